// Runs test programs and reads what they counted from the file that they write last.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { say } from './steps.mjs';

const mocha = path.join(path.dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin', 'mocha.js');
const reporter = fileURLToPath(new URL('result-reporter.mjs', import.meta.url));

/**
 * Runs the test files that a glob names under mocha, where `isParallel` as many at once as there are processors; throws
 * where it names none. What mocha prints goes to `write` if there is one.
 */
export function runMocha({ name, files, report = 'dot', timeout = 20_000, env = {}, isParallel = false, write }) {
  const found = globSync(files);
  if (found.length === 0) throw new Error(`There is no test file ${files}.`);
  const result = resultFile(name);
  const options = ['--reporter', reporter, '--reporter-option', `report=${report},result=${result}`];
  if (isParallel) options.push('--parallel', '--jobs', String(availableParallelism()));
  const ci = process.env.CI ? ['--forbid-only'] : [];
  const colour = process.stdout.isTTY ? '--color' : '--no-color';
  return runCounting([mocha, colour, '--timeout', String(timeout), ...options, ...ci, ...found], result, {
    env,
    write,
  });
}

/** A file for a run's counts, without those of an earlier run. */
export function resultFile(name) {
  mkdirSync('out/results', { recursive: true });
  const file = path.resolve('out/results', `${name.replaceAll(' ', '-')}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * Runs a Node program that writes its counts to `result`. Rejects where it wrote none, where no test ran, or where its
 * exit status and its counts do not agree. What it prints goes to `write` if there is one.
 */
export async function runCounting(given, result, { env = {}, write } = {}) {
  const output = write ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, given, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', write);
  const [status, signal] = await once(child, 'close');
  const counts = readCounts(result);
  if (!counts) throw new Error(`The tests ended with ${status ?? signal} before they had counted anything.`);
  if (counts.passed + counts.failed === 0) throw new Error('No test ran.');
  if (counts.failed === 0 && status !== 0)
    throw new Error(`All tests passed, but they ended with ${status ?? signal}.`);
  say(`${counts.passed} passing, ${counts.failed} failing, ${counts.skipped} pending`, write);
  return counts;
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
