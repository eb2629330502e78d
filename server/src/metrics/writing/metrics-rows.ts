import type { Metric, MetricsFile, Observation } from '../metrics.ts';
import { tableColumns } from '../metrics-table.ts';
import { digits } from './metrics-document.ts';

/** A metrics file as a table. */
export interface MetricsRows {
  /** The names of the columns, as far as one of the rows fills them. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a table has no place for, in words for people. */
  readonly lost: readonly string[];
}

/** The metrics as a tidy table, one observation a row; each row says all about its metric, so that it can be filtered. */
export function metricsRows(file: MetricsFile): MetricsRows {
  const lost = [
    ...(file.authority ? [`the authority, “${file.authority.value}”; name it in the front matter of the draft`] : []),
    ...(file.areas.length > 0
      ? [`the list of areas; keep it in a YAML file that the draft names beside this one`]
      : []),
    ...file.metrics.flatMap(({ id, aliases, codes }) =>
      [...aliases, ...codes]
        .filter(isParted)
        .map((text) => `“${text}” of “${id.value}”, as “;” and “|” part the entries of a cell`),
    ),
  ];
  const all = file.metrics.flatMap((metric) => metric.observations.map((each) => cells(metric, each)));
  const needed = new Set(['id', 'label', 'unit', 'period', 'area', 'value']);
  const header = tableColumns.filter((name) => needed.has(name) || all.some((row) => row[name]));
  return { header, rows: all.map((row) => header.map((name) => row[name] ?? '')), lost };
}

function isParted(text: string): boolean {
  return /[;|]/.test(text);
}

function cells(metric: Metric, observation: Observation): Readonly<Record<string, string | undefined>> {
  const { dataSource } = metric;
  const list = (texts: readonly string[]): string => texts.filter((text) => !isParted(text)).join('; ');
  const { numerator, denominator, decimals, rankOf } = observation;
  return {
    id: metric.id.value,
    label: metric.label,
    aliases: list(metric.aliases),
    unit: metric.unit,
    of: metric.of ?? '',
    polarity: metric.polarity ?? '',
    codes: list(metric.codes),
    source: dataSource?.name ?? '',
    url: dataSource?.url ?? '',
    reference: dataSource?.reference ?? '',
    owner: metric.owner ?? '',
    period: observation.period?.value.key ?? '',
    area: observation.area?.value ?? '',
    value: observation.valueText,
    numerator: numerator ? digits(numerator) : '',
    denominator: denominator ? digits(denominator) : '',
    decimals: decimals === null ? '' : String(decimals),
    rank_of: rankOf ? digits(rankOf) : '',
    status: observation.status ?? '',
  };
}
