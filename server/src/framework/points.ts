import type { Draft, Passage, Section } from '../draft/draft.ts';
import type { Span } from '../text/source-text.ts';
import { isEmptyCell, isUnfinishedCell } from './cell-content.ts';
import type { CheckedPlace, Outline } from './framework.ts';
import { tablePlaces } from './match-tables.ts';
import { allMatches } from './outline-entries.ts';

/** One point of a section: a list item, a row of a table, or a heading. */
export interface Point {
  readonly text: string;
  /** In the draft's text. */
  readonly span: Span;
}

/** A place of a cross-check as a draft has it. */
export interface FoundPlace {
  readonly section: Section;
  /** The section whose part it is; null for what is no part. */
  readonly holder: Section | null;
  readonly points: readonly Point[];
  /** All that stands there, for a place without points. */
  readonly text: string;
}

/** Where a draft has a place of a cross-check; a part is there once for each section that has it. */
export function findPlace(place: CheckedPlace, draft: Draft, outline: Outline): FoundPlace[] {
  if (place.kind === 'table') {
    return tablePlaces(draft, outline)
      .filter(({ form, tables }) => form === place.table && tables.length > 0)
      .map(({ section, tables }) =>
        found(
          section,
          tables.flatMap(({ table }) => rowPoints(table.rows.slice(1))),
        ),
      );
  }
  const matches = allMatches(outline);
  if (place.kind === 'part') {
    return matches.flatMap(({ parts, section: holder }) =>
      parts.filter(({ entry }) => entry === place.part).map(({ section }) => found(section, pointsIn(section), holder)),
    );
  }
  const own = matches.filter(({ entry }) => entry === place.entry);
  if (!place.entry.repeats) return own.map(({ section }) => found(section, pointsIn(section)));
  const points = own.map(({ section }) => ({ text: section.heading!.text, span: section.heading!.textSpan }));
  const parent = own[0]?.section.parent;
  return parent ? [found(parent, points)] : [];
}

function found(section: Section, points: readonly Point[], holder: Section | null = null): FoundPlace {
  const unfinished = (text: string): boolean => isUnfinishedCell(text) || text.includes('[Insert ');
  return {
    section,
    holder,
    points: points.filter(({ text }) => !unfinished(text)),
    text: allPassages(section)
      .map((passage) => passage.text)
      .join('\n'),
  };
}

/** The outer list items of a section, else the rows of its tables, else the headings directly below it. */
function pointsIn(section: Section): Point[] {
  const passages = allPassages(section);
  const items = passages.filter(({ item, kind }) => kind === 'paragraph' && item !== null && item.list.parent === null);
  if (items.length > 0) {
    const firsts = items.filter((passage, i) => items.findIndex((other) => other.item === passage.item) === i);
    return firsts.map((first) => ({
      text: passages
        .filter((passage) => outermost(passage) === first.item)
        .map(({ text }) => text)
        .join(' '),
      span: first.span,
    }));
  }
  const tables = new Set(passages.flatMap(({ cell }) => cell?.table ?? []));
  if (tables.size > 0) return [...tables].flatMap(({ rows }) => rowPoints(rows.slice(1)));
  return section.children.map(({ heading }) => ({ text: heading!.text, span: heading!.textSpan }));
}

function rowPoints(rows: readonly (readonly Passage[])[]): Point[] {
  return rows.flatMap((row) => {
    const cells = row.filter(({ text }) => !isEmptyCell(text));
    const first = cells.find(({ text }) => /\p{L}{3}/u.test(text)) ?? cells[0];
    return first ? [{ text: cells.map(({ text }) => text).join(' '), span: first.span }] : [];
  });
}

function outermost({ item }: Passage): Passage['item'] {
  let at = item;
  while (at?.list.parent) at = at.list.parent;
  return at;
}

function allPassages(section: Section): Passage[] {
  const own = section.passages.filter(({ kind }) => kind !== 'heading');
  return [...own, ...section.children.flatMap((child) => [...headingOf(child), ...allPassages(child)])];
}

function headingOf(section: Section): Passage[] {
  return section.passages.filter(({ kind }) => kind === 'heading');
}
