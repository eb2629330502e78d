import { type SourceText, type Span, shifted } from '../text/source-text.ts';
import type {
  BlockCell,
  BlockContent,
  BlockItem,
  BlockList,
  BlockPassage,
  BlockTable,
  LeadIn,
} from './block-content.ts';
import type { MarkdownBlocks } from './block-parser.ts';
import type { Cell, Draft, FrontMatter, List, ListItem, Passage, Suppression, Table } from './draft.ts';
import { PlacedPassage } from './placed-passage.ts';
import { SectionTree } from './sections.ts';
import { movedSuppression } from './suppression-comments.ts';

/** Puts the blocks of a draft, which follow its front matter, in their places. */
export function assembleDraft(
  source: SourceText,
  frontMatter: FrontMatter,
  { front, blocks }: Pick<MarkdownBlocks<BlockContent>, 'front' | 'blocks'>,
): Draft {
  const assembly = new Assembly(source.text.length, front);
  for (const { content, length } of blocks) assembly.add(content, length);
  const { tree, passages, suppressions, unread } = assembly;
  return { source, frontMatter, root: tree.root, sections: tree.sections, passages, suppressions, unread };
}

type OpenTable = Table & { readonly rows: Passage[][] };

class Assembly {
  readonly tree: SectionTree;
  readonly passages: Passage[] = [];
  readonly suppressions: Suppression[] = [];
  readonly unread: Span[] = [];
  /** What was placed of the current block. */
  readonly #lists = new Map<BlockList, List>();
  readonly #items = new Map<BlockItem, ListItem>();
  readonly #tables = new Map<BlockTable, OpenTable>();
  /** Its passages, where it has several, as they may lead in to something. */
  readonly #leading = new Map<BlockPassage, Passage>();
  readonly #placed = [this.#lists, this.#items, this.#tables, this.#leading];
  /** Where the current block starts. */
  #at: number;
  /** What leads in to the current block. */
  #leadIn: Passage | null = null;

  constructor(length: number, start: number) {
    this.tree = new SectionTree(length);
    this.#at = start;
  }

  add({ entries, suppressions, unread, leadOut }: BlockContent, length: number): void {
    for (const suppression of suppressions) this.suppressions.push(movedSuppression(suppression, this.#at));
    for (const span of unread) this.unread.push(this.#place(span));
    let leadIn = leadOut === 'lead-in' ? this.#leadIn : null;
    for (const entry of entries) {
      if (entry === 'something') {
        this.tree.current.hasContent = true;
        continue;
      }
      const passage = this.#addPassage(entry);
      if (entry === leadOut) leadIn = passage;
      if (entries.length > 1 && !entry.cell) this.#leading.set(entry, passage);
    }
    for (const placed of this.#placed) if (placed.size > 0) placed.clear();
    this.#leadIn = leadIn;
    this.#at += length;
  }

  #addPassage(entry: BlockPassage): Passage {
    const { content, opens } = entry;
    const start = this.#at + entry.at;
    if (opens) {
      const span = { start, end: start + content.length };
      this.tree.open({ level: opens.level, text: content.text, span, textSpan: shifted(opens.textSpan, this.#at) });
    }
    const section = this.tree.current;
    const item = entry.item && this.#itemOf(entry.item);
    const cell = entry.cell && this.#cellOf(entry.cell);
    const passage = new PlacedPassage(entry, start, section, item, cell);
    if (cell) this.#tables.get(entry.cell!.table)!.rows[cell.row]!.push(passage);
    section.passages.push(passage);
    this.passages.push(passage);
    return passage;
  }

  #itemOf(item: BlockItem): ListItem {
    const known = this.#items.get(item);
    if (known) return known;
    const placed = { list: this.#listOf(item.list), index: item.index, marker: this.#place(item.marker) };
    this.#items.set(item, placed);
    return placed;
  }

  #listOf(list: BlockList): List {
    const known = this.#lists.get(list);
    if (known) return known;
    const { ordered, items, parent } = list;
    const placed = {
      ordered,
      span: this.#place(list.span),
      items,
      leadIn: this.#leadInOf(list.leadIn),
      parent: parent && this.#itemOf(parent),
    };
    this.#lists.set(list, placed);
    return placed;
  }

  #cellOf({ table, row, column }: BlockCell): Cell {
    let placed = this.#tables.get(table);
    if (!placed) {
      const rows = Array.from({ length: table.rows }, (): Passage[] => []);
      placed = { span: this.#place(table.span), rows, leadIn: this.#leadInOf(table.leadIn) };
      this.#tables.set(table, placed);
    }
    return { table: placed, row, column };
  }

  #leadInOf(leadIn: LeadIn): Passage | null {
    if (!leadIn) return null;
    if (!('atDepth' in leadIn)) return this.#leading.get(leadIn) ?? null;
    return this.#leadIn && this.#leadIn.quoteDepth <= leadIn.atDepth ? this.#leadIn : null;
  }

  #place(span: Span): Span {
    return shifted(span, this.#at);
  }
}
