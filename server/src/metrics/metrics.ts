import type { Period } from '../quantities/period.ts';
import type { Rational } from '../quantities/rational.ts';
import type { Located, SourceText, Span, TextProblem } from '../text/source-text.ts';

/** One metrics file as read. A metric or observation that is broken is left out, and `problems` says why. */
export interface MetricsFile {
  readonly source: SourceText;
  readonly authority: Located<string> | null;
  readonly areas: readonly Area[];
  readonly metrics: readonly Metric[];
  readonly problems: readonly TextProblem[];
}

/** A reference area that values can be for, besides the authority itself. */
interface Area {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Metric {
  /** The file it stands in. */
  readonly source: SourceText;
  /** The whole entry; in CSV its first row. */
  readonly span: Span;
  readonly id: Located<string>;
  readonly label: string;
  readonly aliases: readonly string[];
  /** `percent`, `count`, `gbp`, `per-100000` … or a noun. */
  readonly unit: string;
  /** What a percentage is of, as text. */
  readonly of: string | null;
  readonly polarity: 'higher-is-better' | 'lower-is-better' | 'neutral' | null;
  readonly codes: readonly string[];
  readonly dataSource: {
    readonly name: string | null;
    readonly url: string | null;
    readonly reference: string | null;
  } | null;
  readonly owner: string | null;
  readonly observations: readonly Observation[];
}

export interface Observation {
  /** The file it stands in: another than its metric’s where a later file adds to an earlier one. */
  readonly source: SourceText;
  /** The whole entry. */
  readonly span: Span;
  /** Null for an undated value. */
  readonly period: Located<Period> | null;
  /** Null for the authority's own. */
  readonly area: Located<string> | null;
  readonly value: Rational;
  /** The value's digits as written, so that `64.50` keeps its zero; without separators of thousands, `£` and `%`. */
  readonly valueText: string;
  readonly valueSpan: Span;
  /** Decimal places that the value was rounded to, where the file says so. */
  readonly decimals: number | null;
  readonly numerator: Rational | null;
  readonly denominator: Rational | null;
  /** How many are ranked, for a rank. */
  readonly rankOf: Rational | null;
  readonly status: string | null;
}
