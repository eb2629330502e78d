// npm run package: builds the extension into dist/cqc-lint.vsix, which “code --install-extension” takes.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { runProgram } from './steps.mjs';
import { filesInZip } from './zip.mjs';

export const vsix = 'dist/cqc-lint.vsix';
const sizeLimit = 1_850_000;

// All that the package holds besides what vsce adds itself.
const expected = [
  /^extension\/(package\.json|package\.nls\.json|readme\.md|changelog\.md|LICENSE\.txt)$/i,
  /^extension\/dist\/(client|client\.web|report-panel|server|server\.web|cli|command|reports|xlsx|xlsx-writer|document-import|document-export|document-word)\.js(\.LEGAL\.txt)?$/,
  /^extension\/dist\/(rule-pages\.json|NOTICES\.txt)$/,
  /^extension\/dist\/frameworks\/[\w-]+\.json$/,
  /^extension\/l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^extension\/docs\/(ci|editors|frameworks|metrics)\.md$/,
  /^extension\/docs\/rules\/[\w/-]+\.md$/,
  /^extension\/walkthrough\/[\w-]+\.svg$/,
  /^extension\/preview\/[\w-]+\.css$/,
  /^extension\/schemas\/[\w/.-]+\.json$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/(media|images)\/[\w-]+\.(png|svg)$/,
];
const madeByVsce = ['[Content_Types].xml', 'extension.vsixmanifest'];

export function packageExtension() {
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  runProgram(process.execPath, [
    vsce,
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    vsix,
  ]);
}

/** Throws where the package is too large, holds what it should not, or lacks a file that its manifest names. */
export function checkPackage() {
  const { size } = statSync(vsix);
  const files = filesInZip(readFileSync(vsix)).filter((file) => !madeByVsce.includes(file));
  console.log(`${vsix}  ${Math.round(size / 1000)} KB of at most ${sizeLimit / 1000} KB, ${files.length} files`);
  const faults = files
    .filter((file) => !expected.some((pattern) => pattern.test(file)))
    .map((file) => `unexpected: ${file}`);
  for (const named of [
    'package.nls.json',
    'l10n/bundle.l10n.json',
    'README.md',
    'CHANGELOG.md',
    'LICENSE.txt',
    'dist/NOTICES.txt',
    ...namedByManifest(),
    ...picturesOfReadme(),
  ]) {
    const file = path.posix.join('extension', named).toLowerCase();
    if (!files.some((held) => held.toLowerCase() === file)) faults.push(`missing: ${named}`);
  }
  if (size >= sizeLimit) faults.push('It is too large.');
  if (faults.length > 0) throw new Error(`${vsix}:\n${faults.join('\n')}`);
}

/** The frameworks that no bundle holds. */
function shippedFrameworks() {
  return globSync('dist/frameworks/*.json');
}

/** The pictures that README.md shows. */
function picturesOfReadme() {
  return [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]*\]\((?!https?:)([^)\s]+)\)/g)].map(
    ([, target]) => target,
  );
}

/** The files that package.json names: the entry, the command, grammars, schemas, icons. */
function namedByManifest() {
  const { main, browser, bin, icon, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [
    main,
    browser,
    ...Object.values(bin),
    ...(icon ? [icon] : []),
    'dist/server.js',
    'dist/server.web.js',
    'dist/reports.js',
    'dist/xlsx.js',
    'dist/report-panel.js',
    'dist/xlsx-writer.js',
    'dist/document-import.js',
    'dist/document-export.js',
    'dist/document-word.js',
    ...shippedFrameworks(),
  ];
  JSON.stringify(contributes ?? {}, (_key, value) => {
    if (typeof value === 'string' && /^\.\/[^*]+\.\w+$/.test(value)) named.push(value);
    return value;
  });
  return named;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    runProgram(process.execPath, ['scripts/build.mjs']);
    packageExtension();
    checkPackage();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
