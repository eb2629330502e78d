import type { Metric, Observation } from '../../metrics/metrics.ts';
import { formatObservation, formatPeriod } from '../../numbers/wording.ts';

/** The values of a metric for one area over time. */
export interface Series {
  /** The area as people call it. */
  readonly name: string;
  /** Whether it is the authority’s own. */
  readonly isOwn: boolean;
  /** The oldest first. */
  readonly points: readonly Point[];
}

export interface Point {
  /** The last day of its period, in days since 1970. */
  readonly day: number;
  /** For drawing only; no two values are compared by it. */
  readonly height: number;
  /** `64.5%`. */
  readonly value: string;
  readonly period: string;
  readonly observation: Observation;
}

/** More lines than these cannot be told apart in a small chart. */
const mostComparators = 3;

const dayLength = 24 * 60 * 60 * 1000;

/** The dated values of a metric by area: the authority’s own first, then the comparators with most values. */
export function seriesOf(metric: Metric, authority: string | null): Series[] {
  const dated = metric.observations.filter(({ period }) => period !== null);
  const areas = [...new Set(dated.map(({ area }) => area?.value ?? null))];
  const all = areas.map((area): Series => {
    const own = dated.filter((one) => (one.area?.value ?? null) === area);
    const isOwn = area === null || area === authority;
    return {
      name: area ?? authority ?? 'Our own',
      isOwn,
      points: own.map((one) => pointOf(metric, one)).toSorted((a, b) => a.day - b.day),
    };
  });
  const comparators = all.filter(({ isOwn }) => !isOwn).toSorted((a, b) => b.points.length - a.points.length);
  return [...all.filter(({ isOwn }) => isOwn).slice(0, 1), ...comparators.slice(0, mostComparators)];
}

/** Whether there is anything to compare. */
export function hasTrend(series: readonly Series[]): boolean {
  return series.reduce((sum, { points }) => sum + points.length, 0) > 1;
}

/** All values in words: what a chart shows, for those who cannot see it. */
export function seriesText(series: readonly Series[]): string {
  return series
    .map(({ name, points }) => `${name}: ${points.map(({ value, period }) => `${value} in ${period}`).join(', ')}`)
    .join('. ');
}

/** The first and the newest value of each in a few words: `61.8% → 64.5%; England 65.4%`. */
export function seriesInBrief(series: readonly Series[]): string {
  return series
    .map(({ name, isOwn, points }) => {
      const [first, last] = [points[0]!, points.at(-1)!];
      const way = first === last || !isOwn ? last.value : `${first.value} → ${last.value}`;
      return isOwn ? way : `${name} ${last.value}`;
    })
    .join('; ');
}

function pointOf(metric: Metric, observation: Observation): Point {
  const period = observation.period!.value;
  const [year, month, day] = period.to.split('-').map(Number) as [number, number, number];
  return {
    day: Date.UTC(year, month - 1, day) / dayLength,
    height: observation.value.approximate,
    value: formatObservation(metric, observation),
    period: formatPeriod(period),
    observation,
  };
}
