// What the bundles in dist/ may weigh and ask for: they are all that is installed with the extension or the command.
import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { globSync } from 'tinyglobby';

// As esbuild counts them.
const kilobyte = 1024;
// Minified. A bundle near its limit most often holds a package by mistake.
const limits = {
  client: 520 * kilobyte,
  'client.web': 490 * kilobyte,
  server: 80 * kilobyte,
  'server.web': 995 * kilobyte,
  cli: 10 * kilobyte,
  command: 976 * kilobyte,
  reports: 200 * kilobyte,
  xlsx: 150 * kilobyte,
  'report-panel': 10 * kilobyte,
  'xlsx-writer': 200 * kilobyte,
  'document-import': 750 * kilobyte,
  'document-export': 250 * kilobyte,
  'document-word': 270 * kilobyte,
};

// What a bundle may ask for besides Node's own modules: its host, or the bundles beside it.
const provides = {
  client: ['vscode'],
  'client.web': ['vscode'],
  server: ['./server.web.js', './reports.js', './xlsx.js'],
  cli: ['./command.js'],
  command: [
    './server.js',
    './reports.js',
    './xlsx.js',
    './xlsx-writer.js',
    './document-import.js',
    './document-export.js',
  ],
  'document-export': ['./document-word.js'],
};

// What a browser runs as well, so that it may ask for nothing of Node.
const web = ['client.web', 'server.web', 'reports', 'xlsx', 'report-panel'];
/** What only Node has, as it stands in a minified bundle. */
const ofNode = /\bprocess\.(?!env\b)\w+|\bBuffer\.\w+|\b__(?:dir|file)name\b|\brequire\((?!"vscode"\))/;

/** Throws where a bundle is too large, or where something that it needs lies outside of it. */
export function checkBundles() {
  const { dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
  const faults = Object.keys(dependencies).map(
    (name) => `package.json: ${name} would have to be installed to run this.`,
  );
  for (const [name, limit] of Object.entries(limits)) {
    const { size } = statSync(`dist/${name}.js`);
    console.log(`dist/${name}.js  ${(size / kilobyte).toFixed(1)} KB of at most ${limit / kilobyte} KB`);
    if (size >= limit) faults.push(`dist/${name}.js is too large.`);
    for (const asked of importsFromOutside(name)) {
      const provided = (isBuiltin(asked) && !web.includes(name)) || provides[name]?.includes(asked);
      if (!provided) faults.push(`dist/${name}.js needs ${asked}, which lies outside of it.`);
    }
    const [ofNodeAlone] = web.includes(name) ? (ofNode.exec(readFileSync(`dist/${name}.js`, 'utf8')) ?? []) : [];
    if (ofNodeAlone) faults.push(`dist/${name}.js runs in a browser, which has no ${ofNodeAlone}`);
  }
  faults.push(...missingFrameworks());
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** The frameworks that lie beside the bundles are read when a draft names them, so all of them must be there. */
function missingFrameworks() {
  const bundled = 'cqc-local-authority.json';
  const wanted = globSync('*.json', { cwd: 'schemas/frameworks' }).filter((name) => name !== bundled);
  const shipped = globSync('*.json', { cwd: 'dist/frameworks' });
  const bytes = shipped.reduce((sum, name) => sum + statSync(`dist/frameworks/${name}`).size, 0);
  console.log(`dist/frameworks  ${shipped.length} files, ${(bytes / kilobyte).toFixed(1)} KB`);
  return wanted
    .filter(
      (name) =>
        !shipped.includes(name) || !readFileSync('dist/server.web.js', 'utf8').includes(name.replace('.json', '')),
    )
    .map((name) => `dist/frameworks/${name} is not there, or the server does not know it.`);
}

/** What the build left outside a bundle. */
function importsFromOutside(name) {
  const { outputs } = JSON.parse(readFileSync(`out/bundles/${name}.json`, 'utf8'));
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  return new Set(imports.filter(({ external }) => external).map(({ path }) => path));
}
