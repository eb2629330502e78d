import { numbersIn } from '../../analysis.ts';
import { formatObservation } from '../../numbers/wording.ts';
import { correction, disagreement, judged, observationPlace, quoted, statement } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A number that fits the right metric and period, but is another area's value. */
export default defineRule({
  id: 'number/wrong-area',
  severity: 'error',
  looksAt: 'section',
  *check(section, analysis) {
    const own = analysis.draft.frontMatter.authority?.value ?? 'the council itself';
    for (const number of judged(numbersIn(section, analysis), 'wrong-area')) {
      const { metric, observation } = number;
      if (!metric || !observation) continue;
      const stated = number.mention.reading.area?.area ?? null;
      const due = metric.observations.find(
        (o) => (o.area?.value ?? null) === stated && o.period?.value.key === observation.period?.value.key,
      );
      const right = due && correction(analysis, number, metric, due);
      const known = due
        ? ` For ${stated ?? own} it was ${formatObservation(metric, due)}.${right ? ` Write “${right.text}”, or say whose value it is.` : ''}`
        : ` The metrics file has no value for ${stated ?? own}: add it, or say whose value it is.`;
      yield disagreement(
        analysis,
        number,
        `${quoted(number)} is the value of another area: the text speaks of ${stated ?? own}, but ${statement(metric, observation)}.${known}`,
        [observationPlace(metric, observation), ...(due ? [observationPlace(metric, due)] : [])],
        right,
      );
    }
  },
});

export const page: RulePage = {
  summary: 'A number is the value of another area than the one that the text names.',
  why: 'A comparator’s figure given as the council’s own, or the other way round, turns the comparison on its head.',
  how: 'Write the value for the area that the sentence speaks of, or say whose value it is (“the London average was …”).',
  examples: {
    wrong:
      'In our borough [59%](metric:asc-satisfaction) of people were satisfied.\n\nThe metrics file says 64.5% for the council and 59% for London.',
    right:
      'In our borough [64.5%](metric:asc-satisfaction) of people were satisfied; the London average was [59%](metric:asc-satisfaction?area=London).',
  },
};
