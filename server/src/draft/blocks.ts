import type * as mdast from 'mdast';
import type { SourceText, Span } from '../text/source-text.ts';
import type { Cell, List, ListItem, Passage, Table } from './draft.ts';
import { isOnlyComments } from './html-comments.ts';
import type { Markdown } from './markdown.ts';
import { type Prose, passageOf, readProse } from './passages.ts';
import { SectionTree } from './sections.ts';

/** The sections and passages of a draft. */
export interface Blocks {
  readonly tree: SectionTree;
  readonly passages: readonly Passage[];
}

/** Reads the blocks of a Markdown file into sections and passages. */
export function readBlocks(markdown: Markdown, source: SourceText): Blocks {
  return new BlockReader(markdown, source).read();
}

/** Where a block stands. */
interface Surroundings {
  readonly item: OpenItem | null;
  readonly quoteDepth: number;
  /** Directly in the draft, where a heading opens a section. */
  readonly top: boolean;
  /** In a footnote, which a reader sees elsewhere. */
  readonly footnote: boolean;
}

/** A list item whose blocks are being read. */
interface OpenItem extends ListItem {
  firstParagraph: Passage | null;
}

type Block = mdast.RootContent;

class BlockReader {
  readonly #markdown: Markdown;
  readonly #source: SourceText;
  readonly #tree: SectionTree;
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #passages: Passage[] = [];
  /** A stack of its own, as block quotes may be nested deeper than calls can be. */
  readonly #waiting: { readonly node: Block; readonly at: Surroundings }[] = [];
  /** The last paragraph or heading, unless something else came after it. */
  #before: { readonly passage: Passage; readonly at: Surroundings } | null = null;

  constructor(markdown: Markdown, source: SourceText) {
    this.#markdown = markdown;
    this.#source = source;
    this.#tree = new SectionTree(source.text.length);
    this.#definitions = definitionsIn(markdown.tree);
  }

  read(): Blocks {
    this.#plan(this.#markdown.tree.children, { item: null, quoteDepth: 0, top: true, footnote: false });
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) this.#readBlock(next.node, next.at);
    return { tree: this.#tree, passages: this.#passages };
  }

  #plan(nodes: readonly Block[], at: Surroundings): void {
    for (const node of nodes.toReversed()) this.#waiting.push({ node, at });
  }

  #readBlock(node: Block, at: Surroundings): void {
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
    const span = this.#markdown.spanOf(node);
    const textSpan = this.#insideOf(node.children) ?? { start: span.end, end: span.end };
    const prose = this.#prose(node.children, textSpan.start);
    if (at.top) this.#tree.open({ level: node.depth, text: prose.plain.text, span, textSpan });
    else this.#show(at);
    this.#before = { passage: this.#addPassage('heading', prose, span, at, null), at };
  }

  #readParagraph(node: mdast.Paragraph, at: Surroundings): void {
    const span = this.#markdown.spanOf(node);
    const passage = this.#addPassage('paragraph', this.#prose(node.children, span.start), span, at, null);
    if (passage.text !== '' || passage.marks.some(({ kind }) => kind === 'image')) this.#show(at);
    if (at.item) at.item.firstParagraph ??= passage;
    this.#before = { passage, at };
  }

  #readList(node: mdast.List, at: Surroundings): void {
    this.#show(at);
    const list: List = {
      ordered: node.ordered ?? false,
      span: this.#markdown.spanOf(node),
      items: node.children.length,
      leadIn: this.#leadIn(at) ?? at.item?.firstParagraph ?? null,
      parent: at.item,
    };
    const items = node.children.map((child, index) => {
      const { start } = this.#markdown.spanOf(child);
      const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(this.#source.text.slice(start, start + 10))?.[0] ?? '';
      const item = { list, index, marker: { start, end: start + marker.length }, firstParagraph: null };
      return { node: child, at: { ...at, item, top: false } };
    });
    this.#waiting.push(...items.toReversed());
  }

  #readTable(node: mdast.Table, at: Surroundings): void {
    this.#show(at);
    const rows: Passage[][] = [];
    const table: Table = { span: this.#markdown.spanOf(node), rows, leadIn: this.#leadIn(at) };
    for (const [row, { children }] of node.children.entries()) {
      rows.push(children.map((cell, column) => this.#readCell(cell, { table, row, column }, at)));
    }
    this.#before = null;
  }

  #readCell(node: mdast.TableCell, cell: Cell, at: Surroundings): Passage {
    const whole = this.#markdown.spanOf(node);
    const span = this.#insideOf(node.children) ?? { start: whole.end, end: whole.end };
    return this.#addPassage('cell', this.#prose(node.children, span.start, true), span, at, cell);
  }

  #readOther(at: Surroundings): void {
    this.#show(at);
    this.#before = null;
  }

  #prose(children: readonly mdast.PhrasingContent[], home: number, inCell = false): Prose {
    return readProse(children, home, inCell, this.#markdown, this.#definitions);
  }

  #addPassage(kind: Passage['kind'], prose: Prose, span: Span, at: Surroundings, cell: Cell | null): Passage {
    const section = this.#tree.current;
    const passage = passageOf(prose, { kind, span, section, item: at.item, cell, quoteDepth: at.quoteDepth });
    section.passages.push(passage);
    this.#passages.push(passage);
    return passage;
  }

  /** Notes that a reader sees something in the section. */
  #show(at: Surroundings): void {
    if (!at.footnote) this.#tree.current.hasContent = true;
  }

  /** What leads in to a list or a table: what stands just before it, in the same item or note and not in a deeper quote. */
  #leadIn({ item, footnote, quoteDepth }: Surroundings): Passage | null {
    if (!this.#before) return null;
    const { passage, at } = this.#before;
    return at.item === item && at.footnote === footnote && at.quoteDepth <= quoteDepth ? passage : null;
  }

  #insideOf(children: readonly mdast.PhrasingContent[]): Span | null {
    if (children.length === 0) return null;
    return {
      start: this.#markdown.spanOf(children[0]!).start,
      end: this.#markdown.spanOf(children.at(-1)!).end,
    };
  }
}

/** The targets of reference links by identifier; the first definition of one counts. */
function definitionsIn(tree: mdast.Root): Map<string, string> {
  const definitions = new Map<string, string>();
  const waiting: mdast.Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
    if ('children' in node && node.type !== 'paragraph') {
      for (const child of node.children.toReversed()) waiting.push(child);
    }
  }
  return definitions;
}
