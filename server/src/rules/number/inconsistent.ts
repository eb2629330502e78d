import { type Analysis, numbersIn } from '../../analysis.ts';
import type { Finding } from '../../diagnostic.ts';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { isClaimed } from '../../numbers/claimed-sentences.ts';
import { exactDifference } from '../../numbers/differences/measured-difference.ts';
import type { CheckedNumber, Difference, Reading } from '../../numbers/number.ts';
import { standsAlone } from '../../numbers/refresh/wording-around.ts';
import { formatDifference, writeLike } from '../../numbers/wording.ts';
import {
  type Correction,
  correction,
  disagreement,
  judged,
  meaning,
  observationPlace,
  placeOf,
  quoted,
  statement,
} from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A number that disagrees with the metric that it speaks of. */
export default defineRule({
  id: 'number/inconsistent',
  severity: 'error',
  looksAt: 'section',
  *check(section, analysis) {
    for (const number of judged(numbersIn(section, analysis), 'inconsistent')) {
      const { metric, observation, difference } = number;
      if (metric && difference) yield differingOtherwise(analysis, number, metric, difference);
      if (!metric || !observation) continue;
      const right = corrected(analysis, number, metric, observation);
      const remedy = right
        ? ` Write “${right.text}”, or correct the metrics file.`
        : ' Correct the number or its wording, or the metrics file.';
      yield disagreement(
        analysis,
        number,
        `${quoted(number)} does not agree with the metrics file: ${statement(metric, observation)}.${meaning(number.mention.reading)}${remedy}`,
        [observationPlace(metric, observation)],
        right,
      );
    }
  },
});

export const page: RulePage = {
  summary: 'A number does not agree with the value in the metrics file.',
  why: 'An inspector who finds one wrong number doubts all the others. Where a link names the metric, the number is certainly wrong or out of date; where the checker found the metric by the words around the number, it is a warning and the metric is named so that you can judge.',
  how: 'Correct the number, or the hedge in front of it (“over”, “nearly”), or correct the metrics file if that is wrong. If the number speaks of something else, link it to the right metric with `[64.5%](metric:ID)`, or to `metric:none`.',
  examples: {
    wrong:
      'In 2022-23, [61.2%](metric:asc-satisfaction) of people were satisfied with their care.\n\nThe metrics file says 64.5%.',
    right: 'In 2022-23, [64.5%](metric:asc-satisfaction) of people were satisfied with their care.',
  },
};

/** The correction, safe to apply unattended where a link names the metric and nothing else in the sentence hangs on it. */
function corrected(
  analysis: Analysis,
  number: CheckedNumber,
  metric: Metric,
  observation: Observation,
): Correction | undefined {
  const right = correction(analysis, number, metric, observation);
  const isSafe =
    right?.keepsForm &&
    number.via === 'link' &&
    isMeant(number, metric, observation) &&
    isClaimed(number) &&
    standsAlone(number, analysis.numbers);
  return isSafe ? { ...right, fix: { ...right.fix, isSafe } } : right;
}

/** Whether a number is said to be for the very period of a value, or could be for no other. */
function isMeant({ mention }: CheckedNumber, metric: Metric, { period, area }: Observation): boolean {
  const said = mention.reading?.period?.period.key;
  const ofArea = metric.observations.filter((other) => other.area?.value === area?.value);
  return said === undefined ? ofArea.length === 1 : said === period?.value.key;
}

/** A number that is linked to a metric and tells a difference that its values do not have. */
function differingOtherwise(
  analysis: Analysis,
  number: CheckedNumber & { readonly mention: { readonly reading: Reading } },
  metric: Metric,
  difference: Difference,
): Finding {
  const right = rightDifference(number, metric, difference);
  const remedy = right ? ` Write “${right}”, or correct the metrics file.` : ' Correct it, or the metrics file.';
  const fix = right && {
    fix: { title: `Change to ${right}`, edits: [{ place: placeOf(analysis, number), newText: right }] },
  };
  return disagreement(
    analysis,
    number,
    `${quoted(number)} is not how the values in the metrics file differ: “${metric.label}” went ${formatDifference(metric, difference)}.${meaning(number.mention.reading)}${remedy}`,
    [observationPlace(metric, difference.from), observationPlace(metric, difference.to)],
    fix || undefined,
  );
}

/** The right difference in the number's own form; undefined where the form cannot hold it. */
function rightDifference({ mention }: CheckedNumber, metric: Metric, difference: Difference): string | undefined {
  const value = exactDifference(difference);
  if (!value || !mention.quantity || difference.as === 'times') return undefined;
  return writeLike(mention.text, mention.quantity, mention.reading!, metric, value);
}
