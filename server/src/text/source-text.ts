import { type Change, changeBetween } from './change.ts';

/** A place in a file as LSP counts it: 0-based line, 0-based character in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** UTF-16 offsets into one text, from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value with the place it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** Something wrong in a text that a reader of that text noticed, in words for the writer. */
export interface TextProblem {
  readonly span: Span;
  readonly message: string;
}

/** A stretch of a file. The offsets become lines and characters only where results leave the engine. */
export interface Place {
  readonly source: SourceText;
  readonly span: Span;
}

/** A stretch of a file whose text is not at hand. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/**
 * One file's text under its URI, with conversions between offsets and positions. The text is kept as it was read: a
 * byte-order mark counts as one character of line 0, and `\r\n`, `\n` and `\r` each end a line, as in LSP.
 */
export class SourceText {
  readonly uri: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.text = text;
  }

  /** Whether an edit of this text can be made in its file: not where the text was made from something else. */
  get isEditable(): boolean {
    return true;
  }

  /** The cell of a workbook that an offset lies in, as spreadsheets name it; null for a text that is none of one. */
  cellAt(_offset: number): string | null {
    return null;
  }

  /** Where an offset lies, for people: `line 12`, lines counted from 1, or the cell of a workbook. */
  placeName(offset: number): string {
    return this.cellAt(offset) ?? `line ${this.positionAt(offset).line + 1}`;
  }

  /** How many lines there are; an empty text has one. */
  get lineCount(): number {
    return this.#starts().length;
  }

  /** The position of an offset; one outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const starts = this.#starts();
    const bounded = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= bounded) low = middle;
      else high = middle;
    }
    return { line: low, character: bounded - starts[low]! };
  }

  /** The offset of a position; a character past its line's end is moved to that end (before the line break). */
  offsetAt(position: Position): number {
    const starts = this.#starts();
    if (position.line >= starts.length) return this.text.length;
    const { start, end } = this.lineSpan(Math.max(0, position.line));
    return Math.min(start + Math.max(0, position.character), end);
  }

  range(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  span(range: Range): Span {
    return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) };
  }

  /** The span of a 0-based line, without its line break. */
  lineSpan(line: number): Span {
    const starts = this.#starts();
    const start = starts[line] ?? this.text.length;
    let end = starts[line + 1] ?? this.text.length;
    while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end--;
    return { start, end };
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** Takes over what `previous`, the text before `change`, knows of its lines, so that only the change is looked through. */
  adoptLines(previous: SourceText, { start, oldEnd, newEnd }: Change): void {
    const known = previous.#lineStarts;
    if (!known) return;
    // Whether a line starts somewhere depends on the characters on both sides.
    const starts = known.filter((at) => at === 0 || at < start);
    this.#findStarts(Math.max(0, start - 1), newEnd, starts);
    for (const at of known) if (at > oldEnd) starts.push(at + newEnd - oldEnd);
    this.#lineStarts = starts;
  }

  #starts(): number[] {
    if (!this.#lineStarts) {
      this.#lineStarts = [0];
      this.#findStarts(0, this.text.length, this.#lineStarts);
    }
    return this.#lineStarts;
  }

  /** Adds the starts of the lines that the characters from `from` up to `to` end. */
  #findStarts(from: number, to: number, starts: number[]): void {
    for (let i = from; i < to; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 10) starts.push(i + 1);
      else if (code === 13 && this.text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
    }
  }
}

const changes = new WeakMap<SourceText, { readonly from: WeakRef<SourceText>; readonly change: Change | null }>();

/** What was changed in a text that became another, or null where they are the same; worked out once for the last that was asked. */
export function changeTo(source: SourceText, previous: SourceText): Change | null {
  const known = changes.get(source);
  if (known?.from.deref() === previous) return known.change;
  const change = changeBetween(previous.text, source.text);
  changes.set(source, { from: new WeakRef(previous), change });
  return change;
}

/** A span by so many characters further on. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
