// The steps that run in a real VS Code: the newest, and the oldest that the extension supports, with its extension host
// in Node; and the newest with that of a browser.

import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { globSync } from 'tinyglobby';
import { chosenVersion, versions, vscodeNode } from '../test/vscode/vscode-versions.mjs';
import { resultFile, runCounting, runMocha } from './run-mocha.mjs';
import { Skip } from './steps.mjs';

const suite = 'out/vscode/run-suite.js';

/** @type {import('./steps.mjs').Step[]} */
export const editorSteps = [
  {
    name: 'editor web',
    title: 'The same tests inside the extension host of a browser, as on vscode.dev',
    needs: ['build', 'build tests', 'vscode'],
    run: () => runSuite('latest', 'web'),
  },
  {
    name: 'workbench web',
    title: 'The packaged extension in the extension host of a browser, as a person sees it (pictures in out/pictures)',
    needs: ['package', 'vscode'],
    run: () => runWorkbench('latest', 'web'),
  },
  ...Object.keys(versions).flatMap((version) => [
    {
      name: `editor ${version}`,
      title: `Tests inside VS Code’s extension host, ${version}`,
      needs: ['build', 'build tests', 'vscode'],
      run: () => runSuite(version),
    },
    {
      name: `workbench ${version}`,
      title: `The packaged extension as a person sees it in VS Code, ${version} (pictures in out/pictures)`,
      needs: ['package', 'vscode'],
      run: () => runWorkbench(version),
    },
  ]),
  {
    name: 'report page',
    title: 'The HTML report in a browser (pictures in out/pictures)',
    needs: ['build', 'vscode'],
    run: () =>
      runMocha({ name: 'report page', files: 'test/vscode/report/*.test.mjs', report: 'spec', timeout: 120_000 }),
  },
  {
    name: 'editor control',
    title: 'Negative control: an extension host that dies must not pass',
    needs: ['build', 'build tests', 'vscode'],
    run: controlSuite,
  },
];

function runSuite(version, host = 'node') {
  requireNodeOf(version);
  const result = resultFile(`editor ${version} ${host}`);
  const env = { CQC_LINT_VSCODE: version, CQC_LINT_HOST: host, CQC_LINT_SUITE_RESULT: result };
  return runCounting([suite], result, env);
}

function runWorkbench(version, host = 'node') {
  requireNodeOf(version);
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const file of globSync('test/vscode/*.test.mjs').sort()) {
    const ofFile = runWorkbenchFile(version, host, file);
    for (const key of ['passed', 'failed', 'skipped']) counts[key] += ofFile[key];
    counts.failures.push(...(ofFile.failures ?? []));
  }
  console.log(`${counts.passed} passing, ${counts.failed} failing, ${counts.skipped} pending`);
  return counts;
}

/**
 * A workbench shares its machine with a browser, a server and an extension host, and any of them can be too busy for a
 * moment: a file that fails gets a second workbench, and what fails there too has failed.
 */
function runWorkbenchFile(version, host, file) {
  const env = { CQC_LINT_VSCODE: version, CQC_LINT_HOST: host };
  const name = `workbench ${version} ${host} ${path.basename(file, '.test.mjs')}`;
  const run = () => runMocha({ name, files: file, report: 'spec', timeout: 240_000, env });
  const first = run();
  if (first.failed === 0) return first;
  console.log(`Failed at the first attempt: ${first.failed} of ${file}. The second:`);
  return run();
}

/** Runs the suite so that its host ends as if all were well, once its first tests have passed. */
function controlSuite() {
  requireNodeOf(chosenVersion);
  const env = { ...process.env, CQC_LINT_VSCODE: chosenVersion, CQC_LINT_SABOTAGE: 'exit' };
  const { status, stderr } = spawnSync(process.execPath, [suite], { encoding: 'utf8', env });
  if (status === 0) throw new Error('The extension host died, and the run passed all the same.');
  if (!stderr.includes('ended before the suite did')) throw new Error(`It failed for another reason:\n${stderr}`);
}

function requireNodeOf(version) {
  try {
    vscodeNode(version);
  } catch (error) {
    throw new Skip(error.message);
  }
}
