import type { AreaNames } from '../area-names.ts';
import { claimedSentences } from '../claimed-sentences.ts';
import type { CheckedNumber } from '../number.ts';
import { changeFaults } from './changes.ts';
import { comparisonFaults } from './comparisons.ts';
import { contrastFaults } from './contrasts.ts';
import type { TrendFault } from './fault.ts';
import { tableFaults } from './tables.ts';
import { targetFaults } from './targets-met.ts';

/** Every word of direction that the numbers beside it do not bear out, each pair of numbers once, in the order of the text. */
export function trendFaults(numbers: readonly CheckedNumber[], areas: AreaNames): TrendFault[] {
  const found = claimedSentences(numbers).flatMap((sentence) => [
    ...changeFaults(sentence),
    ...comparisonFaults(sentence, areas),
    ...contrastFaults(sentence, areas),
    ...targetFaults(sentence),
  ]);
  return inOrder([...found, ...tableFaults(numbers, areas)]);
}

/** Faults in the order of the text, each pair of numbers once. */
export function inOrder(faults: readonly TrendFault[]): TrendFault[] {
  const once = new Map<string, TrendFault>();
  for (const fault of faults) {
    const key = [fault.subject, fault.reference]
      .map(({ number }) => number.mention.span.start)
      .sort()
      .join(' ');
    if (!once.has(key)) once.set(key, fault);
  }
  return [...once.values()].sort((a, b) => a.subject.number.mention.span.start - b.subject.number.mention.span.start);
}
