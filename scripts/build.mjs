// Builds dist/ (the extension's client, the server, the command) and, with --tests, out/ (the tests, bundled one by one).
//   node scripts/build.mjs                   dist/, and what went into each bundle as out/bundles/NAME.json
//   node scripts/build.mjs --tests [GLOB]    out/, or the folder that OUT names; the glob chooses some of the tests
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { allPlugin } from './all-plugin.mjs';
import { compactFramework, compactPlugin } from './compact-plugin.mjs';
import { loadSources } from './load-sources.mjs';
import { writeNotices } from './notices.mjs';

const common = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning', plugins: [allPlugin()] };
// The package yaml gives Node its CommonJS files; from its ES modules only what is used goes into a bundle.
const compact = {
  minify: true,
  charset: 'utf8',
  alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') },
  plugins: [...common.plugins, compactPlugin()],
  // A bundle loads another with `require`: an `import()` would start Node's loader of ES modules for it.
  supported: { 'dynamic-import': false },
};
/** What a program needs only now and then, and loads from a bundle beside its own instead of holding it. */
const bundlesBeside = [
  { filter: /\/lsp\/main\.ts$/, path: './server.js' },
  { filter: /\/web\/main\.ts$/, path: './server.web.js' },
  { filter: /\/report\/writers\.ts$/, path: './reports.js' },
  { filter: /\/workbook\/read-workbook\.ts$/, path: './xlsx.js' },
  { filter: /\/workbook\/write-workbook\.ts$/, path: './xlsx-writer.js' },
  { filter: /\/import\/import-document\.ts$/, path: './document-import.js' },
  { filter: /\/export\/export-draft\.ts$/, path: './document-export.js' },
  { filter: /\/word\/write-word-document\.ts$/, path: './document-word.js' },
  { filter: /\/command-line\.ts$/, path: './command.js' },
];
const beside = {
  name: 'beside',
  setup({ onResolve }) {
    for (const { filter, path } of bundlesBeside) {
      onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
    }
  },
};
/**
 * The same where there is no `require`: the server's host loads the bundle. A module that exports `then` becomes, for an
 * `import()`, what that resolves to.
 */
