import { draftScores } from '../../scores/draft-scores.ts';
import { scoreMisfits } from '../../scores/score-misfits.ts';
import { findingOf } from '../misfit-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A total, percentage or rating that does not follow from the scores that a draft gives itself. */
export default defineRule({
  id: 'consistency/score-arithmetic',
  severity: 'warning',
  looksAt: 'draft',
  *check(analysis) {
    if (!analysis.framework?.scoring) return;
    for (const misfit of scoreMisfits(draftScores(analysis), analysis.framework)) yield findingOf(analysis, misfit);
  },
});

export const page: RulePage = {
  summary:
    'The draft scores its statements, and says a total, a percentage or a rating that the scores do not come to.',
  why: 'A council that scores itself is read against its own scores. CQC adds the scores of the nine quality statements, 1 to 4 each and all counting the same, and gives the sum as a percentage of 36: 25% to 38% is Inadequate, 39% to 62% Requires improvement, 63% to 87% Good, and 88% or more Outstanding. The percentage is first rounded, so that 14 of 36, or 38.9%, counts as 39%. A rating that the scores do not come to looks like wishful thinking, whichever of the two is right.',
  how: 'Add the scores again, and correct the result or the score that is wrong. Scores are read where they stand with the word: “Score: 3” or “We score ourselves 3 out of 4” in the section of a statement, and a column “Score” in a table of the statements. Results are checked only where every statement, or every statement of the theme, has a score; of a theme the total and the percentage, as CQC rates no themes. Scores and ratings come from “scoring” in the framework.',
  examples: {
    wrong: `## Theme 1: Working with people

Our scores for this theme come to 8 out of 12.

### Assessing needs

Score: 3

### Supporting people to live healthier lives

Score: 2

### Equity in experience and outcomes

Score: 2
`,
    right: `## Theme 1: Working with people

Our scores for this theme come to 7 out of 12.

### Assessing needs

Score: 3

### Supporting people to live healthier lives

Score: 2

### Equity in experience and outcomes

Score: 2
`,
  },
  follows: 'https://www.cqc.org.uk/guidance-regulation/local-authorities/how-we-determine-ratings',
};
