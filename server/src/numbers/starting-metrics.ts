import type { NewMetric } from '../metrics/additions/new-values.ts';
import { isClaimed } from './claimed-sentences.ts';
import type { CheckedNumber } from './number.ts';
import { proposedMetric } from './proposal.ts';

/** A number that no metric backs yet, with the metric that could. */
export interface StartingMetric {
  readonly number: CheckedNumber;
  readonly metric: NewMetric;
}

/** The metrics that a new file for a draft can begin with: one for each number that nothing backs and that says enough. */
export function startingMetrics(numbers: readonly CheckedNumber[]): StartingMetric[] {
  const taken = new Set<string>();
  return numbers.flatMap((number): StartingMetric[] => {
    if (number.mention.kind !== 'claim' || !isClaimed(number)) return [];
    if (number.verdict !== null && number.verdict !== 'unsupported') return [];
    const metric = proposedMetric(number, taken);
    if (!metric) return [];
    taken.add(metric.id);
    return [{ number, metric }];
  });
}
