import type { Metric, Observation } from '../metrics/metrics.ts';
import { closed, type Interval, intersects, scale } from '../quantities/interval.ts';
import { periodsOverlap } from '../quantities/period.ts';
import { Rational } from '../quantities/rational.ts';
import type { AreaNames } from './area-names.ts';
import { measuresOf } from './measures.ts';
import type { Reading } from './number.ts';
import { canonicalUnit, conversion } from './units.ts';

/** How a reading compares with one observation. */
interface Comparison {
  readonly observation: Observation;
  readonly value: 'strict' | 'loose' | 'no';
  /** `same`: equal, or one of the two says none; `near`: the two overlap without being equal. */
  readonly period: 'same' | 'near' | 'other';
  readonly isArea: boolean;
}

/** Compares a reading with every observation of a metric, in the order of the file. */
function compare(reading: Reading, metric: Metric, areas: AreaNames): Comparison[] {
  const { intervals, isWhole, isFractional } = measuresOf(metric);
  const factor = conversion(reading.unit, metric.unit);
  const strict = scale(reading.strict, factor);
  const rounded = isFractional ? scale(rounding(reading), factor) : strict;
  const loose = reading.loose && scale(reading.loose, factor);
  const area = reading.area?.area ?? null;
  return metric.observations.map((observation, i) => {
    const value = intervals[i]!;
    const rankOff =
      reading.rankOf !== null && observation.rankOf !== null && !reading.rankOf.equals(observation.rankOf);
    return {
      observation,
      value: rankOff
        ? 'no'
        : isNumerator(reading, observation, metric)
          ? 'strict'
          : intersects(isWhole[i] ? strict : rounded, value)
            ? 'strict'
            : loose && intersects(loose, value)
              ? 'loose'
              : 'no',
      period: periodOf(reading, observation),
      isArea: areas.same(area, observation.area?.value ?? null),
    };
  });
}

/** Whether a bare count is the one that a share was worked out of: "74 were answered on time" for 74 of 87. */
function isNumerator({ strict, unit }: Reading, { numerator }: Observation, metric: Metric): boolean {
  if (numerator === null || unit !== 'count' || canonicalUnit(metric.unit) !== 'percent') return false;
  return strict.low?.equals(numerator) === true && strict.high?.equals(numerator) === true;
}

/** What a whole number accepts of a measure in fractions, such as full-time equivalents: 1,026 is 1,026.4. */
function rounding({ strict, unit }: Reading): Interval {
  const { low, high } = strict;
  const isWhole = unit === 'count' && low !== null && high !== null && low.equals(high) && low.isInteger();
  const half = Rational.of(1, 2);
  return isWhole ? closed(low.subtract(half), high.add(half)) : strict;
}

function periodOf(reading: Reading, observation: Observation): Comparison['period'] {
  const stated = reading.period?.period;
  const held = observation.period?.value;
  if (!stated || !held || stated.key === held.key) return 'same';
  const isPart = stated.kind === 'part-year' || held.kind === 'part-year';
  return !isPart && periodsOverlap(stated, held) ? 'near' : 'other';
}

/** Whether a reading's period is said so near the number that another period contradicts it. */
function isFirm(reading: Reading): boolean {
  return (
    reading.period !== null &&
    (reading.period.from === 'phrase' || reading.period.from === 'table' || reading.period.from === 'link')
  );
}

/** What a metric says of a reading: the verdict if it is the right metric, and the observation that decides it. */
export interface Judgement {
  readonly verdict: 'supported' | 'inconsistent' | 'wrong-period' | 'wrong-area';
  readonly observation: Observation | null;
  readonly loosely: boolean;
}

export function judge(reading: Reading, metric: Metric, areas: AreaNames): Judgement {
  const all = compare(reading, metric, areas);
  const here = all.filter((c) => c.isArea);
  const now = here.filter((c) => c.period !== 'other');
  const supported = (found: Comparison): Judgement => ({
    verdict: 'supported',
    observation: found.observation,
    loosely: found.value === 'loose',
  });
  const pick = (list: readonly Comparison[]): Comparison | undefined =>
    list.find((c) => c.value === 'strict' && c.period === 'same') ??
    list.find((c) => c.value === 'strict') ??
    list.find((c) => c.value === 'loose');
  const fitting = pick(now) ?? (isFirm(reading) ? undefined : pick(here));
  if (fitting) return supported(fitting);
  if (here.length === 0) return elsewhere(reading, all, pick);
  const current = now.find((c) => c.period === 'same') ?? now[0];
  const otherPeriod = pick(here);
  if (otherPeriod) return { verdict: 'wrong-period', observation: otherPeriod.observation, loosely: false };
  const otherArea = pick(all.filter((c) => !c.isArea && c.period !== 'other'));
  if (otherArea) return { verdict: 'wrong-area', observation: otherArea.observation, loosely: false };
  return { verdict: 'inconsistent', observation: (current ?? latest(here)).observation, loosely: false };
}

/** The metric has no value for the area that the text names. */
function elsewhere(
  reading: Reading,
  all: readonly Comparison[],
  pick: (list: readonly Comparison[]) => Comparison | undefined,
): Judgement {
  const fitting = pick(all);
  // A text that names no area may well speak of the only one that is measured.
  const onlyArea = reading.area === null && new Set(all.map((c) => c.observation.area?.value)).size === 1;
  if (fitting && onlyArea)
    return { verdict: 'supported', observation: fitting.observation, loosely: fitting.value === 'loose' };
  if (fitting) return { verdict: 'wrong-area', observation: fitting.observation, loosely: false };
  return { verdict: 'inconsistent', observation: latest(all).observation, loosely: false };
}

function latest(list: readonly Comparison[]): Comparison {
  return list.reduce((a, b) =>
    (b.observation.period?.value.to ?? '') > (a.observation.period?.value.to ?? '') ? b : a,
  );
}
