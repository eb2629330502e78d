import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { Period } from '../../quantities/period.ts';
import { latestFirst } from '../metric-wording.ts';

/**
 * A metric's observations, those first that a sentence is likeliest to want: of the period and area that it names, else of
 * the draft's own period, else the latest.
 */
export function fittingFirst({ observations }: Metric, period: Period | null, sentence = ''): Observation[] {
  const fitness = ({ period: when, area }: Observation): number =>
    (area && sentence.includes(area.value) ? 4 : 0) +
    (when && sentence.includes(when.value.key) ? 2 : 0) +
    (when?.value.key === period?.key ? 1 : 0);
  return latestFirst(observations).toSorted((a, b) => fitness(b) - fitness(a));
}
