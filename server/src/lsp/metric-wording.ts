import type { Metric, Observation } from '../metrics/metrics.ts';
import { Rational } from '../quantities/rational.ts';

/** Units that stand behind the value in words of their own. */
const unitWords: Readonly<Record<string, string>> = {
  'percentage-points': 'percentage points',
  'per-1000': 'per 1,000',
  'per-100000': 'per 100,000',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
  hours: 'hours',
};

/** Units whose value stands alone. */
const bareUnits = new Set(['count', 'score', 'ratio']);

/** An observation's value as a writer would write it in a sentence: `64.5%`, `£1,225`, `6,419`, `17th out of 152`. */
export function writtenValue(metric: Metric, observation: Observation): string {
  const value = grouped(observation.valueText.trim());
  const { unit } = metric;
  if (unit === 'percent') return `${value}%`;
  if (unit === 'gbp') return value.startsWith('-') ? `-£${value.slice(1)}` : `£${value}`;
  if (unit === 'rank') return rank(observation, value);
  if (bareUnits.has(unit)) return value;
  const words = unitWords[unit] ?? unit;
  return `${value} ${observation.value.equals(Rational.one) ? words.replace(/^(day|week|month|year|hour)s$/, '$1') : words}`;
}

/** An observation's period for a reader. */
export function periodOf(observation: Observation): string {
  return observation.period?.value.key ?? 'undated';
}

/** An observation's area for a reader. */
export function areaOf(observation: Observation): string {
  return observation.area?.value ?? 'your own value';
}

/** The latest observation of the authority itself, or undefined where there are only others. */
export function latestOwn(metric: Metric): Observation | undefined {
  return latestFirst(metric.observations).find(({ area }) => area === null);
}

/** Observations by period, the latest first, the authority's own before others; those without a period are last. */
export function latestFirst(observations: readonly Observation[]): Observation[] {
  const end = ({ period }: Observation): string => period?.value.to ?? '';
  return observations.toSorted(
    (a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0) || Number(a.area !== null) - Number(b.area !== null),
  );
}

function rank({ value, rankOf }: Observation, written: string): string {
  const place = value.isInteger() ? ordinal(value.numerator) : written;
  return rankOf ? `${place} out of ${grouped(rankOf.toDecimal())}` : place;
}

function ordinal(n: bigint): string {
  const inTeens = n % 100n >= 11n && n % 100n <= 13n;
  const ending = inTeens ? 'th' : n % 10n === 1n ? 'st' : n % 10n === 2n ? 'nd' : n % 10n === 3n ? 'rd' : 'th';
  return `${grouped(String(n))}${ending}`;
}

/** A plain decimal with commas between thousands; anything else stays as it is. */
function grouped(decimal: string): string {
  const [whole = '', ...fraction] = decimal.split('.');
  if (!/^-?\d{4,30}$/.test(whole)) return decimal;
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}
