import { closed, type Interval, intersects } from '../../quantities/interval.ts';
import { Rational } from '../../quantities/rational.ts';
import type { Quantity } from '../token.ts';
import type { Stated } from './stated.ts';

/** Lowest and highest value that a number may stand for; null is unbounded. */
export type Bounds = Pick<Interval, 'low' | 'high'>;

const thousand = Rational.of(1000);

/**
 * All that a number as written may stand for: as it shows, more loosely where a hedge says so, and for a number without
 * one where two zeros or more of a thousand or more look like rounding.
 */
export function bounds({ mention: { quantity, reading } }: Stated): Bounds {
  const { strict, loose, hedge } = reading;
  const isRound = quantity.zeros >= 2 && quantity.value.compare(thousand) >= 0;
  if (!loose || (hedge === 'none' && !isRound)) return strict;
  return { low: outer(strict.low, loose.low, -1), high: outer(strict.high, loose.high, 1) };
}

function outer(a: Rational | null, b: Rational | null, side: 1 | -1): Rational | null {
  if (a === null || b === null) return null;
  return a.compare(b) * side >= 0 ? a : b;
}

/** Half a step either side of a value. */
export function rounded(value: Rational, step: Rational): Bounds {
  const half = step.divide(Rational.of(2));
  return { low: value.subtract(half), high: value.add(half) };
}

/** The parts of a "k of n" number: k and n, each as its zeros show. */
export function countOf({ value, of }: Quantity): { part: Bounds; whole: Bounds } {
  return { part: countBounds(value), whole: countBounds(of ?? Rational.one) };
}

function countBounds(value: Rational): Bounds {
  const zeros = /(?<!0)0*$/.exec(value.toDecimal())![0].length;
  return zeros >= 2 && value.compare(thousand) >= 0 ? rounded(value, Rational.powerOfTen(zeros)) : closed(value, value);
}

/** Part of whole in percent. Undefined where the whole may be nothing. */
export function shareOf(part: Bounds, whole: Bounds): Bounds | undefined {
  if (!whole.low || whole.low.compare(Rational.zero) <= 0 || !whole.high) return undefined;
  return {
    low: part.low?.divide(whole.high).multiply(Rational.hundred) ?? null,
    high: part.high?.divide(whole.low).multiply(Rational.hundred) ?? null,
  };
}

/** How much `to` lies above or below `from`, without sign; least and most that the two can mean. */
export function distance(from: Bounds, to: Bounds): Bounds {
  if (!from.low || !from.high || !to.low || !to.high) return { low: null, high: null };
  return unsigned(to.low.subtract(from.high), to.high.subtract(from.low));
}

/** The same in percent of `from`; undefined where that may be nothing. */
export function relativeDistance(from: Bounds, to: Bounds): Bounds | undefined {
  if (!from.low || !from.high || from.low.compare(Rational.zero) <= 0 || !to.low || !to.high) return undefined;
  const change = (a: Rational, b: Rational): Rational => b.subtract(a).divide(a).multiply(Rational.hundred);
  return unsigned(change(from.high, to.low), change(from.low, to.high));
}

function unsigned(low: Rational, high: Rational): Bounds {
  const zero = Rational.zero;
  if (low.compare(zero) >= 0) return { low, high };
  if (high.compare(zero) <= 0) return { low: high.negate(), high: low.negate() };
  return { low: zero, high: low.negate().compare(high) > 0 ? low.negate() : high };
}

/** The sum of all, end by end. */
export function sum(all: readonly Bounds[]): Bounds {
  const add = (end: 'low' | 'high'): Rational | null =>
    all.reduce<Rational | null>((total, each) => (total && each[end] ? total.add(each[end]) : null), Rational.zero);
  return { low: add('low'), high: add('high') };
}

/** Every value times a positive factor. */
export function times({ low, high }: Bounds, least: Rational, most: Rational): Bounds {
  return { low: low?.multiply(least) ?? null, high: high?.multiply(most) ?? null };
}

/** Whether the two can be the same value. */
export function agree(a: Bounds, b: Bounds): boolean {
  return intersects(closed(a.low, a.high), closed(b.low, b.high));
}

/** Whether every value of `a` lies above every value of `b`. */
export function isAbove(a: Bounds, b: Bounds): boolean {
  return a.low !== null && b.high !== null && a.low.compare(b.high) > 0;
}

/** Whether two values differ by less than a tenth of the second. */
export function isNear(value: Rational, other: Rational): boolean {
  const difference = value.subtract(other).absolute();
  return difference.multiply(Rational.of(10)).compare(other.absolute()) < 0;
}
