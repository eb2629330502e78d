import { SourceText } from '../../text/source-text.ts';
import type { CsvRow, CsvTable } from '../csv.ts';
import type { WorkbookSheet } from './workbook.ts';

/**
 * A sheet of a workbook as a text: a line for each of its rows, tabs between its cells. So line 12 is row 12, and places
 * have the names of cells.
 */
export class SheetText extends SourceText {
  /** From the row that names the columns on. */
  readonly table: CsvTable;
  /** What the workbook’s file holds, and which sheet was asked for: the same again gives the same text. */
  readonly from: SheetOrigin;
  readonly #name: string;

  constructor(uri: string, sheet: WorkbookSheet, from: SheetOrigin) {
    const lines = sheet.rows.map((row) => row.map((text) => text.replaceAll(/\s+/g, ' ').trim()));
    super(uri, lines.map((cells) => cells.join('\t')).join('\n'));
    this.#name = sheet.name;
    this.from = from;
    this.table = { rows: tableRows(lines).slice(sheet.header).filter(isFilled), problems: [] };
  }

  override get isEditable(): boolean {
    return false;
  }

  /** `Figures!F12`, with quotes around a sheet’s name where spreadsheets write them. */
  override cellAt(offset: number): string {
    const { line, character } = this.positionAt(offset);
    const before = this.text.slice(this.lineSpan(line).start).slice(0, character);
    const sheet = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(this.#name) ? this.#name : `'${this.#name.replaceAll("'", "''")}'`;
    return `${sheet}!${columnLetters(before.split('\t').length)}${line + 1}`;
  }
}

export interface SheetOrigin {
  readonly bytes: Uint8Array;
  readonly sheet: string | null;
}

function tableRows(lines: readonly (readonly string[])[]): CsvRow[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    const cells = line.map((text) => {
      const span = { start: at, end: at + text.length };
      at = span.end + 1;
      return { text, span };
    });
    const end = Math.max(start, at - 1);
    at = end + 1;
    return { cells, span: { start, end } };
  });
}

function isFilled({ cells }: CsvRow): boolean {
  return cells.some(({ text }) => text !== '');
}

/** The letters of a column, the first being 1: A, …, Z, AA. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
