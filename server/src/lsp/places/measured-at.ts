import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { AreaNames } from '../../numbers/area-names.ts';
import type { MetricTarget } from '../../numbers/number.ts';
import { parsePeriod } from '../../quantities/period.ts';
import type { Span } from '../../text/source-text.ts';

/** A stretch of a metrics file, and what of it to show as chosen. */
export interface MetricsPlace {
  /** The whole entry. */
  readonly span: Span;
  /** The value, or the id of a metric. */
  readonly chosen: Span;
}

/** Where a link’s value stands in its file: the observation of its period and area, or the metric where there is none. */
export function measuredAt(metric: Metric, { period, area }: MetricTarget, areas: AreaNames): MetricsPlace {
  const wanted = period && parsePeriod(period.value);
  const fits = (observation: Observation): boolean =>
    areas.same(area?.value ?? null, observation.area?.value ?? null) && observation.period?.value.key === wanted?.key;
  return placeOf(metric, wanted ? (metric.observations.find(fits) ?? null) : null);
}

/** Where an observation stands in its file; its metric for null. */
function placeOf(metric: Metric, observation: Observation | null): MetricsPlace {
  return observation
    ? { span: observation.span, chosen: observation.valueSpan }
    : { span: metric.span, chosen: metric.id.span };
}
