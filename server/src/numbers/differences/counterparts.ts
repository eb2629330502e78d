import type { Metric, Observation } from '../../metrics/metrics.ts';
import { type Period, periodsOverlap } from '../../quantities/period.ts';
import { contains } from '../../text/source-text.ts';
import type { AreaNames } from '../area-names.ts';
import type { Clause } from '../clauses.ts';
import { lex } from '../lexer.ts';
import type { Difference } from '../number.ts';
import { wordValue } from '../numerals.ts';
import type { StatedDifference } from './stated-difference.ts';

/** Two values that a difference may lie between. */
export type Pair = Pick<Difference, 'from' | 'to'>;

const lasting = /\b(?:in|over|within|across) (?:the )?(?:last |past )?([a-z]+|\d{1,2}) years\b/i;
const ofPlace = /\b(?:above|below|ahead of|behind|than|the|in|as|for)\b/i;

/**
 * The pairs of a metric's values that a difference may lie between, given the one that stands beside it, likeliest first:
 * with the place that its words name, with the time that they name, or else with the value just before.
 */
export function pairsOf(
  clause: Clause,
  { behind }: StatedDifference,
  metric: Metric,
  known: Observation,
  areas: AreaNames,
): Pair[] {
  const text = clause.passage.text.slice(behind.start, behind.end);
  const place = areas.find(text).find(({ isQualified, start }) => !isQualified && ofPlace.test(text.slice(0, start)));
  if (place && known.area === null) return elsewhere(metric, known, place.name, areas);
  const here = metric.observations.filter(
    (other) => other !== known && areas.same(other.area?.value ?? null, known.area?.value ?? null),
  );
  const named = timesNamed(clause, behind);
  const ofTime = here.filter(({ period }) => period && named.some((time) => isOf(period.value, time)));
  const years = lasting.exec(text);
  const ago = years ? after(here, known, Number(wordValue(years[1]!)?.toDecimal() ?? 0)) : undefined;
  const pairs = ofTime.map((other) => inOrder(other, known));
  if (ago) pairs.push(inOrder(ago, known));
  if (pairs.length > 0 || years) return pairs;
  const [before, next] = [nearest(here, known, -1), nearest(here, known, 1)];
  return [...(before ? [inOrder(before, known)] : []), ...(next ? [inOrder(next, known)] : [])];
}

function elsewhere(metric: Metric, known: Observation, place: string, areas: AreaNames): Pair[] {
  const there = metric.observations.filter(({ area }) => area !== null && areas.same(area.value, place));
  const atTheTime = there.filter(
    ({ period }) => !period || !known.period || periodsOverlap(period.value, known.period.value),
  );
  return (atTheTime.length > 0 ? atTheTime : there).map((from) => ({ from, to: known }));
}

/** The times named behind a difference. */
function timesNamed({ passage }: Clause, behind: StatedDifference['behind']): Period[] {
  return lex(passage).flatMap(({ period, plain }) => (period && contains(behind, plain) ? [period] : []));
}

/** Whether a value was measured at a time: "than at March 2024" for one of 31 March 2024. */
function isOf(held: Period, time: Period): boolean {
  return (
    held.key === time.key || (held.kind !== 'part-year' && time.kind !== 'part-year' && periodsOverlap(held, time))
  );
}

function after(here: readonly Observation[], { period }: Observation, years: number): Observation | undefined {
  const year = Number(period?.value.to.slice(0, 4)) - years;
  return here.find(
    (other) => other.period?.value.kind === period?.value.kind && Number(other.period?.value.to.slice(0, 4)) === year,
  );
}

/** The value of the same kind of period next to another in time: just before it (−1) or just after it (1). */
function nearest(here: readonly Observation[], { period }: Observation, side: -1 | 1): Observation | undefined {
  const at = period?.value;
  if (!at) return undefined;
  const lies = ({ to }: Period): boolean => (side < 0 ? to < at.to : to > at.to);
  return here
    .filter((other) => other.period?.value.kind === at.kind && lies(other.period.value))
    .reduce<Observation | undefined>((best, other) => {
      if (!best) return other;
      const isNearer =
        side < 0 ? other.period!.value.to > best.period!.value.to : other.period!.value.to < best.period!.value.to;
      return isNearer ? other : best;
    }, undefined);
}

/** The earlier value first. */
export function inOrder(a: Observation, b: Observation): Pair {
  const isLater = (a.period?.value.to ?? '') > (b.period?.value.to ?? '');
  return isLater ? { from: b, to: a } : { from: a, to: b };
}
