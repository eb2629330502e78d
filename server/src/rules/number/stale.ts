import type { Analysis } from '../../analysis.ts';
import type { Fix } from '../../diagnostic.ts';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { AreaNames } from '../../numbers/area-names.ts';
import { type Claimed, isClaimed } from '../../numbers/claimed-sentences.ts';
import { staleNumbers } from '../../numbers/newer.ts';
import { planRefresh } from '../../numbers/refresh/plan-refresh.ts';
import type { RefreshPlan } from '../../numbers/refresh/refresh-plan.ts';
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
    const areas = AreaNames.of(metrics, draft.frontMatter.authority?.value ?? settings?.authority ?? null);
    const said = (draft.frontMatter.period ?? settings?.period)?.value;
    const reporting = (said && parsePeriod(said)) || null;
    const supported = [...judged(numbers, 'supported')].filter(isClaimed);
    let plan: RefreshPlan | undefined;
    const refresh = (): RefreshPlan => {
      plan ??= planRefresh(draft, numbers, areas);
      return plan;
    };
    for (const { number, observation, newest } of staleNumbers(supported, numbers, areas, reporting)) {
      const metric = number.metric!;
      const fix = update(analysis, number, metric, newest, refresh);
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

/**
 * The fix that writes the newest value: for a number that a link names, as a refresh of the whole draft would, which is
 * safe; for any other the number alone.
 */
function update(
  analysis: Analysis,
  number: Claimed,
  metric: Metric,
  newest: Observation,
  refresh: () => RefreshPlan,
): { text: string; fix: Fix } | undefined {
  if (number.via !== 'link') return correction(analysis, number, metric, newest);
  for (const { numbers, edits } of refresh().steps) {
    const own = numbers.find((each) => each.number.mention === number.mention && each.to === newest);
    if (!own) continue;
    const { source } = analysis.draft;
    const title = `Change to ${own.reads}, for ${formatPeriod(newest.period!.value)}`;
    const places = edits.map(({ span, newText }) => ({ place: { source, span }, newText }));
    return { text: own.reads, fix: { title, edits: places, isSafe: true } };
  }
  return undefined;
}
