import type * as mdast from 'mdast';
import { type Span, shifted } from '../text/source-text.ts';
import type {
  BlockCell,
  BlockContent,
  BlockEntry,
  BlockItem,
  BlockList,
  BlockPassage,
  LeadIn,
} from './block-content.ts';
import type { ParsedBlock } from './block-parser.ts';
import { isOnlyComments } from './html-comments.ts';
import { longestText } from './parse-limits.ts';
import { PassageText, type Prose, readProse } from './passages.ts';
import { movedSuppression, readSuppressions } from './suppression-comments.ts';

/** Reads the nodes of one block into passages, lists, tables and suppressions. */
export function readBlock(block: ParsedBlock): BlockContent {
  return new BlockReader(block).read();
}

/** Where a node stands. */
interface Surroundings {
  readonly item: OpenItem | null;
  readonly quoteDepth: number;
  /** Directly in the draft, where a heading opens a section. */
  readonly top: boolean;
  /** In a footnote, which a reader sees elsewhere. */
  readonly footnote: boolean;
}

/** A list item whose nodes are being read. */
interface OpenItem extends BlockItem {
  firstParagraph: BlockPassage | null;
}

const top: Surroundings = { item: null, quoteDepth: 0, top: true, footnote: false };

class BlockReader {
  readonly #block: ParsedBlock;
  readonly #entries: BlockEntry[] = [];
  readonly #unread: Span[];
  /** A stack of its own, as block quotes may be nested deeper than calls can be. */
  readonly #waiting: { readonly node: mdast.RootContent; readonly at: Surroundings }[] = [];
  /** The last paragraph or heading, unless something else came after it; at first, that before the block. */
  #before: { readonly passage: BlockPassage; readonly at: Surroundings } | 'lead-in' | null = 'lead-in';

  constructor(block: ParsedBlock) {
    this.#block = block;
    this.#unread = block.unread.map((span) => shifted(trimmed(block.text, span), -block.span.start));
  }

