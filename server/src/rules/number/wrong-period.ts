import { numbersIn } from '../../analysis.ts';
import { formatObservation, formatPeriod, formatSituation } from '../../numbers/wording.ts';
import { correction, disagreement, judged, observationPlace, quoted, statement } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A number that fits the right metric, but in another period than the text says. */
export default defineRule({
  id: 'number/wrong-period',
  severity: 'error',
  looksAt: 'section',
  *check(section, analysis) {
    for (const number of judged(numbersIn(section, analysis), 'wrong-period')) {
      const { metric, observation } = number;
      const stated = number.mention.reading.period?.period;
      if (!metric || !observation || !stated) continue;
      const area = observation.area?.value ?? null;
      const due = metric.observations.find(
        (o) => o.period?.value.key === stated.key && (o.area?.value ?? null) === area,
      );
      const right = due && correction(analysis, number, metric, due);
      const known = due
        ? ` It was ${formatObservation(metric, due)}${formatSituation(due)}.${right ? ` Write “${right.text}”, or name the period that the value is for.` : ''}`
        : ` The metrics file has no value for ${formatPeriod(stated)}: add it, or name the period that the value is for.`;
      yield disagreement(
        analysis,
        number,
        `${quoted(number)} is the value of another period: the text speaks of ${formatPeriod(stated)}, but ${statement(metric, observation)}.${known}`,
        [observationPlace(metric, observation), ...(due ? [observationPlace(metric, due)] : [])],
        right,
      );
    }
  },
});

export const page: RulePage = {
  summary: 'A number is right for another period than the one that the text names.',
  why: 'Last year’s figure under this year’s date reads as if nothing had changed, and an inspector who has both will notice.',
  how: 'Write the value for the period that you name, or name the period that the value is for.',
  examples: {
    wrong:
      'In 2022-23, [61.0%](metric:asc-satisfaction?period=2022-23) of people were satisfied.\n\nThe metrics file says 61.0% for 2021-22 and 64.5% for 2022-23.',
    right: 'In 2022-23, [64.5%](metric:asc-satisfaction?period=2022-23) of people were satisfied.',
  },
};
