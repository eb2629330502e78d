// The steps that run in a real VS Code: the newest, and the oldest that the extension supports, with its extension host
// in Node; and the newest with that of a browser. Each has a server, a browser and folders of its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { globSync } from 'tinyglobby';
import { chosenVersion, versions, vscodeNode } from '../test/vscode/vscode-versions.mjs';
import { resultFile, runCounting, runMocha } from './run-mocha.mjs';
import { Skip, say } from './steps.mjs';

const suite = 'out/vscode/run-suite.js';

/** @type {import('./steps.mjs').Step[]} */
export const editorSteps = [
  {
    name: 'editor web',
    title: 'The same tests inside the extension host of a browser, as on vscode.dev',
    needs: ['build', 'build tests', 'vscode'],
    run: (write) => runSuite({ version: 'latest', host: 'web', write }),
  },
  {
    name: 'workbench web',
    title: 'The packaged extension in the extension host of a browser, as a person sees it (pictures in out/pictures)',
    needs: ['package', 'vscode'],
    run: (write) => runWorkbench({ version: 'latest', host: 'web', write }),
  },
  ...Object.keys(versions).flatMap((version) => [
    {
      name: `editor ${version}`,
      title: `Tests inside VS Code’s extension host, ${version}`,
      needs: ['build', 'build tests', 'vscode'],
      run: (write) => runSuite({ version, write }),
    },
    {
      name: `workbench ${version}`,
      title: `The packaged extension as a person sees it in VS Code, ${version} (pictures in out/pictures)`,
      needs: ['package', 'vscode'],
      run: (write) => runWorkbench({ version, write }),
    },
  ]),
  {
    name: 'report page',
    title: 'The HTML report in a browser (pictures in out/pictures)',
    needs: ['build', 'vscode'],
    run: (write) =>
      runMocha({
        name: 'report page',
        files: 'test/vscode/report/*.test.mjs',
        report: 'spec',
        timeout: 120_000,
        write,
      }),
  },
  {
    name: 'editor control',
    title: 'Negative control: an extension host that dies must not pass',
    needs: ['build', 'build tests', 'vscode'],
    run: controlSuite,
  },
].map((step) => ({ ...step, isMostlyWaiting: true }));

function runSuite({ version, host = 'node', write }) {
  requireNodeOf(version);
  const result = resultFile(`editor ${version} ${host}`);
  const env = { CQC_LINT_VSCODE: version, CQC_LINT_HOST: host, CQC_LINT_SUITE_RESULT: result };
  return runCounting([suite], result, { env, write });
}

async function runWorkbench({ version, host = 'node', write }) {
  requireNodeOf(version);
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const file of globSync('test/vscode/*.test.mjs').sort()) {
    const ofFile = await runWorkbenchFile({ version, host, file, write });
    for (const key of ['passed', 'failed', 'skipped']) counts[key] += ofFile[key];
    counts.failures.push(...(ofFile.failures ?? []));
  }
  say(`${counts.passed} passing, ${counts.failed} failing, ${counts.skipped} pending`, write);
  return counts;
}

/**
 * A workbench shares its machine with a browser, a server and an extension host, and any of them can be too busy for a
 * moment: a file that fails gets a second workbench, and what fails there too has failed.
 */
async function runWorkbenchFile({ version, host, file, write }) {
  const env = { CQC_LINT_VSCODE: version, CQC_LINT_HOST: host };
  const name = `workbench ${version} ${host} ${path.basename(file, '.test.mjs')}`;
  const run = () => runMocha({ name, files: file, report: 'spec', timeout: 240_000, env, write });
  const first = await run();
  if (first.failed === 0) return first;
  say(`Failed at the first attempt: ${first.failed} of ${file}. The second:`, write);
  return run();
}

/** Runs the suite so that its host ends as if all were well, once its first tests have passed. */
async function controlSuite() {
  requireNodeOf(chosenVersion);
  const env = { ...process.env, CQC_LINT_VSCODE: chosenVersion, CQC_LINT_SABOTAGE: 'exit' };
  const child = spawn(process.execPath, [suite], { stdio: ['ignore', 'ignore', 'pipe'], env });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const [status] = await once(child, 'close');
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
