import type { Analysis } from '../../analysis.ts';
import type { Fix } from '../../diagnostic.ts';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { AreaNames } from '../../numbers/area-names.ts';
import { type Claimed, isClaimed } from '../../numbers/claimed-sentences.ts';
import { staleNumbers } from '../../numbers/newer.ts';
import { formatPeriod } from '../../numbers/wording.ts';
import { parsePeriod } from '../../quantities/period.ts';
import { correction, judged, observationPlace, placeOf, quoted, statement } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A number whose metric has a newer value. */
export default defineRule({
  id: 'number/stale',
  severity: 'info',
  looksAt: 'draft',
  *check(analysis) {
    const { draft, settings, metrics, numbers } = analysis;
    const areas = new AreaNames(metrics, draft.frontMatter.authority?.value ?? settings?.authority ?? null);
    const said = (draft.frontMatter.period ?? settings?.period)?.value;
    const reporting = (said && parsePeriod(said)) || null;
    const supported = [...judged(analysis, 'supported')].filter(isClaimed);
    for (const { number, observation, newest } of staleNumbers(supported, numbers, areas, reporting)) {
      const metric = number.metric!;
      const fix = update(analysis, number, metric, newest);
      const remedy = fix ? ` Write “${fix.text}”` : ' Write the newer value';
      yield {
        place: placeOf(analysis, number),
        message: `${quoted(number)} is the value for ${formatPeriod(observation.period!.value)}, and the text does not say so; there is a newer one: ${statement(metric, newest)}.${remedy}, or say in the sentence which period the number is for.`,
        related: [observationPlace(metric, newest)],
        fixes: fix ? [fix.fix] : [],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'The metrics file has a newer value for a number than the one that the draft gives, undated.',
  why: 'A number without a date is taken for today’s. An inspector who holds the newer one will ask why the draft gives the older.',
  how: 'Write the newer value, or name the period of the older one if it is meant. A value that is newer than the draft’s own period is not reported.',
  examples: {
    wrong:
      'People are satisfied with their care: [61.0%](metric:asc-satisfaction?period=2021-22) say so.\n\nThe metrics file says 61.0% for 2021-22 and 64.5% for 2022-23.',
    right: 'People are satisfied with their care: [64.5%](metric:asc-satisfaction?period=2022-23) say so.',
  },
};

/** The fix that writes the newest value and, in a link that names its period, that period. */
function update(
  analysis: Analysis,
  number: Claimed,
  metric: Metric,
  newest: Observation,
): { text: string; fix: Fix } | undefined {
  const right = correction(analysis, number, metric, newest);
  const pinned = number.target?.period;
  if (!right || !pinned) return right;
  const { source } = analysis.draft;
  // A link by reference has its target elsewhere, where other numbers may share it.
  if (source.slice(pinned.span).length > pinned.value.length * 3) return undefined;
  const key = encodeURIComponent(newest.period!.value.key);
  const edits = [...right.fix.edits, { place: { source, span: pinned.span }, newText: key }];
  return { text: right.text, fix: { title: `${right.fix.title}, for ${formatPeriod(newest.period!.value)}`, edits } };
}
