// Runs named steps one after another, each under a heading and with its seconds, and adds up what they counted.
import { spawnSync } from 'node:child_process';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, failures?: string[] }} Counts
 *   `failures` says of each failed test which it is and why.
 * @typedef {{ name: string, title: string, needs?: string[], run: () => Counts | void | Promise<Counts | void> }} Step
 *   A step that counts nothing itself counts as one: passed where it returns, failed where it throws. It throws Skip
 *   where it cannot be done here and that is nobody's fault.
 */

export class Skip extends Error {}

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
  for (const step of stepsFor(steps, words)) {
    const lacking = (step.needs ?? []).filter((name) => unmet.has(name));
    const counts = lacking.length > 0 ? refuse(step, lacking) : await runStep(step);
    if (counts.failed > 0) unmet.add(step.name);
    for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key] ?? 0;
    for (const failure of counts.failures ?? []) total.failures.push(`${step.title}: ${failure}`);
  }
  return total;
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

async function runStep(step) {
  const started = performance.now();
  console.log(`\n== ${step.title}`);
  try {
    const counts = (await step.run()) ?? { passed: 1, failed: 0 };
    console.log(`-- ${counts.failed > 0 ? 'FAILED' : 'passed'} in ${secondsSince(started)}`);
    return counts;
  } catch (error) {
    const skipped = error instanceof Skip;
    console.log(`${error.message}\n-- ${skipped ? 'skipped' : 'FAILED'} in ${secondsSince(started)}`);
    return skipped ? { passed: 0, failed: 0, skipped: 1 } : { passed: 0, failed: 1, failures: [error.message] };
  }
}

function refuse(step, lacking) {
  console.log(`\n== ${step.title}\nNot run, because this failed before: ${lacking.join(', ')}.\n-- FAILED`);
  return { passed: 0, failed: 1, failures: ['not run'] };
}
