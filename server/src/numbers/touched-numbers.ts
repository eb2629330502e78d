import type { MetricChange, ObservationChange } from '../metrics/metrics-changes.ts';
import { situationKey } from '../metrics/precedence.ts';
import type { CheckedNumber, Verdict } from './number.ts';

/** A number of a draft whose metric is no longer what it was. */
export interface TouchedNumber {
  readonly number: CheckedNumber;
  readonly change: MetricChange;
  /** What became of the very value that backs it; null where something else of its metric changed. */
  readonly observation: ObservationChange | null;
  /** What the number is against the new metrics; null where it is not checked. */
  readonly verdict: Verdict | null;
}

/** Of the metric itself, what changes the meaning of a number that it backs. */
const meaning = new Set(['unit', 'of', 'polarity']);

/**
 * The numbers of a draft that changes of its metrics touch: whose value is another or gone, or whose metric means something
 * else. `before` and `after` are the numbers of the same text against the old and the new metrics.
 */
export function touchedNumbers(
  before: readonly CheckedNumber[],
  after: readonly CheckedNumber[],
  changes: readonly MetricChange[],
): TouchedNumber[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const verdicts = new Map(after.map(({ mention, verdict }) => [mention.span.start, verdict]));
  return before.flatMap((number) => {
    const change = number.metric ? byId.get(number.metric.id.value) : undefined;
    if (!change) return [];
    const observation = observationOf(number, change);
    const isOther = change.after === null || change.fields.some(({ field }) => meaning.has(field));
    if (!observation && !isOther) return [];
    return [{ number, change, observation, verdict: verdicts.get(number.mention.span.start) ?? null }];
  });
}

/** What became of the value that backs a number, or of one of the two that it tells the difference of. */
function observationOf(
  { observation, difference }: CheckedNumber,
  { observations }: MetricChange,
): ObservationChange | null {
  const values = observation ? [observation] : difference ? [difference.to, difference.from] : [];
  const keys = values.map(situationKey);
  const isOther = ({ before, after }: ObservationChange): boolean => !after || !before?.value.equals(after.value);
  return (
    observations.find((change) => change.before && keys.includes(situationKey(change.before)) && isOther(change)) ??
    null
  );
}
