import type { Passage } from '../draft/draft.ts';
import { lex } from './lexer.ts';

/** A word, and not the code or running number that many tables begin a row with: `A3`, `1.2`. */
const isNamed = (text: string): boolean => /\p{L}{3}/u.test(text);
/** Columns of notes, each of its own, as in "Strengths | Areas for development". */
const isOfNotes = (header: Passage | undefined): boolean =>
  header !== undefined &&
  /^(?:our |key )?(?:strengths?|achievements|successes|challenges|risks|areas? (?:for|of|to) \p{L}+|what (?:we|is|went|works)\b.*|(?:we|things) \p{L}+.*)$/iu.test(
    header.text.trim(),
  );
/** A whole remark with a number of its own names no row. */
const isRemark = (passage: Passage): boolean =>
  passage.text.trim().split(/\s+/).length >= 6 && lex(passage).some((token) => token.quantity !== null);
const isValue = (text: string): boolean => /^[^\p{L}]{0,3}\d/u.test(text);

/**
 * What heads a cell: the header of its column, then the cells that name its row. None for a cell of the header row, and
 * never the cell itself.
 */
export function headersOf(passage: Passage): Passage[] {
  const { cell } = passage;
  if (!cell || cell.row === 0) return [];
  const { table, row, column } = cell;
  const header = table.rows[0]?.[column];
  const names = isOfNotes(table.rows[0]?.[0]) ? [] : rowNames(table.rows[row] ?? [], column);
  return [...(header ? [header] : []), ...names];
}

/** The cells that name a row: the first, those after a mere code up to a name, and all that go on with words. */
function rowNames(row: readonly Passage[], column: number): Passage[] {
  const names: Passage[] = [];
  let hasName = false;
  for (const each of row.slice(0, column)) {
    if (isRemark(each) || (hasName && (isValue(each.text) || !isNamed(each.text)))) break;
    names.push(each);
    hasName ||= isNamed(each.text);
  }
  return names;
}
