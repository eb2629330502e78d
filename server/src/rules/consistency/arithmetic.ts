import { type Analysis, numbersIn } from '../../analysis.ts';
import type { Finding } from '../../diagnostic.ts';
import { bandMisfits } from '../../numbers/consistency/age-bands.ts';
import { annualMisfits } from '../../numbers/consistency/annualised.ts';
import { averageMisfits } from '../../numbers/consistency/averages.ts';
import { changeMisfits } from '../../numbers/consistency/changes.ts';
import { Counts, followingFromCounts } from '../../numbers/consistency/counts.ts';
import { derivedMisfits } from '../../numbers/consistency/derived-shares.ts';
import { fractionMisfits } from '../../numbers/consistency/fractions-in-words.ts';
import { multipleMisfits } from '../../numbers/consistency/multiples.ts';
import { rateMisfits } from '../../numbers/consistency/rates-over-a-year.ts';
import { shareMisfits } from '../../numbers/consistency/shares.ts';
import { sketches } from '../../numbers/consistency/sketch.ts';
import type { Misfit } from '../../numbers/consistency/stated.ts';
import { columnMisfits } from '../../numbers/consistency/table-columns.ts';
import { tableMisfits } from '../../numbers/consistency/table-totals.ts';
import { listMisfits, totalMisfits } from '../../numbers/consistency/totals.ts';
import { draftScores } from '../../scores/draft-scores.ts';
import { scoreMisfits } from '../../scores/score-misfits.ts';
import { overlaps } from '../../text/source-text.ts';
import { findingOf } from '../misfit-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** Shares and counts, parts and totals, changes and yearly figures that do not follow from one another. */
export default defineRule({
  id: 'consistency/arithmetic',
  severity: 'warning',
  looksAt: 'section',
  *check(section, analysis) {
    const numbers = numbersIn(section, analysis);
    const all = sketches(numbers);
    const misfits = [
      ...all.flatMap((sketch) => [
        ...shareMisfits(sketch),
        ...fractionMisfits(sketch),
        ...totalMisfits(sketch),
        ...bandMisfits(sketch),
        ...changeMisfits(sketch),
        ...multipleMisfits(sketch),
        ...annualMisfits(sketch),
        ...averageMisfits(sketch),
      ]),
      ...listMisfits(all),
      ...tableMisfits(numbers),
      ...columnMisfits(numbers),
    ];
    yield* findings(misfits, analysis);
  },
  *checkDraft(analysis) {
    const { draft, numbers } = analysis;
    const known = new Counts(numbers, analysis.draftNumbers.reference.acronyms);
    const all = followingFromCounts(draft);
    for (const section of new Set(all.map((passage) => passage.section))) {
      const following = all.filter((passage) => passage.section === section);
      const read = new Set([...following, ...following.map(({ item }) => item?.list.leadIn)]);
      const sketched = sketches(numbersIn(section, analysis).filter(({ mention }) => read.has(mention.passage)));
      yield* findings([...derivedMisfits(sketched, known), ...rateMisfits(sketched, known)], analysis);
    }
  },
  context: (analysis) => {
    const told = toldByScores(analysis);
    return ({ passages }) =>
      told
        .filter(({ passage }) => passages.includes(passage))
        .map(({ plain }) => plain.start)
        .join(' ');
  },
});

function* findings(misfits: readonly Misfit[], analysis: Analysis): Iterable<Finding> {
  const told = toldByScores(analysis);
  for (const misfit of once(misfits)) {
    if (!told.some(({ passage, plain }) => passage === misfit.passage && overlaps(plain, misfit.plain)))
      yield findingOf(analysis, misfit);
  }
}

/** What `score-arithmetic` reports: it says of these what they should be. */
function toldByScores(analysis: Analysis): Misfit[] {
  const { framework } = analysis;
  return framework?.scoring ? scoreMisfits(draftScores(analysis), framework) : [];
}

/** The first of those that set the same numbers against one another: what one check sees, another may see too. */
function once(misfits: readonly Misfit[]): Misfit[] {
  const seen = new Set<string>();
  return misfits.filter(({ passage, plain, beside }) => {
    const places = [{ passage, plain }, ...beside].map((spot) => spot.passage.toSource(spot.plain).start);
    const key = [...new Set(places)].sort((a, b) => a - b).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

export const page: RulePage = {
  summary: 'Numbers that the draft derives from one another do not add up.',
  why: 'A percentage beside its counts, parts beside their total and a change beside its two values are the numbers that a reader can check without asking. One that does not add up makes the others doubtful.',
  how: 'Work the numbers out again from the data and correct the one that is wrong. Where they are of different people, periods or definitions, say so in the sentence. Differences that rounding explains are not reported.',
  examples: {
    wrong:
      'Of the 140 carers who asked for an assessment, 112 (75%) had one within 28 days.\n\nContacts rose from 1,200 to 1,380, a 12% increase.',
    right:
      'Of the 140 carers who asked for an assessment, 112 (80%) had one within 28 days.\n\nContacts rose from 1,200 to 1,380, a 15% increase.',
  },
};
