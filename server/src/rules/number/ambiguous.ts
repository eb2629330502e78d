import { numbersIn } from '../../analysis.ts';
import { canLink, judged, notAMetric, pin, placeOf, quoted } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A number that two metrics fit equally well. */
export default defineRule({
  id: 'number/ambiguous',
  severity: 'info',
  looksAt: 'section',
  *check(section, analysis) {
    for (const number of judged(numbersIn(section, analysis), 'ambiguous')) {
      const nearest = number.candidates.slice(0, 2).map(({ metric }) => metric);
      const names = nearest.map((metric) => `“${metric.label}” (${metric.id.value})`).join(' or ');
      yield {
        place: placeOf(analysis, number),
        message: `${quoted(number)} may stand for ${names}, so it was not checked. Say in the sentence which is meant, or link the number to its metric.`,
        related: nearest.map((metric) => ({
          place: { source: metric.source, span: metric.id.span },
          message: `“${metric.label}”`,
        })),
        fixes: canLink(analysis, number)
          ? [...nearest.map((metric) => pin(analysis, number, metric, null)), notAMetric(analysis, number)]
          : [],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'Two metrics fit a number equally well, and it agrees with neither or could be either.',
  why: 'A number that could be one of two measures is not checked, and a reader cannot tell either which is meant.',
  how: 'Name the measure more fully in the sentence, or link the number to its metric with `[64.5%](metric:ID)`.',
  examples: {
    wrong:
      'We supported 51 voluntary and community groups.\n\nThe metrics file has “Voluntary and community groups supported through our forum” and “… supported by contract”.',
    right: 'We supported [48](metric:groups-in-forum) voluntary and community groups through our forum.',
  },
};