const besideInWeb = {
  name: 'beside in the web',
  setup({ onResolve, onLoad }) {
    for (const { filter, path: bundle } of bundlesBeside) {
      onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: path.basename(bundle, '.js'), namespace: 'beside' } : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace: 'beside' }, ({ path: name }) => ({
      contents: `import { loadBundle } from './server/src/lsp/host/bundles.ts';
export const then = (resolve, reject) => loadBundle(${JSON.stringify(name)}).then(resolve, reject);`,
      resolveDir: process.cwd(),
    }));
  },
};
/** What a web worker runs: it may ask for nothing of Node. */
const inWorker = {
  platform: 'browser',
  // A worker has no page, which some packages would otherwise ask for.
  conditions: ['worker', 'browser'],
  target: 'es2022',
  define: { 'process.platform': '"browser"' },
};
/** The same for a script that runs as it is, so that it may share no name with others. */
const web = {
  ...inWorker,
  banner: { js: '(module=>{' },
  footer: { js: '})(typeof module==="object"?module:globalThis.cqcLintBundle={});' },
};
const bundles = {
  client: { entryPoints: { client: 'client/src/node/extension.ts' }, external: ['vscode'] },
  'client.web': {
    ...inWorker,
    entryPoints: { 'client.web': 'client/src/web/extension.ts' },
    external: ['vscode'],
  },
  'report-panel': {
    entryPoints: { 'report-panel': 'client/webview/report-panel.ts' },
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
  server: { entryPoints: { server: 'server/src/lsp/main.ts' }, plugins: [...compact.plugins, beside] },
  'server.web': {
    ...web,
    entryPoints: { 'server.web': 'server/src/lsp/web/main.ts' },
    plugins: [...compact.plugins, besideInWeb],
  },
  cli: {
    entryPoints: { cli: 'server/src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    plugins: [...compact.plugins, beside],
  },
  command: { entryPoints: { command: 'server/src/cli/command-line.ts' }, plugins: [...compact.plugins, beside] },
  xlsx: { ...web, entryPoints: { xlsx: 'server/src/metrics/workbook/read-workbook.ts' } },
  'xlsx-writer': { entryPoints: { 'xlsx-writer': 'server/src/metrics/workbook/write-workbook.ts' } },
  'document-import': { entryPoints: { 'document-import': 'server/src/documents/import/import-document.ts' } },
  'document-export': {
    entryPoints: { 'document-export': 'server/src/documents/export/export-draft.ts' },
    plugins: [...compact.plugins, beside],
  },
  'document-word': { entryPoints: { 'document-word': 'server/src/documents/export/word/write-word-document.ts' } },
  reports: { ...web, entryPoints: { reports: 'server/src/report/writers.ts' } },
};

/** The framework of a draft that names none: both programs hold it. */
const bundledFramework = 'schemas/frameworks/cqc-local-authority.json';

const [option, chosen] = process.argv.slice(2);
try {
  if (option === '--tests')
    await buildTests(process.env.OUT ?? 'out', chosen ?? 'test/{unit,cli,protocol,bench}/**/*.test.ts');
  else await buildProduct();
} catch (error) {
  // Of the sources esbuild has said already what is wrong and where.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
}

async function buildProduct() {
  mkdirSync('out/bundles', { recursive: true });
  const product = { ...common, ...compact, format: 'cjs', outdir: 'dist', legalComments: 'linked', metafile: true };
  const metafiles = [];
  for (const [name, options] of Object.entries(bundles)) {
    const { metafile } = await build({ ...product, ...options });
    metafiles.push(metafile);
    writeFileSync(`out/bundles/${name}.json`, JSON.stringify(metafile));
  }
  chmodSync('dist/cli.js', 0o755);
  writeNotices(metafiles);
  copyFrameworks();
  await writeRulePages();
}

/** What the pages of the rules say, by rule: the command reads it when somebody asks. */
async function writeRulePages() {
  const { explainedRules } = await loadSources(['server/src/rules/pages.ts']);
  const pages = explainedRules.map(({ id, summary, why, how, examples, follows }) => [
    id,
    { summary, why, how, examples, follows },
  ]);
  writeFileSync('dist/rule-pages.json', JSON.stringify(Object.fromEntries(pages)));
}

/** The frameworks that no bundle holds, without what only people read them by. */
function copyFrameworks() {
  rmSync('dist/frameworks', { recursive: true, force: true });
  mkdirSync('dist/frameworks', { recursive: true });
  for (const file of globSync('schemas/frameworks/*.json', { ignore: [bundledFramework] })) {
    const framework = compactFramework(JSON.parse(readFileSync(file, 'utf8')));
    writeFileSync(`dist/frameworks/${path.basename(file)}`, JSON.stringify(framework));
  }
}

async function buildTests(outdir, glob) {
  // Packages stay outside, so that the tests run the very code that is installed; `vscode` exists in its host only.
  const tests = { ...common, sourcemap: true, packages: 'external' };
  for (const kind of ['unit', 'cli', 'protocol', 'vscode'])
    rmSync(`${outdir}/${kind}`, { recursive: true, force: true });
  await build({
    ...tests,
    entryPoints: globSync(glob),
    outdir,
    outbase: 'test',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    splitting: true,
  });
  await build({
    ...tests,
    entryPoints: globSync(['test/vscode/*.ts', 'test/vscode/suite/*.test.ts']),
    outdir: `${outdir}/vscode`,
    outbase: 'test/vscode',
    format: 'cjs',
  });
  // In a browser nothing is installed: all is in one file.
  await build({
    ...tests,
    packages: 'bundle',
    platform: 'browser',
    external: ['vscode'],
    alias: { 'node:assert/strict': path.resolve('test/vscode/web/assert.ts') },
    entryPoints: ['test/vscode/web/index.ts'],
    outdir: `${outdir}/vscode/web`,
    // Mocha's file for browsers takes the module around it for its own, so what is exported is said last.
    format: 'iife',
    globalName: 'suites',
    footer: { js: 'module.exports = suites;' },
  });
}
