import type { Metric, Observation } from '../../metrics/metrics.ts';
import { closed } from '../../quantities/interval.ts';
import { Rational } from '../../quantities/rational.ts';
import type { Hedge } from '../number.ts';
import type { Quantity } from '../token.ts';
import { canonicalUnit } from '../units.ts';
import { formatValue, roundLike } from '../wording.ts';
import { holds } from './hedging.ts';

/** From this on money is written in millions: the digits left out would say nothing behind a hedge. */
const million = Rational.powerOfTen(6);
/** How many steps, each a tenth of the one before, are tried. */
const mostSteps = 8;

/**
 * A measured value as it is written behind a hedge: “64%” after “over” for 64.5%, “1,400” after “nearly” for 1,342. The
 * roundest of which the hedge is true. Null for a hedge that changes nothing, and for values that are not rounded so.
 */
export function hedgedValue({ unit }: Metric, { value }: Observation, hedge: Hedge): string | null {
  if (hedge === 'none' || hedge === 'exactly' || hedge === 'range' || unit === 'rank') return null;
  if (value.compare(Rational.zero) <= 0) return null;
  const measured = closed(value, value);
  const first = unit === 'percent' ? 0 : digitsBefore(value) - 2;
  for (let exponent = first; exponent > first - mostSteps; exponent--) {
    const step = Rational.powerOfTen(exponent);
    const rounded = roundLike({ ...quantityOf(value, unit, exponent), step, zeros: 0 }, hedge, value);
    if (holds(quantityOf(rounded, unit, exponent), hedge, measured)) return written(rounded, unit, exponent);
  }
  return null;
}

/** What a value says that is rounded to a power of ten, as it is written: a number shows its units, however round it is. */
function quantityOf(value: Rational, unit: string, exponent: number): Quantity {
  const form = unit === 'percent' ? 'percent' : unit === 'gbp' ? 'money' : 'plain';
  const last = isInMillions(value, unit) ? 6 : 0;
  const countsZeros = last === 0 && (form === 'money' || canonicalUnit(unit) === 'count');
  const zeros = countsZeros ? trailingZeros(value) : 0;
  const step = Rational.powerOfTen(Math.min(last, exponent));
  return { form, value, upper: null, step, zeros, unit: canonicalUnit(unit), of: null };
}

function written(value: Rational, unit: string, exponent: number): string {
  if (!isInMillions(value, unit)) return formatValue(value, unit, Math.max(0, -exponent));
  return `${formatValue(value.divide(million), unit, Math.max(0, 6 - exponent))} million`;
}

function isInMillions(value: Rational, unit: string): boolean {
  return unit === 'gbp' && value.compare(million) >= 0;
}

/** How many digits a value has before its point: 4 for 1,342. */
function digitsBefore(value: Rational): number {
  let digits = 0;
  while (value.compare(Rational.powerOfTen(digits)) >= 0) digits++;
  return digits;
}

function trailingZeros(value: Rational): number {
  if (!value.isInteger()) return 0;
  return /(?<!0)0*$/.exec(value.toDecimal())![0].length;
}
