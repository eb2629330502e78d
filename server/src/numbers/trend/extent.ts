import { type Interval, intersects } from '../../quantities/interval.ts';
import { Rational } from '../../quantities/rational.ts';
import type { Claimed } from '../claimed-sentences.ts';
import { hedgeOf } from '../hedges.ts';
import { accepted } from '../intervals.ts';

/** All that a number may stand for: rounding that its zeros hide counts, as does the widest that its hedge allows. */
export function extent({ mention }: Claimed): Interval {
  return mention.reading.loose ?? mention.reading.strict;
}

/** The same for one end of a range, or for a number whose hedge word compares ("above 70%") and does not hedge. */
export function bareExtent({ mention }: Claimed, value: Rational = mention.quantity.value): Interval {
  const { strict, loose } = accepted({ ...mention.quantity, value, upper: null }, 'none');
  return loose ?? strict;
}

/** Where a number begins with its hedge, as a plain offset. */
export function hedgedStart({ mention }: Claimed): number {
  return hedgeOf(mention.passage.text, mention.plain).span.start;
}

/** Whether no value of `a` is above any of `b`. */
export function isAtMost(a: Interval, b: Interval): boolean {
  return a.high !== null && b.low !== null && a.high.compare(b.low) <= 0;
}

/** How far the two are apart at least; zero where they share a value. */
export function gap(a: Interval, b: Interval): Rational {
  if (intersects(a, b)) return Rational.zero;
  const [lower, upper] = isAtMost(a, b) ? [a, b] : [b, a];
  return lower.high && upper.low ? upper.low.subtract(lower.high) : Rational.zero;
}

/** Whether two numbers can be compared at all: one unit, and both of them levels. */
export function isComparable(a: Claimed, b: Claimed): boolean {
  return a.mention.reading.unit === b.mention.reading.unit && isLevel(a) && isLevel(b);
}

/** Whether a number states how much there is, rather than a difference, a place in a ranking or a negative amount. */
export function isLevel({ mention }: Claimed): boolean {
  const { unit } = mention.reading;
  const sign = mention.text[0]! + (mention.passage.text[mention.plain.start - 1] ?? '');
  return !['rank', 'percentage-points', 'ratio'].includes(unit) && !/[-−+]/.test(sign);
}
