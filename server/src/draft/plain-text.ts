import { type Span, shifted } from '../text/source-text.ts';
import type { Piece } from './markdown.ts';

/**
 * A passage's plain text, aligned with the file. Each piece is either written in the file as it reads, character for
 * character, or stands as a whole for what is written (an entity, an escape, a line break).
 */
export class PlainText {
  readonly text: string;
  /** Where each piece is written. */
  readonly #spans: readonly Span[];
  /** Where each piece starts in `text`. */
  readonly #starts: readonly number[];
  /** Where an empty text stands. */
  readonly #home: number;

  /**
   * `pieces` in the order of the file, none of them empty; `home` is where the text stands if there are none. All places
   * that it gives and takes count from `origin`.
   */
  constructor(pieces: readonly Piece[], home: number, origin = 0) {
    const starts: number[] = [];
    let text = '';
    for (const piece of pieces) {
      starts.push(text.length);
      text += piece.value;
    }
    this.text = text;
    this.#spans = pieces.map(({ span }) => shifted(span, -origin));
    this.#starts = starts;
    this.#home = home - origin;
  }

  /**
   * The stretch of the file from the first to the last character of a plain span. What stands whole is covered whole; an
   * empty span is an empty place. A span outside the text is moved to its nearest end.
   */
  toSource(plain: Span): Span {
    if (this.#spans.length === 0) return { start: this.#home, end: this.#home };
    const length = this.text.length;
    const from = Math.max(0, Math.min(plain.start, length));
    const to = Math.max(from, Math.min(plain.end, length));
    if (from === to) {
      const at = from < length ? this.#character(from).start : this.#character(length - 1).end;
      return { start: at, end: at };
    }
    return { start: this.#character(from).start, end: this.#character(to - 1).end };
  }

  /** The plain offset of the character that stands at a place of the file, or of the first one after it. */
  toPlain(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const span = this.#spans[low];
    if (!span) return this.text.length;
    const within = this.#isLiteral(low) ? Math.max(0, offset - span.start) : 0;
    return this.#starts[low]! + within;
  }

  /** Whether another text is the same and is written in the same way. */
  equals(other: PlainText): boolean {
    const spans = this.#spans;
    return (
      this.text === other.text &&
      this.#home === other.#home &&
      spans.length === other.#spans.length &&
      other.#spans.every(({ start, end }, i) => start === spans[i]!.start && end === spans[i]!.end) &&
      other.#starts.every((start, i) => start === this.#starts[i])
    );
  }

  /** Where one character of the text is written. */
  #character(plain: number): Span {
    let low = 0;
    let high = this.#starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= plain) low = middle;
      else high = middle;
    }
    const span = this.#spans[low]!;
    if (!this.#isLiteral(low)) return span;
    const start = span.start + plain - this.#starts[low]!;
    return { start, end: start + 1 };
  }

  #isLiteral(piece: number): boolean {
    const { start, end } = this.#spans[piece]!;
    return end - start === (this.#starts[piece + 1] ?? this.text.length) - this.#starts[piece]!;
  }
}

/** Without the white space at its ends. */
export function trimPieces(pieces: readonly Piece[]): Piece[] {
  const isProse = ({ value }: Piece): boolean => value.trim() !== '';
  const start = pieces.findIndex(isProse);
  if (start === -1) return [];
  const trimmed = pieces.slice(start, pieces.findLastIndex(isProse) + 1);
  const first = trimmed[0];
  if (first && isLiteral(first)) {
    const value = first.value.trimStart();
    trimmed[0] = { value, span: { start: first.span.end - value.length, end: first.span.end } };
  }
  const last = trimmed.at(-1);
  if (last && isLiteral(last)) {
    const value = last.value.trimEnd();
    trimmed[trimmed.length - 1] = { value, span: { start: last.span.start, end: last.span.start + value.length } };
  }
  return trimmed;
}

function isLiteral(piece: Piece): boolean {
  return piece.value.length === piece.span.end - piece.span.start;
}
