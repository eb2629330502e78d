// npm test: installs what is missing, then runs every check and every test, and ends with the sum of all.
//   npm test                 everything
//   npm test -- unit check   the steps whose name holds one of the words, with what they need
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installingEditor, installPackages } from './install.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
try {
  installPackages();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// These need the packages.
const { checkBundles } = await import('./bundles.mjs');
const { checks } = await import('./check.mjs');
const { editorSteps } = await import('./editor-tests.mjs');
const { checkPackage, packageExtension } = await import('./package.mjs');
const { runMocha } = await import('./run-mocha.mjs');
const { checkScore } = await import('./score.mjs');
const { runProgram, runSteps, secondsSince, stepsFor } = await import('./steps.mjs');

const build = (...given) => runProgram(process.execPath, ['scripts/build.mjs', ...given]);

/** Resolves when VS Code is there; begun when it is known that a step needs it. */
let editor;

/** @type {import('./steps.mjs').Step[]} */
const steps = [
  ...checks,
  { name: 'build', title: 'Build', run: () => build() },
  {
    name: 'size',
    title: 'Sizes of the bundles, and that they hold all they need',
    needs: ['build'],
    run: checkBundles,
  },
  { name: 'build tests', title: 'Build of the tests', run: () => build('--tests') },
  mochaStep('unit', 'Unit tests', ['build tests']),
  mochaStep('cli', 'Tests of the command', ['build', 'build tests']),
  mochaStep('protocol', 'Tests of the language server over its protocol', ['build', 'build tests']),
  { name: 'score', title: 'Scores against labelled drafts', needs: ['build'], run: checkScore },
  { name: 'package', title: 'The packaged extension', needs: ['build'], run: packageAndCheck },
  { name: 'vscode', title: 'VS Code for the tests in the editor', run: () => editor },
  ...editorSteps,
];

function mochaStep(name, title, needs) {
  const options = { name, files: `out/${name}/**/*.test.mjs`, timeout: 120_000, isParallel: true };
  return { name, title, needs, run: () => runMocha(options) };
}

function packageAndCheck() {
  packageExtension();
  checkPackage();
}

const started = performance.now();
try {
  const words = process.argv.slice(2);
  // Mostly the network’s time, so that other steps run meanwhile.
  if (stepsFor(steps, words).some(({ name }) => name === 'vscode')) {
    editor = installingEditor();
    // Whoever waits for it sees the error.
    editor.catch(() => undefined);
  }
  const { passed, failed, skipped, failures } = await runSteps(steps, words);
  console.log(`\nAll in ${secondsSince(started)}.`);
  // Here too, because a long run's output may be cut off above.
  for (const failure of failures) console.log(`Failed: ${failure}`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
