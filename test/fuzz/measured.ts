/** A case that takes longer hangs, for somebody who types. Milliseconds. */
const longest = 1_000;

/** Whether a case took too long. */
export function isSlow(milliseconds: number): boolean {
  return milliseconds > longest;
}

/**
 * Runs a case and says in milliseconds how long it took: until it is settled where it gives a promise. Of what took long
 * only the time of the processor counts, because others may use this computer too.
 */
export function measured<T>(run: () => T, say: (milliseconds: number) => void): T {
  const started = performance.now();
  const used = process.cpuUsage();
  const done = (): void => {
    const elapsed = performance.now() - started;
    const { user, system } = process.cpuUsage(used);
    say(isSlow(elapsed) ? Math.min(elapsed, (user + system) / 1_000) : elapsed);
  };
  const result = run();
  if (result instanceof Promise) return result.finally(done) as T;
  done();
  return result;
}
