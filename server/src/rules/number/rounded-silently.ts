import { type Analysis, numbersIn } from '../../analysis.ts';
import type { Fix } from '../../diagnostic.ts';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { type Claimed, isClaimed } from '../../numbers/claimed-sentences.ts';
import { exactly, type Rewording, rehedged } from '../../numbers/rounding.ts';
import { conversion } from '../../numbers/units.ts';
import { hedgeName } from '../../numbers/wording.ts';
import { Rational } from '../../quantities/rational.ts';
import { judged, observationPlace, placeOf, statement } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A number that agrees with its metric only if rounding that is not said, or a stretched hedge, is allowed for. */
export default defineRule({
  id: 'number/rounded-silently',
  severity: 'hint',
  looksAt: 'section',
  *check(section, analysis) {
    for (const number of judged(numbersIn(section, analysis), 'supported')) {
      const { metric, observation } = number;
      if (!number.loosely || !metric || !observation || !isClaimed(number)) continue;
      if (isWithheld(number) || (saysLess(number) && !(isSure(number) && isFarBeyond(number, metric, observation))))
        continue;
      const better = [rehedged(number, metric, observation), exactly(number, metric, observation)].filter(
        (each) => each !== undefined,
      );
      const remedy = better.length > 0 ? ` Write ${better.map(({ reads }) => `“${reads}”`).join(' or ')}.` : '';
      yield {
        place: placeOf(analysis, number),
        message: `${complaint(number)}: ${statement(metric, observation)}.${remedy}`,
        related: [observationPlace(metric, observation)],
        fixes: better.map((each) => rewrite(analysis, number, each)),
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A number is rounded without saying so, or its hedge (“nearly”, “over”) is stretched.',
  why: 'A round number that does not say so is taken for the exact one, and looks wrong beside it. “Nearly” and “over” that reach too far make a reader doubt the other hedges.',
  how: 'Put “about” before the round number, choose the hedge that fits, or give the exact value.',
  examples: {
    wrong: 'In 2022-23, [500](metric:visits) safe and well visits were made.\n\nThe metrics file says 512.',
    right: 'In 2022-23, [about 500](metric:visits) safe and well visits were made.',
  },
};

/** "fewer than 5" says little on purpose. */
function isWithheld({ mention }: Claimed): boolean {
  const { hedge, value } = mention.reading;
  return (hedge === 'under' || hedge === 'at-most') && value.compare(Rational.of(20)) <= 0;
}

/** "over 300" for 512: true, and less than there is to say. */
function saysLess({ mention }: Pick<Claimed, 'mention'>): boolean {
  return ['over', 'at-least', 'under', 'at-most'].includes(mention.reading.hedge);
}

/** Beyond "over 300" any metric fits, so the metric itself must be beyond doubt: a link names it. */
function isSure({ via }: Claimed): boolean {
  return via === 'link';
}

/** More than five points from a percentage, or a tenth from any other number: what nobody would leave at "over". */
function isFarBeyond({ mention }: Claimed, metric: Metric, { value }: Observation): boolean {
  const { unit, value: said } = mention.reading;
  const distance = value.divide(conversion(unit, metric.unit)).subtract(said).absolute();
  const leeway = unit === 'percent' ? Rational.of(5) : said.absolute().divide(Rational.of(10));
  return distance.compare(leeway) > 0;
}

function complaint({ mention }: Claimed): string {
  const { hedge } = mention.reading;
  const name = hedgeName(hedge);
  if (name === '') return `“${mention.text}” is rounded, and the text does not say so`;
  return saysLess({ mention })
    ? `“${mention.text}” with “${name}” is true, but the value is well beyond it`
    : `“${mention.text}” stretches the word “${name}”`;
}

function rewrite(analysis: Analysis, { mention }: Claimed, { plain, text, reads }: Rewording): Fix {
  const { passage } = mention;
  const isInsertion = plain.start === plain.end;
  const start = mention.span.start;
  const span = isInsertion ? { start, end: start } : passage.toSource(plain);
  return { title: `Change to “${reads}”`, edits: [{ place: { source: analysis.draft.source, span }, newText: text }] };
}
