import { writeXlsx } from 'hucre/xlsx';
import { cellText } from './cell-text.ts';

interface WrittenCell {
  readonly value: string | number;
  readonly type: 'string' | 'number';
  readonly style?: { readonly numFmt: string };
}

/**
 * A table as an XLSX workbook of one sheet. A text of digits becomes a number whose format shows the same digits, where a
 * spreadsheet keeps so many; all else stays text, so that no period becomes a date and no text a formula.
 */
export async function writeWorkbook(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: ReadonlySet<string>,
): Promise<Uint8Array> {
  const cells = new Map<string, WrittenCell>();
  for (const [r, row] of [header, ...rows].entries()) {
    for (const [c, text] of row.entries()) {
      if (text === '') continue;
      const number = r > 0 && numeric.has(header[c]!) ? numberCell(text) : undefined;
      cells.set(`${r},${c}`, number ?? { value: text, type: 'string' });
    }
  }
  return writeXlsx({
    sheets: [{ name, rows: [[...header], ...rows.map((row) => row.map(() => null))], cells, freezePane: { rows: 1 } }],
  });
}

/** Undefined where the number would not be read back digit for digit. */
function numberCell(text: string): WrittenCell | undefined {
  const match = /^-?\d+(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const numFmt = match[1] === undefined ? '0' : `0.${'0'.repeat(match[1].length)}`;
  const value = Number(text);
  return cellText({ value, style: { numFmt } }) === text ? { value, type: 'number', style: { numFmt } } : undefined;
}
