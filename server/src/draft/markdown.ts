import type { Literal, Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Span } from '../text/source-text.ts';

/** A stretch of a text node's value and the stretch of the file that it was read from. */
export interface Piece {
  readonly value: string;
  readonly span: Span;
}

/** A Markdown file's syntax tree with the places that the tree itself does not keep. */
export interface Markdown {
  readonly tree: Root;
  /** Where in the file a node stands. */
  spanOf(node: Nodes): Span;
  /** The pieces of a text or inline code node, in order: each run of literal text, each entity, escape and line break. */
  piecesOf(node: Nodes): readonly Piece[];
  /** Where a link's or image's target is written, where it is written beside the text. */
  targetSpanOf(node: Nodes): Span | undefined;
  /** Every stretch of HTML, in blocks and in lines, in order. */
  readonly html: readonly Span[];
}

/** Tokens whose end adds text to the tree. */
const textTokens = new Set([
  'data',
  'lineEnding',
  'characterReference',
  'characterEscapeValue',
  'codeTextData',
  'autolinkProtocol',
  'autolinkEmail',
]);

/**
 * Parses Markdown with front matter, tables, footnotes and task lists. Bare URLs stay text. Throws only where the parser
 * itself runs out of stack on a hostile text.
 */
export function parseMarkdown(text: string): Markdown {
  const recorder = new PlaceRecorder(text);
  const tree = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(tablesFootnotesTasks)
    .use(recordPlaces, recorder)
    .parse(text) as Root;
  return recorder.markdown(tree);
}

function tablesFootnotesTasks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmFootnote(), gfmTaskListItem()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}

/** Lets the recorder see every token with the tree as it grows: only there are entities, escapes and targets told apart. */
function recordPlaces(this: Processor, recorder: PlaceRecorder): void {
  const data = this.data();
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    {
      afterExit(token) {
        const parent = this.stack.at(-1);
        if (parent) recorder.leave(token.type, token.start.offset, token.end.offset, parent as Nodes);
      },
    },
  ];
}

class PlaceRecorder {
  readonly #pieces = new Map<Nodes, Piece[]>();
  readonly #lengths = new Map<Nodes, number>();
  readonly #targets = new Map<Nodes, Span>();
  readonly #html: Span[] = [];
  /** The parser drops a byte-order mark and counts from behind it. */
  readonly #shift: number;
  #codePieces: Piece[] = [];

  constructor(text: string) {
    this.#shift = text.startsWith('\uFEFF') ? 1 : 0;
  }

  markdown(tree: Root): Markdown {
    return {
      tree,
      spanOf: (node) =>
        this.#span(node.position?.start.offset ?? 0, node.position?.end.offset ?? node.position?.start.offset ?? 0),
      piecesOf: (node) => this.#pieces.get(node) ?? [],
      targetSpanOf: (node) => this.#targets.get(node),
      html: this.#html,
    };
  }

  /** Notes what the end of a token added to the tree; `parent` is the innermost node still open. */
  leave(token: string, start: number, end: number, parent: Nodes): void {
    if (textTokens.has(token)) this.#leaveText(token, start, end, parent);
    else if (token === 'codeText') {
      this.#pieces.set(lastChild(parent)!, this.#codePieces);
      this.#codePieces = [];
    } else if (token === 'resourceDestinationString') this.#targets.set(parent, this.#span(start, end));
    else if (token === 'htmlFlow' || token === 'htmlText') this.#html.push(this.#span(start, end));
  }

  #leaveText(token: string, start: number, end: number, parent: Nodes): void {
    const text = lastChild(parent);
    if (text?.type !== 'text') return;
    const value = (text as Literal).value;
    const known = this.#lengths.get(text) ?? 0;
    if (value.length === known) return;
    this.#lengths.set(text, value.length);
    const backslash = token === 'characterEscapeValue' ? 1 : 0;
    const piece = { value: value.slice(known), span: this.#span(start - backslash, end) };
    const pieces = this.#pieces.get(text);
    if (pieces) pieces.push(piece);
    else this.#pieces.set(text, [piece]);
    if (token === 'autolinkProtocol' || token === 'autolinkEmail') this.#targets.set(parent, piece.span);
    if (token === 'codeTextData') this.#codePieces = this.#pieces.get(text)!;
  }

  #span(start: number, end: number): Span {
    return { start: start + this.#shift, end: end + this.#shift };
  }
}

function lastChild(node: Nodes): Nodes | undefined {
  return 'children' in node ? node.children.at(-1) : undefined;
}
