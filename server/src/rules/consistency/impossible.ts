import { numbersIn } from '../../analysis.ts';
import {
  overHundred,
  partAboveWhole,
  rankBeyondBase,
  wordsAboveWhole,
} from '../../numbers/consistency/beyond-whole.ts';
import { backwardStretches } from '../../numbers/consistency/dates-in-order.ts';
import { impossibleDates } from '../../numbers/consistency/impossible-dates.ts';
import { invertedRanges } from '../../numbers/consistency/inverted-ranges.ts';
import { sketches } from '../../numbers/consistency/sketch.ts';
import { fractionalPeople } from '../../numbers/consistency/whole-numbers.ts';
import { findingOf } from '../misfit-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** Numbers, ranges and dates that no data can give. */
export default defineRule({
  id: 'consistency/impossible',
  severity: 'warning',
  looksAt: 'section',
  *check(section, analysis) {
    const { passages } = section;
    const numbers = numbersIn(section, analysis);
    const misfits = [
      ...sketches(numbers).flatMap((sketch) => [
        ...fractionalPeople(sketch),
        ...overHundred(sketch),
        ...rankBeyondBase(sketch),
        ...partAboveWhole(sketch),
      ]),
      ...invertedRanges(passages, numbers),
      ...impossibleDates(passages),
      ...backwardStretches(passages),
      ...wordsAboveWhole(passages),
    ];
    for (const misfit of misfits) {
      const finding = findingOf(analysis, misfit);
      yield misfit.isCertain ? { ...finding, severity: 'error' } : finding;
    }
  },
});

export const page: RulePage = {
  summary: 'A number, range or date cannot be as it is written.',
  why: 'A percentage that no number of people can give, a rank beyond the last place or a date that no calendar has is wrong whatever the data are, and a careful reader sees it at once.',
  how: 'Correct the number. Where a percentage is of another group than the one named before it, say out of how many it is.',
  examples: {
    wrong: 'Of the 25 people supported, 90% stayed at home. We were ranked 19 out of 15 councils on 31 June 2023.',
    right: 'Of the 25 people supported, 92% stayed at home. We were ranked 9 out of 15 councils on 30 June 2023.',
  },
};
