import type { Observation } from '../metrics/metrics.ts';
import { periodsOverlap } from '../quantities/period.ts';
import type { AreaNames } from './area-names.ts';
import type { CheckedNumber } from './number.ts';

/**
 * Whether a number is the value of an earlier time than the one that is assumed for it, while a place that it is compared
 * with has its value of that time: "the rate was 14.6 (London 10.9)", where 14.6 was last year's. The other way round is
 * common and right: the values of other places are published later.
 */
export function isOutdated(own: CheckedNumber, comparators: readonly CheckedNumber[], areas: AreaNames): boolean {
  const { metric, observation, mention, verdict } = own;
  const assumed = mention.reading?.period?.period;
  const isOfAssumed = (of: Observation | null): boolean =>
    assumed !== undefined && of?.period != null && periodsOverlap(of.period.value, assumed);
  if (verdict !== 'supported' || !metric || !assumed || !observation?.period) return false;
  if (observation.period.value.to >= assumed.from) return false;
  const here = mention.reading?.area?.area ?? null;
  const isMeasured = metric.observations.some((of) => isOfAssumed(of) && areas.same(here, of.area?.value ?? null));
  const isElsewhere = ({ mention: { reading } }: CheckedNumber): boolean =>
    reading?.area != null && !areas.same(here, reading.area.area);
  return (
    isMeasured &&
    comparators.some(
      (other) =>
        isElsewhere(other) &&
        other.verdict === 'supported' &&
        other.metric === metric &&
        isOfAssumed(other.observation),
    )
  );
}
