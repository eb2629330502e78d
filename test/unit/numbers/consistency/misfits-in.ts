import { type Sketch, sketches } from '../../../../server/src/numbers/consistency/sketch.ts';
import type { Misfit } from '../../../../server/src/numbers/consistency/stated.ts';
import { numbersOf } from '../reading-drafts.ts';

/** The texts of what one check reports in a draft, in order. */
export function misfitsIn(markdown: string, check: (sketch: Sketch) => Iterable<Misfit>): string[] {
  return sketches(numbersOf(markdown)).flatMap((sketch) => [...check(sketch)].map(textOf));
}

/** The stretch of the draft that a misfit lies on. */
export function textOf({ passage, plain }: Misfit): string {
  return passage.text.slice(plain.start, plain.end);
}

/** Numbers from 0 up to, not including, 1 that are the same in every run. */
export function* repeatable(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** The next whole number from `low` to `high`. */
export function whole(from: Generator<number, never>, low: number, high: number): number {
  return low + Math.floor(from.next().value * (high - low + 1));
}
