import { guarded } from '../formula-guard.ts';

/**
 * A table as comma- or tab-separated values, as Excel writes “CSV UTF-8”: with a byte-order mark, by which Excel tells the
 * encoding, and Windows line ends. A text that a spreadsheet would take for a formula has an apostrophe in front of it,
 * which the reader of metrics takes away again.
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: ',' | '\t'): string {
  const cell = (text: string): string => {
    const safe = guarded(text);
    const isQuoted = safe.includes(separator) || /["\r\n]|^\s|\s$/.test(safe);
    return isQuoted ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}
