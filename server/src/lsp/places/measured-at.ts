import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { AreaNames } from '../../numbers/area-names.ts';
import type { MetricTarget } from '../../numbers/number.ts';
import { parsePeriod } from '../../quantities/period.ts';
import type { SourceText, Span } from '../../text/source-text.ts';

/** A stretch of a metrics file, and what of it to show as chosen. */
export interface MetricsPlace {
  readonly source: SourceText;
  /** The whole entry. */
  readonly span: Span;
  /** The value, or the id of a metric. */
  readonly chosen: Span;
}

/** The value that a link names: that of its period and area. The metric alone where it names none, or there is none. */
export function measuredAt(
  metric: Metric,
  { period, area }: MetricTarget,
  areas: AreaNames,
): { readonly observation: Observation | null; readonly place: MetricsPlace } {
  const wanted = period && parsePeriod(period.value);
  const fits = (one: Observation): boolean =>
    areas.same(area?.value ?? null, one.area?.value ?? null) && one.period?.value.key === wanted?.key;
  const observation = wanted ? (metric.observations.find(fits) ?? null) : null;
  return { observation, place: placeOf(metric, observation) };
}

/** Where an observation stands in its file; its metric for null. */
export function placeOf(metric: Metric, observation: Observation | null): MetricsPlace {
  return observation
    ? { source: observation.source, span: observation.span, chosen: observation.valueSpan }
    : { source: metric.source, span: metric.span, chosen: metric.id.span };
}
