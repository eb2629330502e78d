// npm run check: formatting, types, unused code and generated files.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { runProgram, runSteps } from './steps.mjs';

const generators = ['scripts/schemas.mjs', 'scripts/docs.mjs', 'scripts/strings.mjs'];
const generated = ['schemas/**', 'docs/**', 'l10n/**', 'README.md', 'package.json'];

/** @type {import('./steps.mjs').Step[]} */
export const checks = [
  {
    name: 'check format',
    title: 'Formatting and lint (biome)',
    run: () => runTool('@biomejs/biome', 'check', '--error-on-warnings', '.'),
  },
  { name: 'check types', title: 'Types (tsc)', run: () => runTool('typescript', '-p', '.') },
  {
    name: 'check engine',
    title: 'Types of the engine, which knows neither Node nor VS Code (tsc)',
    run: () => runTool('typescript', '-p', 'tsconfig.engine.json'),
  },
  {
    name: 'check panel',
    title: 'Types of the report panel’s script, which knows only the browser (tsc)',
    run: () => runTool('typescript', '-p', 'tsconfig.webview.json'),
  },
  {
    name: 'check web',
    title: 'Types of what runs in a browser (tsc)',
    run: () => runTool('typescript', '-p', 'tsconfig.web.json'),
  },
  { name: 'check unused', title: 'Unused files, exports and packages (knip)', run: () => runTool('knip') },
  { name: 'check generated', title: 'Generated files', run: checkGenerated },
];

/** Runs the program of a package, as `npx` would, without npm's own start. */
function runTool(name, ...given) {
  const folder = path.join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const program = typeof bin === 'string' ? bin : Object.values(bin)[0];
  runProgram(process.execPath, [path.join(folder, program), ...given]);
}

/** Writes the generated files anew: what then differs was stale, or was edited by hand. */
function checkGenerated() {
  const before = digests();
  for (const generator of generators) runProgram(process.execPath, [generator]);
  const after = digests();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  if (stale.length > 0) {
    throw new Error(
      `These did not agree with their sources; they are written anew, so commit them:\n${stale.join('\n')}`,
    );
  }
}

function digests() {
  const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(globSync(generated).map((file) => [file, digest(file)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runSteps(checks, process.argv.slice(2));
  process.exitCode = failed > 0 ? 1 : 0;
}
