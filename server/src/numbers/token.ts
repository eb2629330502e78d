import type { Period } from '../quantities/period.ts';
import type { Rational } from '../quantities/rational.ts';
import type { Span } from '../text/source-text.ts';
import type { MentionKind } from './number.ts';
import { numberStarts } from './numerals.ts';

/** A stretch of plain text that a recogniser took for a number, a period or something else that holds digits. */
export interface Token {
  readonly plain: Span;
  readonly kind: MentionKind;
  /** What is stated, for a claim. */
  readonly quantity: Quantity | null;
  /** What time is named, for a period, a date or a name that holds a year. */
  readonly period: Period | null;
}

/** A number as it is stated, before hedges. Scale words are applied; percentages and fractions are 0 to 100. */
export interface Quantity {
  readonly form: 'plain' | 'money' | 'percent' | 'fraction' | 'share' | 'count-of' | 'rank' | 'times';
  readonly value: Rational;
  /** The upper end of a range. */
  readonly upper: Rational | null;
  /** One step of the last place shown: 0.1 for 64.5, 100,000 for £3.6 million. */
  readonly step: Rational;
  /** Trailing zeros of an integer that no scale word explains: 2 for 6,400. */
  readonly zeros: number;
  readonly unit: string;
  /** "out of" how many. */
  readonly of: Rational | null;
}

const none: readonly RegExpExecArray[] = [];

/** A text with the parts that recognisers have taken already. */
export class Passing {
  readonly text: string;
  readonly tokens: Token[] = [];
  readonly #taken: Uint8Array;
  /** Where numbers in digits and words begin, in order. */
  readonly #starts: readonly number[];

  constructor(text: string, starts: readonly number[] = numberStarts(text)) {
    this.text = text;
    this.#taken = new Uint8Array(text.length);
    this.#starts = starts;
  }

  isFree(span: Span): boolean {
    for (let i = span.start; i < span.end; i++) if (this.#taken[i]) return false;
    return true;
  }

  /** Marks a stretch as read, so that later recognisers pass it by. */
  mask(span: Span): void {
    this.#taken.fill(1, span.start, span.end);
  }

  take(token: Token): void {
    this.mask(token.plain);
    this.tokens.push(token);
  }

  /** A token without quantity, where the span is free. */
  note(kind: MentionKind, span: Span, period: Period | null = null): void {
    if (this.isFree(span)) this.take({ plain: span, kind, quantity: null, period });
  }

  /**
   * The matches of a pattern whose whole text is free, in order; what is taken is tried again from its end. A global
   * pattern matches anywhere, a sticky one only where a number begins, or at the sign before it: most texts hold few
   * numbers, so that is far less to try.
   */
  free(pattern: RegExp): Iterable<RegExpExecArray> {
    const first = this.#next(pattern, 0);
    return first ? this.#freeFrom(pattern, first) : none;
  }

  *#freeFrom(pattern: RegExp, first: RegExpExecArray): Generator<RegExpExecArray> {
    for (let match: RegExpExecArray | null = first, from = 0; match; match = this.#next(pattern, from)) {
      const end = match.index + match[0].length;
      let taken = this.#taken.indexOf(1, match.index);
      if (taken < 0 || taken >= end) {
        if (match[0].length > 0) yield match;
        from = Math.max(end, match.index + 1);
        continue;
      }
      while (this.#taken[taken]) taken++;
      from = taken;
    }
  }

  #next(pattern: RegExp, from: number): RegExpExecArray | null {
    if (pattern.sticky) return this.#nextAtNumber(pattern, from);
    pattern.lastIndex = from;
    return from <= this.text.length ? pattern.exec(this.text) : null;
  }

  #nextAtNumber(pattern: RegExp, from: number): RegExpExecArray | null {
    for (const start of this.#starts) {
      if (start < from) continue;
      const signed = start > from && isSign(this.text.charCodeAt(start - 1));
      for (let at = signed ? start - 1 : start; at <= start; at++) {
        pattern.lastIndex = at;
        const match = pattern.exec(this.text);
        if (match) return match;
      }
    }
    return null;
  }
}

const signs = new Set([...'+-−–'].map((sign) => sign.charCodeAt(0)));
const isSign = (unit: number): boolean => signs.has(unit);

/** Reads one kind of number; the lexer calls the recognisers in a fixed order. */
export type Recogniser = (passing: Passing, context: LexicalContext) => void;

/** What a recogniser may know beyond the text. */
export interface LexicalContext {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** The 0-based column of a table cell. */
  readonly column: number | null;
  /** Whether the text is the beginning of its passage. */
  readonly isOpening: boolean;
  /** Whether the text is all of its passage. */
  readonly isWhole: boolean;
}
