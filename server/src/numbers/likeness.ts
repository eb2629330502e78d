import type { Metric } from '../metrics/metrics.ts';
import { Rational } from '../quantities/rational.ts';
import { isInWords } from './distinctiveness.ts';
import { measuresOf } from './measures.ts';
import type { Claim } from './read-numbers.ts';

/** Whether the value is at least of the order of what was measured; people mistype a digit, not two. */
export function isNear(value: Rational, metric: Metric): boolean {
  const size = value.approximate;
  return measuresOf(metric).sizes.some((measured) => size <= measured * 15 && measured <= size * 15);
}

/** The significant digits of a number as it is written. */
function significant(value: Rational): string {
  return value
    .toDecimal()
    .replaceAll(/[-.]/g, '')
    .replace(/^0+|(?<!0)0+$/g, '');
}

/** How many digits stand before the point: 8 for 21,808,000. */
function magnitude(value: Rational): number {
  return value.absolute().floor().numerator.toString().length;
}

/** Whether a value is near a measured one; one quite unlike it more likely speaks of something else. */
export function isClose(value: Rational, metric: Metric): boolean {
  const [most, least] = [Rational.of(7, 4), Rational.of(4, 7)];
  return metric.observations.some(
    (o) => value.compare(o.value.multiply(most)) <= 0 && value.compare(o.value.multiply(least)) >= 0,
  );
}

/** Whether a value of three digits or more is within a hundredth of a measured one, or has one digit other than it. */
export function isAlmostMeasured({ reading: { value } }: Claim, metric: Metric): boolean {
  const digits = value.toDecimal();
  if (significant(value).length < 3) return false;
  return metric.observations.some(
    (o) =>
      hasOneOtherDigit(digits, o.value.toDecimal()) ||
      value.subtract(o.value).absolute().compare(o.value.absolute().divide(Rational.hundred)) <= 0,
  );
}

/** 177 for 171, 10.4 for 10.1. */
function hasOneOtherDigit(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let others = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) others++;
  return others === 1;
}

/**
 * How many digits a value shares with a measured one, all of them in another order or with the point elsewhere, as
 * mistyping gives: 87% for 78%, £560k for £5.6 million. Zero where it does not.
 */
export function mistypedDigits({ reading, mention }: Claim, metric: Metric): number {
  if (isInWords({ mention })) return 0;
  const stated = significant(reading.value);
  const { step, form } = mention.quantity!;
  const places = step.denominator.toString().length - 1;
  const sorted = [...stated].sort().join('');
  const isSame = metric.observations.some((o) => {
    if (form !== 'money' && Math.abs(magnitude(o.value) - magnitude(reading.value)) > 1) return false;
    const isRounded = places > 0 || reading.unit === 'percent';
    const shown = isRounded ? significant(o.value.round(places)) : significant(o.value);
    // £218m for £21.808 million.
    const leading = form === 'money' ? significant(o.value.round(stated.length - magnitude(o.value))) : shown;
    return [shown, leading].some((digits) => [...digits].sort().join('') === sorted);
  });
  return isSame || isTenfold(reading.value, form === 'money' ? 9 : 1, metric) ? stated.length : 0;
}

/** Whether the value is a measured one with the point slipped, by at most so many places: 3,187 for 31,874. */
function isTenfold(value: Rational, most: number, metric: Metric): boolean {
  return metric.observations.some((o) => {
    if (o.value.equals(Rational.zero) || value.equals(Rational.zero)) return false;
    const off = magnitude(o.value) - magnitude(value);
    if (off === 0 || Math.abs(off) > most) return false;
    const shifted = value.multiply(Rational.powerOfTen(off));
    return shifted.subtract(o.value).absolute().compare(o.value.absolute().divide(Rational.hundred)) < 0;
  });
}
