import type { Span, TextProblem } from '../text/source-text.ts';

/** One cell, its text trimmed and unquoted; the span lies between the quotes of a quoted one. */
export interface CsvCell {
  readonly text: string;
  readonly span: Span;
}

export interface CsvRow {
  readonly cells: readonly CsvCell[];
  /** From the first cell to the last, without the line break. */
  readonly span: Span;
}

export interface CsvTable {
  /** Rows with at least one filled cell. */
  readonly rows: readonly CsvRow[];
  readonly problems: readonly TextProblem[];
}

/** A quotation mark with no partner for so long was never meant to be closed there. */
const longestCell = 10_000;

const separators = [',', ';', '\t'] as const;

/**
 * Reads comma-separated values (RFC 4180) with the place of every cell. Semicolons and tabs, which spreadsheets write
 * too, separate cells where the first line has more of them; a first line `sep=;` chooses one and is no row. A quoted
 * cell may hold separators, line breaks and, doubled, quotes.
 */
export function readCsv(text: string): CsvTable {
  const { separator, from } = opening(text);
  return new CsvReader(text, separator, from).read();
}

/** What separates the cells of a table. */
export function separatorIn(text: string): string {
  return opening(text).separator;
}

/** The separator, and where the first row begins. */
function opening(text: string): { separator: string; from: number } {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const chosen = /^"?sep=([,;\t|])"?(?:\r\n|\r|\n|$)/i.exec(text.slice(from, from + 12));
  return chosen ? { separator: chosen[1]!, from: from + chosen[0].length } : { separator: separatorOf(text), from };
}

/** The separator that the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const firstLine = /^[^\r\n]*/.exec(text)![0].replaceAll(/"[^"]*"/g, '');
  const count = (separator: string): number => firstLine.split(separator).length;
  return separators.toSorted((a, b) => count(b) - count(a))[0]!;
}

class CsvReader {
  readonly #text: string;
  readonly #separator: string;
  readonly #problems: TextProblem[] = [];
  #at: number;

  constructor(text: string, separator: string, at: number) {
    this.#text = text;
    this.#separator = separator;
    this.#at = at;
  }

  read(): CsvTable {
    const rows: CsvRow[] = [];
    while (this.#at < this.#text.length) {
      const row = this.#row();
      if (row.cells.some((cell) => cell.text !== '')) rows.push(row);
    }
    return { rows, problems: this.#problems };
  }

  #row(): CsvRow {
    const start = this.#at;
    const cells: CsvCell[] = [];
    for (;;) {
      cells.push(this.#cell());
      if (this.#text[this.#at] !== this.#separator) break;
      this.#at++;
    }
    const span = { start, end: this.#at };
    if (this.#text.startsWith('\r\n', this.#at)) this.#at += 2;
    else this.#at++;
    return { cells, span };
  }

  #cell(): CsvCell {
    const bare = /[ \t]*/y;
    bare.lastIndex = this.#at;
    const blank = this.#separator === '\t' ? '' : bare.exec(this.#text)![0];
    return this.#text[this.#at + blank.length] === '"' ? this.#quoted(this.#at + blank.length) : this.#plain();
  }

  #plain(): CsvCell {
    const start = this.#at;
    this.#toCellEnd();
    const written = this.#text.slice(start, this.#at);
    const text = written.trim();
    const from = start + (text === '' ? 0 : written.indexOf(text));
    return { text, span: { start: from, end: from + text.length } };
  }

  #quoted(quote: number): CsvCell {
    const start = quote + 1;
    let end = start;
    for (;;) {
      end = this.#text.indexOf('"', end);
      if (end < 0 || end - start > longestCell) return this.#unclosed(quote);
      if (this.#text[end + 1] !== '"') break;
      end += 2;
    }
    this.#at = end + 1;
    this.#toCellEnd();
    const rest = this.#text.slice(end + 1, this.#at);
    if (rest.trim() !== '') {
      this.#problems.push({
        span: { start: end + 1, end: this.#at },
        message:
          'There is text after the closing quotation mark of this cell, and it is ignored. Write a quotation mark inside a cell twice.',
      });
    }
    return { text: this.#text.slice(start, end).replaceAll('""', '"').trim(), span: { start, end } };
  }

  /** A quotation mark that is never closed would swallow the file: it is taken as a mark like any other. */
  #unclosed(quote: number): CsvCell {
    this.#problems.push({
      span: { start: quote, end: quote + 1 },
      message: 'The quotation mark that is opened here is never closed. Close it at the end of the cell, or delete it.',
    });
    const cell = this.#plain();
    return { text: cell.text.slice(1), span: { start: quote + 1, end: cell.span.end } };
  }

  /** Moves to the next separator or line break. */
  #toCellEnd(): void {
    const { length } = this.#text;
    while (this.#at < length) {
      const character = this.#text[this.#at]!;
      if (character === this.#separator || character === '\n' || character === '\r') return;
      this.#at++;
    }
  }
}
