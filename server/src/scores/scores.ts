import type { Passage } from '../draft/draft.ts';
import type { QualityStatement, Theme } from '../framework/framework.ts';
import type { Rational } from '../quantities/rational.ts';
import type { Span } from '../text/source-text.ts';

/** A place where a draft gives a statement a score. */
export interface GivenScore {
  readonly score: number;
  readonly passage: Passage;
  /** The score itself, in the passage's plain text. */
  readonly plain: Span;
}

/** Scores that were given together: in the sections of the statements, or in one column of a table. */
export interface ScoreSet {
  /** The heading of the column; null for the scores in sections. */
  readonly column: string | null;
  readonly scores: ReadonlyMap<QualityStatement, GivenScore>;
}

/** What a draft says that its scores come to. */
export interface StatedResult {
  readonly result:
    | { readonly kind: 'total'; readonly total: number }
    | { readonly kind: 'percentage'; readonly percentage: Rational; readonly decimals: number }
    | { readonly kind: 'rating'; readonly rating: string };
  readonly passage: Passage;
  /** In the passage's plain text. */
  readonly plain: Span;
  /** Whose scores: null for all statements. */
  readonly theme: Theme | null;
  /** The column that it sums up; null where any of the draft's scores may be meant. */
  readonly set: ScoreSet | null;
}

/** What scores come to. */
export interface Outcome {
  /** In the framework's order. */
  readonly scores: readonly GivenScore[];
  readonly total: number;
  /** The sum of full scores. */
  readonly full: number;
  /** 0 to 100, exact. */
  readonly percentage: Rational;
  /** Null where the framework has no ratings for it. */
  readonly rating: string | null;
}
