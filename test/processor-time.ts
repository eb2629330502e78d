/**
 * Starts to measure what work takes. What it gives says, when it is called, how many times as long the processor was at
 * it as at a fixed piece of work on the same machine now, which takes a quick machine a millisecond: a limit that a slow
 * machine, or one with other work to do, keeps as well as a quick one.
 */
export function measuring(): () => number {
  const started = process.cpuUsage();
  return () => microseconds(process.cpuUsage(started)) / yardstick();
}

/** How many microseconds the fixed piece of work takes at best. */
function yardstick(): number {
  const times = Array.from({ length: 9 }, () => {
    const started = process.cpuUsage();
    const words = Array.from({ length: 4_000 }, (_, i) => ((i * 7_919) % 4_001).toString(36));
    words.sort((a, b) => (a < b ? -1 : 1));
    return microseconds(process.cpuUsage(started));
  });
  return Math.max(1, Math.min(...times));
}

function microseconds({ user, system }: NodeJS.CpuUsage): number {
  return user + system;
}
