import type { Draft, List, ListItem, Passage, Section, Table } from '../../../server/src/draft/draft.ts';

/**
 * All that a draft says, in plain values: what refers to something else (a passage to its section, list or table) gives
 * its number, in the order of the draft.
 */
export function flatDraftOf(draft: Draft): unknown {
  const passages = numbersOf(draft.passages);
  const sections = numbersOf<Section>([draft.root, ...draft.sections]);
  const lists = new Map<List, number>();
  const items = new Map<ListItem, number>();
  const tables = new Map<Table, number>();
  const numberOf = <T>(known: Map<T, number>, value: T): number => {
    if (!known.has(value)) known.set(value, known.size);
    return known.get(value)!;
  };
  const flatItem = (item: ListItem | null): unknown =>
    item && {
      item: numberOf(items, item),
      index: item.index,
      marker: item.marker,
      list: numberOf(lists, item.list),
      ordered: item.list.ordered,
      span: item.list.span,
      items: item.list.items,
      leadIn: item.list.leadIn && passages.get(item.list.leadIn),
      parent: flatItem(item.list.parent),
    };
  const flatPassage = (passage: Passage): unknown => ({
    kind: passage.kind,
    text: passage.text,
    span: passage.span,
    section: sections.get(passage.section),
    sentences: passage.sentences,
    marks: passage.marks,
    item: flatItem(passage.item),
    cell: passage.cell && {
      table: numberOf(tables, passage.cell.table),
      row: passage.cell.row,
      column: passage.cell.column,
      span: passage.cell.table.span,
      leadIn: passage.cell.table.leadIn && passages.get(passage.cell.table.leadIn),
      rows: passage.cell.table.rows.map((row) => row.map((cell) => passages.get(cell))),
    },
    quoteDepth: passage.quoteDepth,
    characters: Array.from(passage.text, (_, i) => passage.toSource({ start: i, end: i + 1 })),
    ends: [passage.toSource({ start: 0, end: 0 }), passage.toSource({ start: 0, end: passage.text.length })],
    plain: [-1, 0, 1, 2, 5, passage.span.end - passage.span.start].map((at) =>
      passage.toPlain(passage.span.start + at),
    ),
  });
  return {
    frontMatter: draft.frontMatter,
    sections: [draft.root, ...draft.sections].map((section) => ({
      ...section,
      parent: section.parent && sections.get(section.parent),
      children: section.children.map((child) => sections.get(child)),
      passages: section.passages.map((passage) => passages.get(passage)),
    })),
    passages: draft.passages.map(flatPassage),
    suppressions: draft.suppressions,
    unread: draft.unread,
    lines: Array.from({ length: draft.source.lineCount }, (_, line) => draft.source.lineSpan(line)),
  };
}

function numbersOf<T>(values: readonly T[]): Map<T, number> {
  return new Map(values.map((value, i) => [value, i]));
}
