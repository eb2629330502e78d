import type { Metric, MetricsFile } from '../../metrics/metrics.ts';

/** A metric that was looked for. */
export interface FoundMetric {
  readonly metric: Metric;
  /** Its label, its id and what else of it was looked for: editors look through this once more. */
  readonly name: string;
}

/** Metrics whose id, label, aliases and codes have every word of a query between them; all for an empty one. */
export function findMetrics(query: string, files: readonly MetricsFile[]): FoundMetric[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return files
    .flatMap(({ metrics }) => metrics)
    .flatMap((metric) => {
      const own = [metric.label, metric.id.value];
      const more = [...metric.codes, ...metric.aliases];
      const has = (texts: readonly string[], word: string): boolean =>
        texts.some((text) => text.toLowerCase().includes(word));
      if (!words.every((word) => has([...own, ...more], word))) return [];
      const besides = more.filter((text) => words.some((word) => !has(own, word) && has([text], word)));
      return [{ metric, name: `${metric.label} (${[metric.id.value, ...besides].join(', ')})` }];
    });
}
