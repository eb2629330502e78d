import { fileName } from '../files.ts';
import type { SourceText, Span } from '../text/source-text.ts';
import { readStructured, type Structured } from '../text/structured.ts';
import { readCsv } from './csv.ts';
import { unguarded } from './formula-guard.ts';
import type { Metric, MetricsFile, Observation } from './metrics.ts';
import { metricsFormat } from './metrics-format.ts';
import { type MetricsDocument, metricsSchema } from './metrics-schema.ts';
import { readMetricsTable } from './metrics-table.ts';
import { SheetText } from './workbook/sheet-text.ts';

/**
 * Reads a metrics file: YAML, JSON, CSV or a sheet of a workbook, as the ending of its URI says. Never throws for what the text says: a broken
 * metric or observation is left out, and `problems` names the field and the remedy.
 */
export function readMetrics(source: SourceText): MetricsFile {
  const read = readerFor(source);
  if (!read) {
    const message = `Metrics are read from YAML, JSON, CSV and XLSX files, and “${fileName(source.uri)}” is none of these, so no number was checked against it. Save it as CSV (in Excel: Save As, “CSV UTF-8”) and name that file instead.`;
    return { source, authority: null, areas: [], metrics: [], problems: [{ span: source.lineSpan(0), message }] };
  }
  const { value, problems, spanOf } = read(source);
  if (!value) return { source, authority: null, areas: [], metrics: [], problems };
  return {
    source,
    authority: value.authority === undefined ? null : { value: value.authority, span: spanOf(['authority']) },
    areas: (value.areas ?? []).map(({ name, aliases }) => ({ name, aliases: aliases ?? [] })),
    metrics: value.metrics.map((metric, i) => toMetric(source, metric, (path) => spanOf(['metrics', i, ...path]))),
    problems,
  };
}

function readerFor(source: SourceText): ((source: SourceText) => Structured<MetricsDocument>) | undefined {
  switch (metricsFormat(source.uri)) {
    case 'tree':
      return (source) => readStructured(source, { start: 0, end: source.text.length }, metricsSchema);
    case 'table':
      return (source) => readMetricsTable(source, unguarded(readCsv(source.text)));
    case 'workbook':
      return source instanceof SheetText ? () => readMetricsTable(source, source.table) : undefined;
    case null:
      return undefined;
  }
}

type SpanOf = (path: readonly PropertyKey[]) => Span;
type MetricEntry = MetricsDocument['metrics'][number];
type ObservationEntry = MetricEntry['observations'][number];

function toMetric(source: SourceText, entry: MetricEntry, spanOf: SpanOf): Metric {
  const { name, url, reference } = entry.source ?? {};
  return {
    source,
    span: spanOf([]),
    id: { value: entry.id, span: spanOf(['id']) },
    label: entry.label,
    aliases: entry.aliases ?? [],
    unit: entry.unit,
    of: entry.of ?? null,
    polarity: entry.polarity ?? null,
    codes: entry.codes ?? [],
    dataSource: entry.source ? { name: name ?? null, url: url ?? null, reference: reference ?? null } : null,
    owner: entry.owner ?? null,
    observations: entry.observations.map((each, i) =>
      toObservation(source, each, (path) => spanOf(['observations', i, ...path])),
    ),
  };
}

function toObservation(source: SourceText, entry: ObservationEntry, spanOf: SpanOf): Observation {
  return {
    source,
    span: spanOf([]),
    period: entry.period ? { value: entry.period, span: spanOf(['period']) } : null,
    area: entry.area === undefined ? null : { value: entry.area, span: spanOf(['area']) },
    value: entry.value.value,
    valueText: entry.value.text,
    valueSpan: spanOf(['value']),
    decimals: entry.decimals ?? null,
    numerator: entry.numerator?.value ?? null,
    denominator: entry.denominator?.value ?? null,
    rankOf: entry.of?.value ?? null,
    status: entry.status ?? null,
  };
}
