import type { Examination } from '../examination/examine.ts';

/** How long, in milliseconds, rules look at a draft before other work has its turn. */
const slice = 10;

/**
 * Has all rules look at a draft beyond its sections, with room between them for the client's messages. False where it was
 * no longer wanted after such a pause.
 */
export async function lookFurther(examination: Examination, isWanted: () => boolean): Promise<boolean> {
  let until = performance.now() + slice;
  while (examination.lookFurther()) {
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return false;
    until = performance.now() + slice;
  }
  return true;
}
