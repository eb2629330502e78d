import type { Metric, Observation } from '../../metrics/metrics.ts';
import { closed, type Interval, intersects, scale } from '../../quantities/interval.ts';
import { Rational } from '../../quantities/rational.ts';
import { type Bounds, distance, relativeDistance } from '../consistency/arithmetic.ts';
import { type Accepted, accepted } from '../intervals.ts';
import type { Difference, Mention } from '../number.ts';
import { canonicalUnit, unitFit } from '../units.ts';
import type { StatedDifference } from './stated-difference.ts';

/** How a stated difference compares with that of two observations. */
type Fit = 'strict' | 'loose' | 'no';

type Telling = Difference['as'];

/**
 * Whether a claim states how `to` differs from `from`, two values of a metric, and how it tells that; undefined where a
 * number of its form and unit cannot tell it.
 */
export function fitOf(
  { quantity, reading }: Mention,
  stated: StatedDifference,
  metric: Metric,
  from: Observation,
  to: Observation,
): { readonly fit: Fit; readonly as: Telling } | undefined {
  const tellings = tellingsOf({ quantity, reading }, stated, metric);
  const isAgainst = stated.direction !== null && stated.as === 'distance' && !goes(stated.direction, from, to);
  for (const as of isAgainst ? [] : tellings) {
    const measured = measuredAs(as, stated, from, to);
    const { strict, loose } = acceptedAs(as, quantity!, reading!);
    if (measured && intersects(strict, measured)) return { fit: 'strict', as };
    if (measured && loose && intersects(loose, measured)) return { fit: 'loose', as };
  }
  return tellings[0] && { fit: 'no', as: tellings[0] };
}

/** The ways in which a number of its form and unit can tell a difference of a metric's values. */
function tellingsOf(
  { quantity, reading }: Pick<Mention, 'quantity' | 'reading'>,
  stated: Pick<StatedDifference, 'as'>,
  metric: Metric,
): Telling[] {
  if (!quantity || !reading || quantity.upper) return [];
  const isShare = canonicalUnit(metric.unit) === 'percent';
  if (stated.as === 'times') return ['times'];
  if (quantity.form === 'fraction' || quantity.form === 'share') return ['percent'];
  if (reading.unit === 'percentage-points') return isShare ? ['points'] : [];
  if (reading.unit === 'percent') return isShare ? ['percent', 'points'] : ['percent'];
  return quantity.form !== 'rank' && unitFit(quantity, metric.unit) >= 0.75 ? ['amount'] : [];
}

function goes(direction: 'up' | 'down', from: Observation, to: Observation): boolean {
  const order = to.value.compare(from.value);
  return direction === 'up' ? order > 0 : order < 0;
}

/** What the two values can mean, each within half a step of its last place. */
function shown({ value, valueText, decimals }: Observation): Interval {
  const places = decimals ?? /\.(\d+)/.exec(valueText)?.[1]?.length ?? 0;
  const half = places === 0 && decimals === null ? Rational.zero : Rational.powerOfTen(-places).divide(Rational.of(2));
  return closed(value.subtract(half), value.add(half));
}

function measuredAs(as: Telling, { direction }: StatedDifference, from: Observation, to: Observation): Interval | null {
  const [a, b] = [shown(from), shown(to)];
  const bounds: Bounds | undefined =
    as === 'times'
      ? direction === 'down'
        ? ratio(a, b)
        : ratio(b, a)
      : as === 'percent'
        ? relativeDistance(a, b)
        : distance(a, b);
  return bounds?.low && bounds.high ? closed(bounds.low, bounds.high) : null;
}

/** How many times `of` goes into the first, in percent; undefined where it may be nothing. */
function ratio({ low, high }: Interval, of: Interval): Bounds | undefined {
  if (!low || !high || !of.low || !of.high || of.low.compare(Rational.zero) <= 0) return undefined;
  return {
    low: low.divide(of.high).multiply(Rational.hundred),
    high: high.divide(of.low).multiply(Rational.hundred),
  };
}

/** What the number accepts, told in a way; times in percent, half as many as a fraction of the other. */
function acceptedAs(
  as: Telling,
  quantity: NonNullable<Mention['quantity']>,
  { hedge, strict, loose }: NonNullable<Mention['reading']>,
): Accepted {
  if (as !== 'times') return { strict, loose };
  if (quantity.value.compare(Rational.one) >= 0) return { strict: scale(strict, Rational.hundred), loose: null };
  return accepted({ ...quantity, form: 'fraction', value: quantity.value.multiply(Rational.hundred) }, hedge);
}

/** How two values differ, told in a way, as one exact value; undefined where that cannot be told. Without sign. */
export function exactDifference({ from, to, as }: Difference): Rational | undefined {
  const distance = to.value.subtract(from.value).absolute();
  if (as === 'amount' || as === 'points') return distance;
  if (from.value.compare(Rational.zero) <= 0) return undefined;
  return as === 'percent' ? distance.divide(from.value).multiply(Rational.hundred) : to.value.divide(from.value);
}
