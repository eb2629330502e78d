import { idPlaces } from '../../metrics/id-places.ts';
import type { Metric, MetricsFile, Observation } from '../../metrics/metrics.ts';
import { contains, type Span } from '../../text/source-text.ts';

/** What stands at a place in a metrics file. */
export interface FileMeasure {
  readonly metric: Metric;
  /** Null where the place is the metric’s as a whole. */
  readonly observation: Observation | null;
  /** The metric’s id, where the place is on it. */
  readonly idSpan: Span | null;
}

/** The metric or value at an offset of a metrics file; null between them. On an id it is the metric. */
export function measureInFile({ metrics }: MetricsFile, offset: number): FileMeasure | null {
  const here: Span = { start: offset, end: offset };
  for (const metric of metrics) {
    const observation = metric.observations.find(({ span }) => contains(span, here)) ?? null;
    if (!observation && !contains(metric.span, here)) continue;
    const idSpan = idPlaces(metric).find((span) => contains(span, here)) ?? null;
    return { metric, observation: idSpan ? null : observation, idSpan };
  }
  return null;
}
