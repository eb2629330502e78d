import type { Draft, Passage, Section, Table } from '../draft/draft.ts';
import type { Column, Outline, TableForm } from './framework.ts';
import { readHeading } from './heading-text.ts';
import { allMatches } from './outline-entries.ts';
import { titleMatcher } from './title-matcher.ts';

/** A place of a draft that the framework asks for a table in. */
export interface TablePlace {
  readonly form: TableForm;
  /** The section of the heading or part that asks for it. */
  readonly section: Section;
  /** The tables there that have the form, also where columns are missing; a long one may go on in a second. */
  readonly tables: readonly MatchedTable[];
}

export interface MatchedTable {
  readonly table: Table;
  /** Where each column that was recognised stands, from 0. */
  readonly columns: ReadonlyMap<Column, number>;
}

/** Every place of a draft that the framework asks for a table in, with the tables found there. */
export function tablePlaces(draft: Draft, outline: Outline): TablePlace[] {
  const asked = allMatches(outline).flatMap((match) => [
    ...match.entry.tables.map((form) => ({ form, section: match.section })),
    ...match.parts.flatMap(({ entry, section }) => entry.tables.map((form) => ({ form, section }))),
  ]);
  if (asked.length === 0) return [];
  const all = tablesOf(draft);
  return asked.map(({ form, section }) => {
    // What stands in a section that asks for the same itself belongs to that one.
    const inner = asked.filter(
      (other) => other.form === form && other.section !== section && holds(section, other.section),
    );
    const here = all.filter(
      (held) => holds(section, held.section) && !inner.some((other) => holds(other.section, held.section)),
    );
    const forms = asked.filter((other) => other.section === section).map((other) => other.form);
    return { form, section, tables: here.flatMap(({ table }) => matched(table, form, forms, here.length) ?? []) };
  });
}

/** The table as one of the form, where it is more like it than like the other forms asked for there. */
function matched(table: Table, form: TableForm, forms: readonly TableForm[], tablesThere: number): MatchedTable | null {
  const columns = columnsOf(table, form);
  const best = Math.max(...forms.map((other) => columnsOf(table, other).size));
  const isAlone = tablesThere === 1 && forms.length === 1;
  return columns.size > 0 && (isAlone || (columns.size === best && 2 * columns.size >= requiredColumns(form).length))
    ? { table, columns }
    : null;
}

/** The columns that a table of the form must have. */
export function requiredColumns({ columns }: TableForm): Column[] {
  return columns.filter(({ expect }) => expect === 'required');
}

function columnsOf({ rows }: Table, { columns }: TableForm): Map<Column, number> {
  const matcher = titleMatcher(columns);
  const found = new Map<Column, number>();
  for (const [index, { text }] of (rows[0] ?? []).entries()) {
    const column = matcher(readHeading(text).words)?.entry;
    if (column && !found.has(column)) found.set(column, index);
  }
  return found;
}

interface HeldTable {
  readonly table: Table;
  readonly section: Section;
}

function tablesOf({ passages }: Draft): HeldTable[] {
  const held = new Map<Table, Section>();
  for (const { cell, section } of passages as readonly Passage[]) {
    if (cell && !held.has(cell.table)) held.set(cell.table, section);
  }
  return [...held].map(([table, section]) => ({ table, section }));
}

function holds({ span }: Section, inner: Section): boolean {
  return span.start <= inner.span.start && inner.span.start < span.end;
}
