import { statedMeasures } from '../../folder/stated-measures.ts';
import { contradictions } from '../../numbers/same-measure.ts';
import { formatPeriod } from '../../numbers/wording.ts';
import { placeOf, quoted } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** One measure with two values in the same draft or folder, whether or not a metrics file is linked. */
export default defineRule({
  id: 'consistency/contradiction',
  severity: 'warning',
  looksAt: 'folder',
  *check(analysis) {
    for (const [number, earlier] of contradictions(analysis.numbers)) {
      const place = placeOf(analysis, earlier);
      const line = place.source.positionAt(place.span.start).line + 1;
      const period = number.mention.reading!.period;
      const isSame = period?.period.key === earlier.mention.reading!.period?.period.key;
      const when = period && isSame && period.from !== 'front-matter' ? ` for ${formatPeriod(period.period)}` : '';
      yield {
        place: placeOf(analysis, number),
        message: `${quoted(number)} contradicts ${quoted(earlier)} on line ${line}: both seem to state the same measure${when}, and they cannot both be true. Correct one of them, or say what sets them apart.`,
        related: [{ place, message: `Here it is ${quoted(earlier)}.` }],
      };
    }
  },
  statements: statedMeasures,
  contradicted: (own, other, where) =>
    `“${own.text}” contradicts “${other.text}” in ${where}: both seem to state the same measure${own.about === '' ? '' : ` for ${own.about}`}, and they cannot both be true. Correct one of them, or say what sets them apart.`,
});

export const page: RulePage = {
  summary: 'One measure has two values that cannot both be true, in the draft or in two drafts of its folder.',
  why: 'Readers compare the summary with the chapter, and the cover report with the self-assessment. Two values for one measure, one period and one area tell them that at least one is wrong. Drafts of one folder are compared where they have the same authority and the same framework; a draft that names no authority is taken for the folder’s only one, and two versions of one text are not held against each other. Between drafts only what is said in the same words counts, for the same stated period or the same default period, and a number that is rounded, hedged, planned or about some of the people is left alone. A pair of drafts is reported once, in the draft whose name comes later; if only one of them is checked or open, it is reported there.',
  how: 'Find out which value is right and correct the other. If they measure different things, say in each sentence what sets them apart: the period, the area or who was counted. A comment that silences the rule counts in either of two drafts.',
  examples: {
    wrong:
      'In 2022-23, 1,511 safeguarding concerns were raised.\n\nStaff respond quickly: 1,498 safeguarding concerns were raised in 2022-23.',
    right:
      'In 2022-23, 1,511 safeguarding concerns were raised.\n\nStaff respond quickly: 1,511 safeguarding concerns were raised in 2022-23.',
  },
};
