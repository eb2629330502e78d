import { contradictions } from '../../numbers/same-measure.ts';
import { formatPeriod } from '../../numbers/wording.ts';
import { placeOf, quoted } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** One measure with two values in the same draft, whether or not a metrics file is linked. */
export default defineRule({
  id: 'consistency/contradiction',
  severity: 'warning',
  looksAt: 'draft',
  *check(analysis) {
    for (const [number, earlier] of contradictions(analysis.numbers)) {
      const place = placeOf(analysis, earlier);
      const line = place.source.positionAt(place.span.start).line + 1;
      const period = number.mention.reading!.period;
      const when = period && period.from !== 'front-matter' ? ` for ${formatPeriod(period.period)}` : '';
      yield {
        place: placeOf(analysis, number),
        message: `${quoted(number)} contradicts ${quoted(earlier)} on line ${line}: both seem to state the same measure${when}, and they cannot both be true. Correct one of them, or say what sets them apart.`,
        related: [{ place, message: `Here it is ${quoted(earlier)}.` }],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'The draft gives one measure two values that cannot both be true.',
  why: 'Readers compare the summary with the chapter. Two values for one measure, one period and one area tell them that at least one is wrong.',
  how: 'Find out which value is right and correct the other. If they measure different things, say in each sentence what sets them apart: the period, the area or who was counted.',
  examples: {
    wrong:
      'In 2022-23, 1,511 safeguarding concerns were raised.\n\nStaff respond quickly: 1,498 safeguarding concerns were raised in 2022-23.',
    right:
      'In 2022-23, 1,511 safeguarding concerns were raised.\n\nStaff respond quickly: 1,511 safeguarding concerns were raised in 2022-23.',
  },
};
