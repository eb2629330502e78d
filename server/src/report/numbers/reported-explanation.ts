import type { ExplainedCandidate, Explanation } from '../../numbers/explain.ts';
import { reasonText } from '../../numbers/explanation-words.ts';
import type { Source } from '../../numbers/number.ts';
import type { Reason } from '../../numbers/reason.ts';
import type { Place } from '../../numbers/surroundings.ts';
import type { Interval } from '../../quantities/interval.ts';
import type { Range, SourceText } from '../../text/source-text.ts';
import { decimal } from './decimal.ts';

/** Why a number has its metric, or none: the `explanation` of `numbers --explain --format json`. Scores are 0 to 1. */
export interface ReportedExplanation {
  readonly reason: Reason | null;
  /** The reason as a sentence. */
  readonly why: string;
  readonly value: string;
  readonly strict: ReportedInterval;
  readonly loose: ReportedInterval | null;
  readonly periodFrom: Source | null;
  readonly areaFrom: Source | null;
  /** What the words had to score. */
  readonly needed: number | null;
  readonly comparedWith: { readonly text: string; readonly range: Range } | null;
  readonly candidates: readonly ReportedCandidate[];
  /** Metrics that the words speak for, in a unit that the number cannot have. */
  readonly otherUnits: readonly { readonly metric: string; readonly unit: string; readonly score: number }[];
}

interface ReportedInterval {
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

interface ReportedCandidate {
  readonly metric: string;
  readonly label: string;
  readonly wording: string;
  readonly score: number;
  readonly weight: number;
  readonly taken: boolean;
  readonly saidByAnother: boolean;
  readonly unitFit: number;
  readonly hasArea: boolean;
  readonly nearValue: boolean;
  readonly verdict: ExplainedCandidate['judgement']['verdict'];
  readonly observation: { readonly value: string; readonly period: string | null; readonly area: string | null } | null;
  readonly said: readonly {
    readonly word: string;
    readonly text: string;
    readonly place: Place;
    readonly ofComparison: boolean;
    readonly weight: number;
    readonly part: number;
  }[];
  readonly unsaid: readonly string[];
}

/** The explanation of a claim of the draft whose text is `source`. */
export function reportedExplanation(explanation: Explanation, source: SourceText): ReportedExplanation {
  const { number, reason, needed, comparedWith, candidates, otherUnits } = explanation;
  const { value, strict, loose, period, area } = number.mention.reading!;
  return {
    reason,
    why: reasonText(explanation),
    value: decimal(value)!,
    strict: ends(strict),
    loose: loose && ends(loose),
    periodFrom: period?.from ?? null,
    areaFrom: area?.from ?? null,
    needed: needed === null ? null : rounded(needed),
    comparedWith: comparedWith && { text: comparedWith.text, range: source.range(comparedWith.span) },
    candidates: candidates.map(reportedCandidate),
    otherUnits: otherUnits.map(({ metric, score }) => ({
      metric: metric.id.value,
      unit: metric.unit,
      score: rounded(score),
    })),
  };
}

function reportedCandidate(candidate: ExplainedCandidate): ReportedCandidate {
  const { metric, wording, score, weight, unitFit, hasArea, judgement, said, unsaid } = candidate;
  const { verdict, observation } = judgement;
  return {
    metric: metric.id.value,
    label: metric.label,
    wording,
    score: rounded(score),
    weight: rounded(weight),
    taken: candidate.isTaken,
    saidByAnother: candidate.isSaidByAnother,
    unitFit,
    hasArea,
    nearValue: candidate.isNear,
    verdict,
    observation: observation && {
      value: observation.valueText,
      period: observation.period?.value.key ?? null,
      area: observation.area?.value ?? null,
    },
    said: said.map(({ word, text, place, ofAnchor, weight, part }) => ({
      ...{ word, text, place },
      ofComparison: ofAnchor,
      weight: rounded(weight),
      part: rounded(part),
    })),
    unsaid,
  };
}

function ends({ low, high, lowOpen, highOpen }: Interval): ReportedInterval {
  return { low: decimal(low), high: decimal(high), lowOpen, highOpen };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
