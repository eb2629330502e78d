import type { Metric, MetricsFile, Observation } from './metrics.ts';
import { situationKey } from './precedence.ts';
import { metricEntry, observationEntry } from './writing/metrics-document.ts';

/** What became of one metric. One that is only in one of two files has null on the other side. */
export interface MetricChange {
  readonly id: string;
  readonly before: Metric | null;
  readonly after: Metric | null;
  /** What is said of the metric itself, as far as it differs. */
  readonly fields: readonly FieldChange[];
  /** Observations of which anything differs, by period and area; all of a metric that is on one side only. */
  readonly observations: readonly ObservationChange[];
}

/** A key of a metrics file whose value differs; null where there is none. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ObservationChange {
  readonly before: Observation | null;
  readonly after: Observation | null;
  readonly fields: readonly FieldChange[];
}

/** What differs between two metrics files, metric by metric, in the order of the first file and then the second. */
export function metricsChanges(before: MetricsFile, after: MetricsFile): MetricChange[] {
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return ids
    .map((id) => metricChange(id, old.get(id) ?? null, now.get(id) ?? null))
    .filter((change) => !change.before || !change.after || change.fields.length + change.observations.length > 0);
}

function byId({ metrics }: MetricsFile): Map<string, Metric> {
  return new Map(metrics.map((metric) => [metric.id.value, metric]));
}

function metricChange(id: string, before: Metric | null, after: Metric | null): MetricChange {
  const fields = before && after ? fieldChanges(metricEntry(before), metricEntry(after)) : [];
  const [old, now] = [bySituation(before), bySituation(after)];
  const observations = [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => observationChange(old.get(key) ?? null, now.get(key) ?? null))
    .filter((change) => !change.before || !change.after || change.fields.length > 0);
  return { id, before, after, fields: fields.filter(({ field }) => field !== 'observations'), observations };
}

function bySituation(metric: Metric | null): Map<string, Observation> {
  return new Map((metric?.observations ?? []).map((each) => [situationKey(each), each]));
}

function observationChange(before: Observation | null, after: Observation | null): ObservationChange {
  const fields = before && after ? fieldChanges(observationEntry(before), observationEntry(after)) : [];
  return { before, after, fields };
}

type Entry = Readonly<Record<string, unknown>>;

function fieldChanges(before: Entry, after: Entry): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: written(before[field]), after: written(after[field]) }))
    .filter((change) => change.before !== change.after);
}

/** A value of a file as one text. */
function written(value: unknown): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => written(item)).join('; ');
  return typeof value === 'object' ? Object.values(value ?? {}).join(', ') : String(value);
}
