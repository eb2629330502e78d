import type { Examination } from '../examination/examine.ts';

/** How long, in milliseconds, rules look at a draft before other work has its turn. */
const slice = 10;

/**
 * Has all rules look at a draft beyond its sections, with room between them for the client's messages. The milliseconds
 * that they took; null where it was no longer wanted after such a pause.
 */
export async function lookFurther(examination: Examination, isWanted: () => boolean): Promise<number | null> {
  let took = 0;
  let started = performance.now();
  while (examination.lookFurther()) {
    const now = performance.now();
    if (now - started < slice) continue;
    took += now - started;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return null;
    started = performance.now();
  }
  return took + performance.now() - started;
}
