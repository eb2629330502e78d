// Programs run as somebody would from a shell: how long they take, and how much memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** How often, in milliseconds, the memory of a running program is looked at. */
const interval = 2;

/** Runs a program to its end, its output thrown away; the milliseconds from its start to its end. Throws where it could not do its work. */
export async function timeOf([program, ...given], cwd) {
  const started = performance.now();
  const running = spawn(program, given, { cwd, stdio: 'ignore' });
  const [status] = await once(running, 'exit');
  const took = performance.now() - started;
  // 1 is findings, of which there are some in every draft.
  if (status !== 0 && status !== 1) throw new Error(`${program} ${given[0]} ended with ${status}.`);
  return took;
}

/** The most memory that a program had while it ran, in megabytes; undefined on systems that do not tell (all but Linux). */
export async function peakMemoryOf([program, ...given], cwd) {
  const running = spawn(program, given, { cwd, stdio: 'ignore' });
  let peak;
  // What the system keeps is the highest so far, so only the last moments can be missed.
  const timer = setInterval(() => {
    peak = memoryOf(running.pid)?.peak ?? peak;
  }, interval);
  await once(running, 'exit');
  clearInterval(timer);
  return peak;
}

/** The memory that a running process has, and the most that it has had, in megabytes; undefined where that is not known. */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [now, peak] = ['VmRSS', 'VmHWM'].map((name) => new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]);
    return now === undefined ? undefined : { now: Number(now) / 1024, peak: Number(peak) / 1024 };
  } catch {
    return undefined;
  }
}
