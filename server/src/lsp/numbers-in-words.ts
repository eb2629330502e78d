import type { Verdict } from '../numbers/number.ts';
import type { VerdictCounts } from '../numbers/verdict-counts.ts';
import { counted } from '../report/look.ts';

/** Verdicts that say that the metrics file has another value. */
const wrong: readonly Verdict[] = ['inconsistent', 'wrong-period', 'wrong-area'];
/** Verdicts that say that nothing certain backs a number. */
const unbacked: readonly Verdict[] = ['ambiguous', 'unsupported'];

/** How the claims of a stretch stand, in a few words: “12 numbers, 2 wrong, 1 not backed”. Empty where there are none. */
export function numbersInWords(counts: VerdictCounts): string {
  if (counts.claims === 0) return '';
  const sum = (verdicts: readonly Verdict[]): number => verdicts.reduce((total, verdict) => total + counts[verdict], 0);
  const parts = [
    counted(counts.claims, 'number'),
    ...(counts.supported === counts.claims ? ['all backed'] : []),
    ...(sum(wrong) > 0 ? [`${sum(wrong)} wrong`] : []),
    ...(sum(unbacked) > 0 ? [`${sum(unbacked)} not backed`] : []),
  ];
  return parts.join(', ');
}
