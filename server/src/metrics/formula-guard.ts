import { Rational } from '../quantities/rational.ts';
import type { CsvCell, CsvTable } from './csv.ts';

/**
 * A text as a cell of a CSV file that spreadsheets will open: one that they would take for a formula and run gets an
 * apostrophe in front, as does one that already looks so. Numbers are left as they are.
 */
export function guarded(text: string): string {
  return /^'*[=+\-@]/.test(text) && !Rational.parse(text) ? `'${text}` : text;
}

/** A table whose cells have lost the apostrophe that guards them. */
export function unguarded({ rows, problems }: CsvTable): CsvTable {
  return { rows: rows.map((row) => ({ ...row, cells: row.cells.map(unguardedCell) })), problems };
}

function unguardedCell(cell: CsvCell): CsvCell {
  if (!/^'+[=+\-@]/.test(cell.text)) return cell;
  return { text: cell.text.slice(1), span: { start: cell.span.start + 1, end: cell.span.end } };
}
