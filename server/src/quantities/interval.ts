import { Rational } from './rational.ts';

/** A stretch of values; a null end is unbounded, an open end is itself excluded. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** All values from `low` to `high`, both included. */
export function closed(low: Rational | null, high: Rational | null): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

/** Whether the two share a value. */
export function intersects(a: Interval, b: Interval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Whether `a` does not lie wholly below `b`. */
function reaches(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return true;
  const [high, low] = [a.high.approximate, b.low.approximate];
  const margin = (Math.abs(high) + Math.abs(low)) * 1e-9;
  if (high < low - margin) return false;
  if (high > low + margin) return true;
  const order = a.high.compare(b.low);
  return order > 0 || (order === 0 && !a.highOpen && !b.lowOpen);
}

/** Every value multiplied by a positive factor. */
export function scale(interval: Interval, factor: Rational): Interval {
  if (factor === Rational.one || factor.equals(Rational.one)) return interval;
  return { ...interval, low: interval.low?.multiply(factor) ?? null, high: interval.high?.multiply(factor) ?? null };
}

/** Every value with `offset` added. */
export function shift(interval: Interval, offset: Rational): Interval {
  return { ...interval, low: interval.low?.add(offset) ?? null, high: interval.high?.add(offset) ?? null };
}
