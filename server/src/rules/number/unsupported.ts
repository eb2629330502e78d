import { type Analysis, numbersIn } from '../../analysis.ts';
import type { Finding } from '../../diagnostic.ts';
import type { Metric } from '../../metrics/metrics.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { isOwnScore, ownScoresContext } from '../../scores/draft-scores.ts';
import { additions } from '../metric-additions.ts';
import { canLink, judged, notAMetric, placeOf, quoted } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A number that no metric backs. */
export default defineRule({
  id: 'number/unsupported',
  severity: 'info',
  looksAt: 'section',
  context: ownScoresContext,
  *check(section, analysis) {
    const isScore = isOwnScore(analysis);
    for (const number of judged(numbersIn(section, analysis), 'unsupported')) {
      // A link to a metric that does not exist is metrics/unknown-metric.
      if (number.target && number.metric) yield loneValue(analysis, number, number.metric);
      if (number.target || isScore(number)) continue;
      const near = number.candidates[0];
      const hint =
        near && near.score >= 0.3
          ? ` The nearest is “${near.metric.label}” (${near.metric.id.value}), but the words around the number do not say that it is meant.`
          : '';
      yield {
        place: placeOf(analysis, number),
        message: `${quoted(number)} is backed by no metric in the metrics file, so nobody can check it.${hint} Add the metric, or link the number to one.`,
        fixes: canLink(analysis, number) ? [notAMetric(analysis, number)] : [],
      };
    }
  },
  offers(analysis, { start }) {
    const number = [...judged(analysis.numbers, 'unsupported')].find(({ mention }) => mention.span.start === start);
    return number ? additions(analysis, number) : [];
  },
});

export const page: RulePage = {
  summary: 'No metric in the linked metrics files backs a number.',
  why: 'Inspectors ask where a number comes from. One that stands in no metrics file has no owner, no source and nobody who checks it.',
  how: 'Add the metric to the metrics file; the quick fix does, with a name from the words around the number, and says nothing of a number that only comes near its value (“nearly 2,100”). Or link the number to the metric it belongs to with `[64.5%](metric:ID)`, or, if it is not a measure, link it to `metric:none`.',
  examples: {
    wrong: 'We held 37 carers’ cafés last year.\n\nThe metrics file says nothing of carers’ cafés.',
    right: 'We held [37](metric:carers-cafes) carers’ cafés last year.',
  },
};

/** A number that is linked to a metric and tells a difference, where the file has one value only. */
function loneValue(analysis: Analysis, number: CheckedNumber, metric: Metric): Finding {
  return {
    place: placeOf(analysis, number),
    message: `${quoted(number)} tells how a value of “${metric.label}” differs from another, but the metrics file has no other to measure it from. Add the other value to the metrics file, or take the link away.`,
  };
}
