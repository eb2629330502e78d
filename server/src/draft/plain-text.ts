import type { Span } from '../text/source-text.ts';
import type { Piece } from './markdown.ts';

/**
 * A passage's plain text, aligned with the file. Each piece is either written in the file as it reads, character for
 * character, or stands as a whole for what is written (an entity, an escape, a line break).
 */
export class PlainText {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  /** Where each piece starts in `text`. */
  readonly #starts: readonly number[];
  /** Where an empty text stands in the file. */
  readonly #home: number;

  /** `pieces` in the order of the file, none of them empty; `home` is where the text stands if there are none. */
  constructor(pieces: readonly Piece[], home: number) {
    const starts: number[] = [];
    let text = '';
    for (const piece of pieces) {
      starts.push(text.length);
      text += piece.value;
    }
    this.text = text;
    this.#pieces = pieces;
    this.#starts = starts;
    this.#home = home;
  }

  /**
   * The stretch of the file from the first to the last character of a plain span. What stands whole is covered whole; an
   * empty span is an empty place. A span outside the text is moved to its nearest end.
   */
  toSource(plain: Span): Span {
    if (this.#pieces.length === 0) return { start: this.#home, end: this.#home };
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
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle]!.span.end <= offset) low = middle + 1;
      else high = middle;
    }
    const piece = this.#pieces[low];
    if (!piece) return this.text.length;
    const within = isLiteral(piece) ? Math.max(0, offset - piece.span.start) : 0;
    return this.#starts[low]! + within;
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
    const piece = this.#pieces[low]!;
    if (!isLiteral(piece)) return piece.span;
    const start = piece.span.start + plain - this.#starts[low]!;
    return { start, end: start + 1 };
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
