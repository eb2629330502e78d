import type { Metric, Observation } from '../metrics/metrics.ts';
import { formatPeriod } from '../numbers/wording.ts';

/** An observation's period for a reader. */
export function periodOf(observation: Observation): string {
  return observation.period ? formatPeriod(observation.period.value) : 'undated';
}

/** An observation's area for a reader. */
export function areaOf(observation: Observation): string {
  return observation.area?.value ?? 'your own value';
}

/** The latest observation of the authority itself, or undefined where there are only others. */
export function latestOwn(metric: Metric): Observation | undefined {
  return latestFirst(metric.observations).find(({ area }) => area === null);
}

/** Observations by period, the latest first, the authority's own before others; those without a period are last. */
export function latestFirst(observations: readonly Observation[]): Observation[] {
  const end = ({ period }: Observation): string => period?.value.to ?? '';
  return observations.toSorted(
    (a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0) || Number(a.area !== null) - Number(b.area !== null),
  );
}
