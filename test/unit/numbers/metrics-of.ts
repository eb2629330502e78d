import type { Metric } from '../../../server/src/metrics/metrics.ts';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

/** Metrics with some labels and units, each with one value. */
export function metricsOf(given: readonly { readonly label: string; readonly unit: string }[]): readonly Metric[] {
  const metrics = given.map((each, i) => ({ id: `metric-${i}`, ...each, observations: [{ value: '1' }] }));
  return readMetrics(new SourceText('file:///metrics.json', JSON.stringify({ metrics }))).metrics;
}
