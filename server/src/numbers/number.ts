import type { Passage } from '../draft/draft.ts';
import type { Metric, Observation } from '../metrics/metrics.ts';
import type { Interval } from '../quantities/interval.ts';
import type { Period } from '../quantities/period.ts';
import type { Rational } from '../quantities/rational.ts';
import type { Located, Span } from '../text/source-text.ts';
import type { Reason } from './reason.ts';
import type { Quantity } from './token.ts';

/** What a mention is: a claim that a reviewer would want backed, or why it is none. */
export type MentionKind =
  | 'claim'
  | 'period'
  | 'date'
  | 'age-band'
  | 'reference'
  | 'legal'
  | 'name'
  | 'list-marker'
  | 'page'
  | 'duration'
  | 'rate-denominator'
  | 'enumeration'
  | 'idiom'
  | 'url'
  | 'other';

/** How a number is qualified; the interval that each accepts is in `intervals.ts`. */
export type Hedge =
  | 'none'
  | 'exactly'
  | 'approx'
  | 'nearly'
  | 'just-over'
  | 'over'
  | 'at-least'
  | 'under'
  | 'at-most'
  | 'up-to'
  | 'range';

/** Where a reading's period or area was found, nearest first. */
export type Source = 'link' | 'phrase' | 'sentence' | 'table' | 'list' | 'passage' | 'heading' | 'front-matter';

/** Any number in a draft, in digits or words. */
export interface Mention {
  readonly passage: Passage;
  /** In the passage's plain text. */
  readonly plain: Span;
  /** In the draft's text. */
  readonly span: Span;
  readonly text: string;
  readonly kind: MentionKind;
  /** What is stated; null unless the mention is a claim. */
  readonly quantity: Quantity | null;
  /** Null unless the mention is a claim. */
  readonly reading: Reading | null;
}

/** What a claim stands for. Percentages are 0 to 100, money is in pounds, scale words are applied. */
export interface Reading {
  readonly value: Rational;
  readonly unit: string;
  readonly hedge: Hedge;
  /** Measured values that agree with the text as it stands. */
  readonly strict: Interval;
  /** Measured values that agree with a remark; null where there is no such leeway. */
  readonly loose: Interval | null;
  readonly period: { readonly period: Period; readonly from: Source } | null;
  /** Null is the authority itself. */
  readonly area: { readonly area: string; readonly from: Source } | null;
  /** "out of" how many, for a rank. */
  readonly rankOf: Rational | null;
}

export type Verdict = 'supported' | 'inconsistent' | 'wrong-period' | 'wrong-area' | 'ambiguous' | 'unsupported';

export const verdicts: readonly Verdict[] = [
  'supported',
  'inconsistent',
  'wrong-period',
  'wrong-area',
  'ambiguous',
  'unsupported',
];

/** A `metric:` target beside a number. */
export interface MetricTarget {
  /** `none`: the writer says that the number is not a metric. */
  readonly id: Located<string>;
  readonly period: Located<string> | null;
  readonly area: Located<string> | null;
}

/** A metric that a mention may speak of, with why. */
export interface Candidate {
  readonly metric: Metric;
  /** 0 to 1. */
  readonly score: number;
  /** The words that speak for it. */
  readonly words: readonly string[];
}

/** The words that say what a claim is about, by meaning. */
export interface Subject {
  /** Those of the number itself. */
  readonly own: ReadonlySet<string>;
  /** Those, and the words of its sentence, list, table and headings. */
  readonly around: ReadonlySet<string>;
  /** Of its own words those up to the next punctuation; for a table's cell also those of its row and column header. */
  readonly phrase: ReadonlySet<string>;
}

/** Two values of a metric that a number tells the difference of. */
export interface Difference {
  /** The earlier value, or that of the place that is compared with. */
  readonly from: Observation;
  readonly to: Observation;
  /** In the metric's unit, in percentage points, in percent of the first, or as so many times the first. */
  readonly as: 'amount' | 'points' | 'percent' | 'times';
}

/** A mention with what backs it. */
export interface CheckedNumber {
  readonly mention: Mention;
  /** Null unless the mention is a claim. */
  readonly subject: Subject | null;
  /** The link that the writer put on it, if any. */
  readonly target: MetricTarget | null;
  readonly metric: Metric | null;
  readonly observation: Observation | null;
  /** The values whose difference the number tells, instead of an observation that it states. */
  readonly difference: Difference | null;
  readonly via: 'link' | 'words' | null;
  /** Null where the mention is no claim; without a metrics file, only a number with a link has one. */
  readonly verdict: Verdict | null;
  /** Supported, but only within the loose interval. */
  readonly loosely: boolean;
  /** Why it has that metric, or none; null where nothing was looked for. */
  readonly reason: Reason | null;
  /** Best first; the metric linked is the first of them unless a link names it. */
  readonly candidates: readonly Candidate[];
}
