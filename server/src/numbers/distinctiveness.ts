import type { Metric } from '../metrics/metrics.ts';
import type { Interval } from '../quantities/interval.ts';
import { Rational } from '../quantities/rational.ts';
import type { Reading } from './number.ts';
import type { Option } from './option.ts';
import type { Claim } from './read-numbers.ts';
import { canonicalUnit } from './units.ts';

/**
 * What the words must score before agreement counts, by how distinctive the number is: `[distinctiveness, score]`. The
 * more exactly a number is stated, the less likely it agrees with the wrong metric by chance.
 */
const needs: readonly (readonly [number, number])[] = [
  [1.0, 0.44],
  [1.8, 0.34],
  [2.8, 0.2],
  [3.8, 0.136],
];
/** The same for "at least 40", which nearly every value agrees with. */
const saidByNearlyAll = 0.75;
/** How near to the best a metric must be to be taken because its value agrees, in the same way. */
const nears: readonly (readonly [number, number])[] = [
  [1.8, 0.78],
  [2.8, 0.55],
  [3.8, 0.39],
];
/** How near to the best, by words, a metric must be that alone agrees, where the words seem to leave no doubt. */
const rivals: readonly (readonly [number, number])[] = [
  [1.0, 0.8],
  [1.8, 0.55],
  [2.1, 0.5],
];
/** Metrics in other units than these are few, so that agreement in unit tells more. */
const frequent = new Set(['percent', 'count']);
export const rareUnit = 0.6;

export function isRareUnit(metric: Metric): boolean {
  return !frequent.has(canonicalUnit(metric.unit));
}

/** What agreement with a metric needs: a score, and how near to the best its weight must be. */
export function reliance(claim: Claim, { metric, judgement }: Option): { need: number; near: number } {
  const distinct = distinctiveness(claim, judgement.loosely);
  const isRare = distinct >= 1 && isRareUnit(metric);
  const need = isOpen(claim, judgement.loosely) ? saidByNearlyAll : at(needs, distinct);
  const near = isOpen(claim, judgement.loosely) ? 1 : at(nears, distinct);
  return { need: isRare ? Math.min(need, 0.34) * rareUnit : need, near };
}

/** How near to the best a metric must be, by words, to be taken because it alone agrees. */
export function rivalry(claim: Claim, { judgement }: Option): number {
  return at(rivals, distinctiveness(claim, judgement.loosely));
}

/**
 * How unlikely it is that the number agrees with some measure by chance: about the digits that it is exact to. 7 has 0.8,
 * 64% 1.8, 64.5% 2.8, 1,204 has 3.1; "more than 300" has 0.5, and what is true of nearly every value 0.
 */
export function distinctiveness({ reading, mention }: Claim, loosely: boolean): number {
  const { low, high } = held(reading, loosely);
  if (!low || !high) return 0;
  const size = Math.abs(reading.value.approximate);
  const width = high.subtract(low).approximate;
  const step = 10 ** mention.quantity!.zeros;
  return Math.max(0, Math.log10(size / Math.max(width, width === 0 ? step : 0)));
}

function held({ strict, loose }: Reading, loosely: boolean): Interval {
  return (loosely && loose) || strict;
}

/** Whether it agrees with whatever is large, or small, enough. */
function isOpen({ reading }: Claim, loosely: boolean): boolean {
  const { low, high } = held(reading, loosely);
  return low === null || high === null;
}

function at(table: readonly (readonly [number, number])[], x: number): number {
  const next = table.findIndex(([from]) => from >= x);
  if (next === 0) return table[0]![1];
  if (next < 0) return table.at(-1)![1];
  const [[x0, y0], [x1, y1]] = [table[next - 1]!, table[next]!];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** A number that agrees with something by chance: a small count, a round share. */
export function isCommon({ reading }: Claim): boolean {
  const { value, unit } = reading;
  if (!value.isInteger()) return false;
  const isShare = unit === 'percent';
  return value.absolute().compare(Rational.of(isShare ? 10 : 20)) <= 0 || (isShare && value.equals(Rational.hundred));
}

export function isInWords({ mention }: Pick<Claim, 'mention'>): boolean {
  return !/\d/.test(mention.text);
}
