// Builds dist/ (the extension's client, the server, the command) and, with --tests, out/ (the tests, bundled one by one).
import { chmodSync } from 'node:fs';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { allPlugin } from './all-plugin.mjs';

const tests = process.argv.includes('--tests');
// A folder to build the tests into, and a glob that chooses some of them.
const out = process.env.OUT ?? 'out';
const only = process.argv[process.argv.indexOf('--tests') + 1] ?? 'test/{unit,protocol,cli,bench}/**/*.test.ts';
const common = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning', plugins: [allPlugin()] };

if (tests) {
  // Packages stay outside, so that the tests run the very code that is installed; `vscode` exists in its host only.
  await build({
    ...common,
    entryPoints: globSync(only),
    outdir: out,
    outbase: 'test',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    sourcemap: true,
    packages: 'external',
  });
  await build({
    ...common,
    entryPoints: globSync(['test/vscode/**/*.ts']),
    outdir: `${out}/vscode`,
    outbase: 'test/vscode',
    format: 'cjs',
    sourcemap: true,
    packages: 'external',
  });
} else {
  const product = { ...common, format: 'cjs', minify: true, outdir: 'dist', legalComments: 'linked', metafile: true };
  await build({ ...product, entryPoints: { client: 'client/src/extension.ts' }, external: ['vscode'] });
  await build({ ...product, entryPoints: { server: 'server/src/lsp/main.ts' } });
  await build({ ...product, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } });
  chmodSync('dist/cli.js', 0o755);
}
