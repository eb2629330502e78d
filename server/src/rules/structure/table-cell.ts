import type { Finding } from '../../diagnostic.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { cellFault, isEmptyCell, isStatus, isUnfinishedCell } from '../../framework/cell-content.ts';
import type { Column } from '../../framework/framework.ts';
import { plainWords } from '../../framework/heading-text.ts';
import { type MatchedTable, type TablePlace, tablePlaces } from '../../framework/match-tables.ts';
import { listed, quoted } from '../../framework/outline-words.ts';
import type { Place } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/table-cell',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    for (const place of tablePlaces(draft, outline)) {
      for (const table of place.tables) {
        for (const row of table.table.rows.slice(1)) yield* rowFindings(draft, place, table, row);
      }
      yield* repeatedReferences(draft, place);
    }
  },
});

export const page: RulePage = {
  summary: 'A cell of a table is empty, or does not hold what its column is for.',
  why: 'An action without one person who answers for it, without a date or without a target cannot be followed up. Peer reviewers name this most often as the weakness of plans.',
  how: 'Write one post or person as the owner, a day, month or quarter with its year as the date, one of the statuses that the framework lists, and a measure with a baseline and a target.',
  examples: {
    wrong:
      '---\nframework: ofsted-improvement-plan\n---\n# Improvement plan\n\n## Introduction\n\nThe board oversees this plan.\n\n## What needs to improve? (Area 1) Timeliness of strategy meetings\n\n| Ref | Action | Accountable Lead | By When | Expected Outcomes (what difference it will make) | Measures that matter |\n| --- | --- | --- | --- | --- | --- |\n| 1.1 | Hold strategy meetings within a day | All Heads of Service | Ongoing | Children are safe sooner | Number of strategy meetings |\n',
    right:
      '---\nframework: ofsted-improvement-plan\n---\n# Improvement plan\n\n## Introduction\n\nThe board oversees this plan.\n\n## What needs to improve? (Area 1) Timeliness of strategy meetings\n\n| Ref | Action | Accountable Lead | By When | Expected Outcomes (what difference it will make) | Measures that matter |\n| --- | --- | --- | --- | --- | --- |\n| 1.1 | Hold strategy meetings within a day | Head of Assessment | June 2026 | Children are safe sooner | Meetings within a day: from 71% in 2024-25 to 90% |\n',
  },
};

function* rowFindings(
  draft: Draft,
  { form }: TablePlace,
  { columns }: MatchedTable,
  row: readonly Passage[],
): Iterable<Finding> {
  const textIn = (column: Column): string => row[columns.get(column) ?? -1]?.text.trim() ?? '';
  // A row that is blank, or only its first cell filled, is a line between groups of rows.
  if (row.filter(({ text }) => !isEmptyCell(text)).length < 2) return;
  for (const column of form.columns) {
    const index = columns.get(column);
    if (index === undefined) continue;
    const text = textIn(column);
    if (isUnfinishedCell(text)) continue;
    const place = cellPlace(draft, row, index);
    if (isEmptyCell(text)) {
      if (column.filled) {
        yield { place, message: `${rowName(row)} says nothing under ${quoted(column.title)}. Fill it in.` };
      }
      continue;
    }
    const fault = cellFault(text, column);
    if (fault) {
      const isWish = column.holds.includes('measure');
      yield {
        place,
        message: `${quoted(shortened(text))} under ${quoted(column.title)} ${fault}.`,
        ...(isWish ? { severity: 'info' } : {}),
      };
    }
    const needs = column.values.find((value) => isStatus(text, value.text))?.needs ?? [];
    const missing = needs.filter((needed) => isEmptyCell(textIn(needed)));
    if (missing.length > 0) {
      yield {
        place,
        message: `This row is ${quoted(shortened(text))}, but says nothing under ${listed(
          missing.map(({ title }) => title),
          'or',
        )}, so nobody can be asked about it or tell when it is late. Fill ${missing.length === 1 ? 'it' : 'them'} in; add the column where the table has none.`,
      };
    }
  }
}

/** Rows of one place that have the same number. */
function* repeatedReferences(draft: Draft, { form, tables }: TablePlace): Iterable<Finding> {
  const column = form.columns.find(({ holds }) => holds.includes('reference'));
  if (!column) return;
  const first = new Map<string, Place>();
  for (const { table, columns } of tables) {
    const index = columns.get(column);
    for (const row of index === undefined ? [] : table.rows.slice(1)) {
      const text = row[index!]?.text.trim() ?? '';
      if (isEmptyCell(text) || isUnfinishedCell(text)) continue;
      const place = cellPlace(draft, row, index!);
      const earlier = first.get(plainWords(text));
      if (!earlier) first.set(plainWords(text), place);
      else {
        yield {
          place,
          message: `The number ${quoted(text)} is that of another row too, so a report on progress cannot say which it means. Give each row its own.`,
          related: [{ place: earlier, message: 'The first row with this number.' }],
        };
      }
    }
  }
}

/** A row as a message calls it: by the first of its cells that has words. */
function rowName(row: readonly Passage[]): string {
  const words = row.map(({ text }) => text.trim()).filter((text) => !isEmptyCell(text));
  const name = words.find((text) => /\p{L}{3}/u.test(text)) ?? words[0] ?? '';
  return `The row ${quoted(shortened(name))}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

/** The cell, or, where it is empty or the row too short, the cell before it. */
function cellPlace(draft: Draft, row: readonly Passage[], index: number): Place {
  const cells = row.slice(0, index + 1).filter(({ text }) => text !== '');
  const cell = cells.at(-1) ?? row.find(({ text }) => text !== '') ?? row[0]!;
  return { source: draft.source, span: cell.span };
}