  read(): BlockContent {
    const { text, nodes, span, markdown, unread } = this.#block;
    if (nodes.length === 0 && unread.length > 0) this.#readOther(top);
    this.#plan(nodes, top);
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) this.#readNode(next.node, next.at);
    const html = markdown.html.filter(({ start }) => span.start <= start && start < span.end);
    return {
      entries: this.#entries,
      suppressions: readSuppressions(text, html).map((suppression) => movedSuppression(suppression, -span.start)),
      unread: this.#unread.toSorted((a, b) => a.start - b.start),
      leadOut: this.#leadOut(),
    };
  }

  #plan(nodes: readonly mdast.RootContent[], at: Surroundings): void {
    for (const node of nodes.toReversed()) this.#waiting.push({ node, at });
  }

  #readNode(node: mdast.RootContent, at: Surroundings): void {
    if (this.#isUnread(node)) {
      this.#readOther(at);
      return;
    }
    switch (node.type) {
      case 'heading':
        this.#readHeading(node, at);
        break;
      case 'paragraph':
        this.#readParagraph(node, at);
        break;
      case 'blockquote':
        this.#plan(node.children, { ...at, quoteDepth: at.quoteDepth + 1, top: false });
        break;
      case 'footnoteDefinition':
        this.#before = null;
        this.#plan(node.children, { ...at, item: null, top: false, footnote: true });
        break;
      case 'list':
        this.#readList(node, at);
        break;
      case 'listItem':
        this.#plan(node.children, at);
        break;
      case 'table':
        this.#readTable(node, at);
        break;
      case 'code':
        this.#readOther(at);
        break;
      case 'html':
        if (!isOnlyComments(node.value)) this.#readOther(at);
        break;
    }
  }

  #readHeading(node: mdast.Heading, at: Surroundings): void {
    const span = this.#spanOf(node);
    const textSpan = this.#insideOf(node.children) ?? { start: span.end, end: span.end };
    const opens = at.top ? { level: node.depth, textSpan } : null;
    if (!at.top) this.#show(at);
    this.#before = { passage: this.#addPassage('heading', node.children, textSpan.start, span, { at, opens }), at };
  }

  #readParagraph(node: mdast.Paragraph, at: Surroundings): void {
    const span = this.#spanOf(node);
    const passage = this.#addPassage('paragraph', node.children, span.start, span, { at });
    const { text, marks } = passage.content;
    if (text !== '' || marks.some(({ kind }) => kind === 'image') || this.#unread.at(-1) === span) this.#show(at);
    if (at.item) at.item.firstParagraph ??= passage;
    this.#before = { passage, at };
  }

  #readList(node: mdast.List, at: Surroundings): void {
    this.#show(at);
    const list: BlockList = {
      ordered: node.ordered ?? false,
      span: this.#spanOf(node),
      items: node.children.length,
      leadIn: this.#leadIn(at) ?? at.item?.firstParagraph ?? null,
      parent: at.item,
    };
    const items = node.children.map((child, index) => {
      const item = { list, index, marker: this.#markerOf(child), firstParagraph: null };
      return { node: child, at: { ...at, item, top: false } };
    });
    for (const item of items.toReversed()) this.#waiting.push(item);
  }

  #markerOf(item: mdast.ListItem): Span {
    const { text, span, markdown } = this.#block;
    const { start } = markdown.spanOf(item);
    const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(text.slice(start, start + 10))?.[0] ?? '';
    return shifted({ start, end: start + marker.length }, -span.start);
  }

  #readTable(node: mdast.Table, at: Surroundings): void {
    this.#show(at);
    const table = { span: this.#spanOf(node), rows: node.children.length, leadIn: this.#leadIn(at) };
    for (const [row, { children }] of node.children.entries()) {
      for (const [column, cell] of children.entries()) {
        const whole = this.#spanOf(cell);
        const span = this.#insideOf(cell.children) ?? { start: whole.end, end: whole.end };
        this.#addPassage('cell', cell.children, span.start, span, { at, cell: { table, row, column } });
      }
    }
    this.#before = null;
  }

  #readOther(at: Surroundings): void {
    this.#show(at);
    this.#before = null;
  }

  /** Adds a passage that takes up `span`; `home` is where its text stands if there is none. */
  #addPassage(
    kind: PassageText['kind'],
    children: readonly mdast.PhrasingContent[],
    home: number,
    span: Span,
    { at, opens = null, cell = null }: { at: Surroundings; opens?: BlockPassage['opens']; cell?: BlockCell | null },
  ): BlockPassage {
    const { markdown, targets, span: block } = this.#block;
    const context = { markdown, targets, inCell: kind === 'cell' };
    const read = (from: typeof children): Prose =>
      readProse(from, home + block.start, span.start + block.start, context);
    let prose = read(children);
    if (prose.plain.text.length > longestText) {
      prose = read([]);
      this.#unread.push(span);
    }
    const content = new PassageText(kind, prose, span.end - span.start);
    const passage = { at: span.start, content, opens, item: at.item, cell, quoteDepth: at.quoteDepth };
    this.#entries.push(passage);
    return passage;
  }

  /** Notes that a reader sees something in the section. */
  #show(at: Surroundings): void {
    if (!at.footnote && this.#entries.at(-1) !== 'something') this.#entries.push('something');
  }

  /** What leads in to a list or a table: what stands just before it, in the same item or note and not in a deeper quote. */
  #leadIn({ item, footnote, quoteDepth }: Surroundings): LeadIn {
    if (!this.#before) return null;
    if (this.#before === 'lead-in') return item === null && !footnote ? { atDepth: quoteDepth } : null;
    const { passage, at } = this.#before;
    return at.item === item && at.footnote === footnote && at.quoteDepth <= quoteDepth ? passage : null;
  }

  #leadOut(): BlockContent['leadOut'] {
    if (!this.#before || this.#before === 'lead-in') return this.#before;
    const { passage, at } = this.#before;
    return at.item === null && !at.footnote ? passage : null;
  }

  #insideOf(children: readonly mdast.PhrasingContent[]): Span | null {
    if (children.length === 0) return null;
    return { start: this.#spanOf(children[0]!).start, end: this.#spanOf(children.at(-1)!).end };
  }

  /** Whether a paragraph or heading stands for lines that were not parsed. */
  #isUnread(node: mdast.RootContent): boolean {
    const { unread, markdown } = this.#block;
    if (unread.length === 0 || (node.type !== 'paragraph' && node.type !== 'heading') || !node.children[0])
      return false;
    const { start } = markdown.spanOf(node.children[0]);
    return unread.some((span) => span.start <= start && start < span.end);
  }

  #spanOf(node: mdast.Nodes): Span {
    const { markdown, span } = this.#block;
    return shifted(markdown.spanOf(node), -span.start);
  }
}

/** A stretch of a text without the blank space at its end. */
function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
