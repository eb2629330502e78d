import type { Finding } from '../../diagnostic.ts';
import type { Metric, MetricsFile, Observation } from '../metrics.ts';

/** In years: the newest results of a survey that is held every other year are up to two behind. */
const tolerated = 2;

/** Metrics whose newest value is more than two years older than the newest of the file. */
export function* staleMetrics({ metrics }: MetricsFile): Iterable<Finding> {
  const newest = latest(metrics.flatMap(({ observations }) => observations));
  if (!newest) return;
  for (const metric of metrics) {
    const own = latest(metric.observations);
    if (own && yearOf(newest) - yearOf(own) > tolerated) yield behind(metric, own, newest);
  }
}

function behind({ id }: Metric, own: Observation, newest: Observation): Finding {
  return {
    place: { source: own.source, span: own.valueSpan },
    message: `The newest value of “${id.value}” is for ${own.period!.value.key}, while other metrics here go up to ${newest.period!.value.key}. Add a newer value, or take the metric out if it is no longer measured.`,
    related: [{ place: { source: newest.source, span: newest.valueSpan }, message: 'The newest value of all.' }],
  };
}

function latest(observations: readonly Observation[]): Observation | undefined {
  const dated = observations.filter(({ period }) => period !== null);
  return dated.toSorted((a, b) => (a.period!.value.to < b.period!.value.to ? 1 : -1))[0];
}

function yearOf({ period }: Observation): number {
  return Number(period!.value.to.slice(0, 4));
}
