import type { Metric, Observation } from '../metrics/metrics.ts';
import type { Interval } from '../quantities/interval.ts';
import { monthNames, type Period } from '../quantities/period.ts';
import { Rational } from '../quantities/rational.ts';
import type { Difference, Hedge, Reading } from './number.ts';
import type { Quantity } from './token.ts';
import { canonicalUnit, conversion } from './units.ts';
import numerals from './vocabulary/numerals.json' with { type: 'json' };

/** `1234567.5` with thousands separators: `1,234,567.5`. */
export function grouped(decimal: string): string {
  const [whole, fraction] = decimal.split('.');
  const separated = whole!.replaceAll(/\B(?=(?:\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** A value as a person writes it in its unit: `64.5%`, `£1,225`, `58.4 years`, `8.7 per 1,000`, `17th of 152`. */
export function formatValue(value: Rational, unit: string, decimals = 0, rankOf: Rational | null = null): string {
  const text = grouped(value.toDecimal(decimals));
  if (unit === 'percent') return `${text}%`;
  if (unit === 'percentage-points') return `${text} percentage points`;
  if (unit === 'gbp') return value.compare(Rational.zero) < 0 ? `−£${text.slice(1)}` : `£${text}`;
  if (unit === 'rank') return rankOf ? `rank ${text} of ${rankOf.toDecimal()}` : `rank ${text}`;
  if (unit.startsWith('per-')) return `${text} per ${grouped(unit.slice(4))}`;
  return canonicalUnit(unit) === 'count' || unit === 'ratio' || unit === 'score' ? text : `${text} ${unit}`;
}

/** An observation's value as its file gives it, zeros kept. */
export function formatObservation(metric: Metric, observation: Observation): string {
  const written = /\.(\d+)/.exec(observation.valueText);
  return formatValue(observation.value, metric.unit, written ? written[1]!.length : 0, observation.rankOf);
}

/** A period in words: `2022-23`, `June 2023`, `26 March 2024`, `2018 to 2020`, `2023-24 Q1-Q3`. */
export function formatPeriod(period: Period): string {
  const [year, month, day] = period.from.split('-').map(Number) as [number, number, number];
  if (period.kind === 'month') return `${monthNames[month - 1]} ${year}`;
  if (period.kind === 'day') return `${day} ${monthNames[month - 1]} ${year}`;
  return period.kind === 'span' ? period.key.replace('/', ' to ') : period.key;
}

/** Where and when an observation holds: " in 2022-23", " for London in 2022-23", " (undated)". */
export function formatSituation(observation: Observation): string {
  const area = observation.area ? ` for ${observation.area.value}` : '';
  const period = observation.period?.value;
  if (!period) return area === '' ? ' (undated)' : `${area} (undated)`;
  const preposition = period.kind === 'day' ? 'on' : 'in';
  return `${area} ${preposition} ${formatPeriod(period)}`;
}

/** The two values that a number tells the difference of: "from 3,951 in 2023-24 to 4,118 in 2024-25". */
export function formatDifference(metric: Metric, { from, to }: Difference): string {
  const shown = (each: Observation): string => formatObservation(metric, each) + formatSituation(each);
  return `from ${shown(from)} to ${shown(to)}`;
}

/** What an interval accepts, in words, in its unit: "63.5 to 64.5%", "more than 300, up to 400". */
export function formatInterval(interval: Interval, unit: string): string {
  const show = (value: Rational): string => formatValue(value, unit);
  const { low, high, lowOpen, highOpen } = interval;
  if (low === null && high === null) return 'any value';
  if (low === null) return highOpen ? `less than ${show(high!)}` : `${show(high!)} or less`;
  if (high === null) return lowOpen ? `more than ${show(low)}` : `${show(low)} or more`;
  if (low.equals(high)) return `exactly ${show(low)}`;
  if (lowOpen) return `more than ${show(low)}, up to ${show(high)}`;
  if (highOpen) return `${show(low)} up to, but not, ${show(high)}`;
  return `${show(low)} to ${show(high)}`;
}

const hedgeNames: Readonly<Record<Hedge, string>> = {
  none: '',
  exactly: 'exactly',
  approx: 'about',
  nearly: 'nearly',
  'just-over': 'just over',
  over: 'over',
  'at-least': 'at least',
  under: 'under',
  'at-most': 'at most',
  'up-to': 'up to',
  range: '',
};

/** A hedge as a writer would say it; empty for none. */
export function hedgeName(hedge: Hedge): string {
  return hedgeNames[hedge];
}

/**
 * A measured value in the form in which the draft has its number: the same decimals, scale, separators and signs, so
 * that it can take the number's place. Undefined where the form cannot hold it (a fraction in words, a range).
 */
export function writeLike(
  text: string,
  quantity: Quantity,
  reading: Reading,
  metric: Metric,
  value: Rational,
): string | undefined {
  if (quantity.upper || quantity.form === 'times' || quantity.form === 'share' || quantity.form === 'count-of')
    return undefined;
  const stated = value.divide(conversion(reading.unit, metric.unit));
  if (quantity.form === 'fraction') return `${grouped(stated.round(0).toDecimal())}%`;
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text);
  const rounded = roundLike(quantity, reading.hedge, stated);
  if (!digits)
    return quantity.form === 'rank' ? undefined : (numberWord(rounded, text) ?? grouped(rounded.toDecimal()));
  const decimals = digits[0].includes('.') ? digits[0].length - digits[0].indexOf('.') - 1 : 0;
  const scale = quantity.step.multiply(Rational.powerOfTen(decimals));
  const plain = rounded.divide(scale).toDecimal(decimals, decimals);
  const isSeparated =
    digits[0].includes(',') || (!/^\d{4,}$/.test(digits[0].split('.')[0]!) && plain.split('.')[0]!.length > 3);
  return (
    text.slice(0, digits.index) + (isSeparated ? grouped(plain) : plain) + text.slice(digits.index + digits[0].length)
  );
}

/** Rounds to the step that the text shows, and with a hedge to the side on which the hedge stays true. */
export function roundLike(quantity: Quantity, hedge: Hedge, value: Rational): Rational {
  const big =
    hedge === 'none' || hedge === 'exactly'
      ? quantity.step
      : quantity.step.multiply(Rational.powerOfTen(quantity.zeros));
  const steps = value.divide(big);
  const down = steps.floor();
  const up = steps.isInteger() ? down : down.add(Rational.one);
  switch (hedge) {
    case 'over':
    case 'just-over':
      return (steps.isInteger() ? down.subtract(Rational.one) : down).multiply(big);
    case 'at-least':
      return down.multiply(big);
    case 'nearly':
    case 'under':
      return (steps.isInteger() ? up.add(Rational.one) : up).multiply(big);
    case 'at-most':
    case 'up-to':
      return up.multiply(big);
    default:
      return steps.round(0).multiply(big);
  }
}

/** A small count in words, capitalised as the text is. */
function numberWord(value: Rational, like: string): string | undefined {
  const word = Object.entries({ ...numerals.units, ...numerals.tens }).find(([, n]) =>
    value.equals(Rational.of(n)),
  )?.[0];
  return word && /^[A-Z]/.test(like) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
