// Runs named steps, each under a heading and with its seconds, and adds up what they counted.
import { spawnSync } from 'node:child_process';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, failures?: string[] }} Counts
 *   `failures` says of each failed test which it is and why.
 * @typedef {(text: string) => unknown} Write
 * @typedef {{ name: string, title: string, needs?: string[], isMostlyWaiting?: boolean,
 *   run: (write?: Write) => Counts | void | Promise<Counts | void> }} Step
 *   A step that counts nothing itself counts as one: passed where it returns, failed where it throws. It throws Skip
 *   where it cannot be done here and that is nobody's fault. Neighbours that are `isMostlyWaiting` run two at once, so
 *   none of them may need another; such a step prints with the `write` that it is given.
 */

export class Skip extends Error {}

/** How many of the steps that mostly wait run at once. */
const lanes = 2;

/**
 * Runs the steps that have one of the words in their name (all where there are none) and those that they need.
 * Resolves to the counts of all, with every failure under its step’s title; a step whose needs failed counts as failed.
 * @param {readonly Step[]} steps in an order in which each comes after those that it needs
 * @param {readonly string[]} words
 * @returns {Promise<Required<Counts>>}
 */
export async function runSteps(steps, words = []) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const unmet = new Set();
  const take = async (step, write) => {
    const lacking = (step.needs ?? []).filter((name) => unmet.has(name));
    const counts = lacking.length > 0 ? refuse(step, lacking, write) : await runStep(step, write);
    if (counts.failed > 0) unmet.add(step.name);
    for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key] ?? 0;
    for (const failure of counts.failures ?? []) total.failures.push(`${step.title}: ${failure}`);
  };
  const waiting = [...stepsFor(steps, words)];
  while (waiting.length > 0) {
    if (waiting[0].isMostlyWaiting) await takeBeside(waiting, take);
    else await take(waiting.shift());
  }
  return total;
}

/** Takes the steps at the head that mostly wait off the list and runs them, each printed as a whole when it has ended. */
async function takeBeside(waiting, take) {
  const lane = async () => {
    while (waiting[0]?.isMostlyWaiting) {
      const step = waiting.shift();
      console.log(`\n.. ${step.title}`);
      let printed = '';
      await take(step, (text) => {
        printed += text;
      });
      process.stdout.write(printed);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Runs a program with its output shown; throws where it fails. */
export function runProgram(program, given, env = process.env) {
  const { status, signal, error } = spawnSync(program, given, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) throw new Error(error?.message ?? `${given[0]} ended with ${status ?? signal}.`);
}

export function secondsSince(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** The steps that have one of the words in their name (all where there are none) and those that they need. */
export function stepsFor(steps, words) {
  if (words.length === 0) return steps;
  const wanted = new Set();
  const want = (step) => {
    wanted.add(step);
    for (const name of step.needs ?? []) want(steps.find((other) => other.name === name));
  };
  const chosen = steps.filter((step) => words.some((word) => step.name.split(' ').includes(word)));
  if (chosen.length === 0) {
    throw new Error(`No step is called that. There are: ${steps.map((step) => step.name).join(', ')}.`);
  }
  chosen.forEach(want);
  return steps.filter((step) => wanted.has(step));
}

async function runStep(step, write) {
  const started = performance.now();
  say(`\n== ${step.title}`, write);
  try {
    const counts = (await step.run(write)) ?? { passed: 1, failed: 0 };
    say(`-- ${counts.failed > 0 ? 'FAILED' : 'passed'} in ${secondsSince(started)}`, write);
    return counts;
  } catch (error) {
    const skipped = error instanceof Skip;
    say(`${error.message}\n-- ${skipped ? 'skipped' : 'FAILED'} in ${secondsSince(started)}`, write);
    return skipped ? { passed: 0, failed: 0, skipped: 1 } : { passed: 0, failed: 1, failures: [error.message] };
  }
}

function refuse(step, lacking, write) {
  say(`\n== ${step.title}\nNot run, because this failed before: ${lacking.join(', ')}.\n-- FAILED`, write);
  return { passed: 0, failed: 1, failures: ['not run'] };
}

/** Prints a line, with `write` if there is one. */
export function say(line, write = (text) => process.stdout.write(text)) {
  write(`${line}\n`);
}
