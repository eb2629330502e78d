import type { Rational } from '../../quantities/rational.ts';
import type { Metric, MetricsFile, Observation } from '../metrics.ts';

/** A metrics file as YAML and JSON have it: keys in their usual order, without those that say nothing. */
export type MetricsDocument = Readonly<Record<string, unknown>>;

/** What a metrics file says, as plain data. Numbers are texts, so that every digit stays. */
export function metricsDocument({ authority, areas, metrics }: MetricsFile): MetricsDocument {
  return filled({
    authority: authority?.value,
    areas: areas.map(({ name, aliases }) => filled({ name, aliases })),
    metrics: metrics.map(metricEntry),
  });
}

/** One metric in the same way. */
export function metricEntry(metric: Metric): MetricsDocument {
  const { id, label, aliases, unit, of, polarity, codes, dataSource, owner, observations } = metric;
  return filled({
    id: id.value,
    label,
    aliases,
    unit,
    of,
    polarity,
    codes,
    source: dataSource && filled({ ...dataSource }),
    owner,
    observations: observations.map(observationEntry),
  });
}

/** One observation in the same way. */
export function observationEntry(observation: Observation): MetricsDocument {
  const { period, area, valueText, numerator, denominator, decimals, rankOf, status } = observation;
  return filled({
    period: period?.value.key,
    area: area?.value,
    value: valueText,
    numerator: numerator && digits(numerator),
    denominator: denominator && digits(denominator),
    decimals: decimals === null ? null : String(decimals),
    of: rankOf && digits(rankOf),
    status,
  });
}

/** All digits of a number that was read from digits. */
export function digits(value: Rational): string {
  return value.toDecimal(0, 60);
}

function filled(entry: Readonly<Record<string, unknown>>): MetricsDocument {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entry).filter(([key, value]) => key === 'metrics' || !isEmpty(value)));
}
