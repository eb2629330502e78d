import { numbersIn } from '../../analysis.ts';
import { smallCounts } from '../../numbers/small-counts.ts';
import { isOwnScore, ownScoresContext } from '../../scores/draft-scores.ts';
import { placeOf } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** Counts below this may point to somebody; what national collections of adult social care withhold. */
const usualThreshold = 5;

/** A small count of people in a draft that is meant for publication. */
export default defineRule({
  id: 'number/small-count',
  severity: 'info',
  looksAt: 'section',
  context: ownScoresContext,
  *check(section, analysis) {
    const { draft, settings } = analysis;
    const audience = draft.frontMatter.audience?.value ?? settings?.audience ?? 'public';
    if (audience === 'internal') return;
    const threshold = settings?.smallCount ?? usualThreshold;
    const isScore = isOwnScore(analysis);
    for (const { number, plain, withheld } of smallCounts(numbersIn(section, analysis), threshold)) {
      if (isScore(number)) continue;
      const { passage } = number.mention;
      const count = passage.text.slice(plain.start, plain.end);
      yield {
        place: placeOf(analysis, number),
        message: `“${count}” counts so few people that a reader could work out who they are. In a text for publication, write “${withheld}”, and make sure that a total beside it does not give the number away.`,
        fixes: [
          {
            title: `Change to “${withheld}”`,
            edits: [{ place: { source: draft.source, span: passage.toSource(plain) }, newText: withheld }],
          },
        ],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A count of people is so small that it could point to one of them.',
  why: 'Self-assessments are read by neighbours, families and the local press. “Two adults from our traveller sites” may be enough to know who is meant. National collections of adult social care withhold counts below five for that reason.',
  how: 'Write “fewer than five”, or give a share of a larger group. A draft that is not for publication says `audience: internal` in its front matter, or all drafts of a folder do in cqc-lint.yaml, where `smallCount` sets another threshold.',
  examples: {
    wrong: 'In 2022-23, three people died while they were waiting for an assessment.',
    right: 'In 2022-23, fewer than five people died while they were waiting for an assessment.',
  },
};
