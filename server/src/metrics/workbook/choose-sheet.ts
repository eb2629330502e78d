import { columnName } from '../column-name.ts';
import type { WorkbookRefusal, WorkbookSheet } from './workbook.ts';

/** How far down the row may stand that names the columns: above it there is room for a title and notes. */
const mostRowsAbove = 30;

interface Candidate extends Omit<WorkbookSheet, 'header'> {
  readonly isHidden: boolean;
}

/** The sheet that holds the metrics, with its header; `name` is how the writer names it, null where nobody did. */
export function chooseSheet(sheets: readonly Candidate[], name: string | null): WorkbookSheet | WorkbookRefusal {
  if (name !== null) return named(sheets, name);
  for (const { name: own, rows } of sheets.filter(({ isHidden }) => !isHidden)) {
    const header = headerOf(rows);
    if (header >= 0) return { name: own, rows, header };
  }
  return {
    refusal:
      'has no sheet with a row that names the columns “id” and “value”. Give one sheet such a row, with “label” and “unit” beside them, and one value in each row below',
  };
}

function named(sheets: readonly Candidate[], name: string): WorkbookSheet | WorkbookRefusal {
  const key = (text: string): string => text.trim().toLowerCase();
  const sheet = sheets.find((each) => each.name === name) ?? sheets.find((each) => key(each.name) === key(name));
  if (!sheet) {
    const names = sheets.map((each) => `“${each.name}”`).join(', ');
    return { refusal: `has no sheet “${name}”. It has ${names}` };
  }
  const { name: own, rows } = sheet;
  const first = rows.findIndex((row) => row.some((text) => text !== ''));
  const header = headerOf(rows);
  return { name: own, rows, header: header >= 0 ? header : Math.max(first, 0) };
}

function headerOf(rows: WorkbookSheet['rows']): number {
  return rows.slice(0, mostRowsAbove).findIndex((row) => {
    const names = row.map((text) => columnName(text.trim()));
    return names.includes('id') && names.includes('value');
  });
}
