import type { Metric, Observation } from '../metrics/metrics.ts';
import { closed, type Interval } from '../quantities/interval.ts';
import { Rational } from '../quantities/rational.ts';

/** What a metric's observations say, worked out once, since each is compared with many numbers; in the order of the file. */
export interface Measures {
  readonly intervals: readonly Interval[];
  readonly isWhole: readonly boolean[];
  readonly isFractional: boolean;
  /** The values to fifteen digits, for telling early that they are far from another. */
  readonly sizes: readonly number[];
  /** Every area that has a value, once; null for the authority itself. */
  readonly areas: readonly (string | null)[];
}

const known = new WeakMap<Metric, Measures>();

export function measuresOf(metric: Metric): Measures {
  const read = known.get(metric);
  if (read) return read;
  const isWhole = metric.observations.map(({ value }) => value.isInteger());
  const measures = {
    intervals: metric.observations.map(measured),
    isWhole,
    isFractional: isWhole.includes(false),
    sizes: metric.observations.map(({ value }) => value.approximate),
    areas: [...new Set(metric.observations.map(({ area }) => area?.value ?? null))],
  };
  known.set(metric, measures);
  return measures;
}

/** The measured value as an interval: a value with declared decimals was rounded to them. */
export function measured({ value, decimals }: Observation): Interval {
  const leeway = decimals === null ? Rational.zero : Rational.powerOfTen(-decimals).divide(Rational.of(2));
  return closed(value.subtract(leeway), value.add(leeway));
}
