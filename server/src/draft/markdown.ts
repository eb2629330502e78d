import type { Literal, Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import type { Span } from '../text/source-text.ts';
import { AskedLabels, type KnownLabels, type LabelUse } from './asked-labels.ts';

/** A stretch of a text node's value and the stretch of the text that it was read from. */
export interface Piece {
  readonly value: string;
  readonly span: Span;
}

/** A Markdown text's syntax tree with the places that the tree itself does not keep. */
export interface Markdown {
  readonly nodes: readonly RootContent[];
  /** Where in the text a node stands. */
  spanOf(node: Nodes): Span;
  /** The pieces of a text or inline code node, in order: each run of literal text, each entity, escape and line break. */
  piecesOf(node: Nodes): readonly Piece[];
  /** Where a link's or image's target is written, where it is written beside the text. */
  targetSpanOf(node: Nodes): Span | undefined;
  /** Every stretch of HTML, in blocks and in lines, in order. */
  readonly html: readonly Span[];
  /** The labels that it defines, and those that it asked for. */
  readonly labels: readonly LabelUse[];
}

/** Where a Markdown text was taken from. */
export interface Excerpt {
  readonly text: string;
  /** Whether it starts with front matter that is closed. */
  readonly hasFrontMatter: boolean;
  readonly labels: KnownLabels;
}

/**
 * Parses Markdown with front matter, tables, footnotes and task lists. Bare URLs stay text. Throws only where the parser
 * itself runs out of stack on a hostile text.
 */
export function parseMarkdown({ text, hasFrontMatter, labels }: Excerpt): Markdown {
  const recorder = new PlaceRecorder(text, new AskedLabels(labels));
  underWay = recorder;
  const tree = (hasFrontMatter ? frontMatterParser : parser).parse(text) as Root;
  return recorder.markdown(tree);
}

/** The recorder of the text that is being parsed: making a parser for each text would cost more than parsing a paragraph. */
let underWay: PlaceRecorder;

const parser = unified().use(remarkParse).use(tablesFootnotesTasks).use(recordPlaces).freeze();
/** Where nothing closes the front matter, this one finds no list and no quote in all of the text. */
const frontMatterParser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(tablesFootnotesTasks)
  .use(recordPlaces)
  .freeze();

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

/**
 * Lets the recorder see every token with the tree as it grows, as only there are entities, escapes and targets told
 * apart; and every bracket before anything else does, so that labels are looked up through the recorder.
 */
function recordPlaces(this: Processor): void {
  const data = this.data();
  const leftBracket = 91;
  const rightBracket = 93;
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    {
      document: { [leftBracket]: beforeBracket(true) },
      contentInitial: { [leftBracket]: beforeBracket(true) },
      text: { [leftBracket]: beforeBracket(false), [rightBracket]: beforeBracket(false) },
    },
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    {
      afterExit(token) {
        const parent = this.stack.at(-1);
        if (parent) underWay.leave(token.type, token.start.offset, token.end.offset, parent as Nodes);
      },
    },
  ];
}

type Syntax = NonNullable<Data['micromarkExtensions']>[number];

/** Takes no character, and comes before what reads a bracket. */
function beforeBracket(defines: boolean): NonNullable<NonNullable<Syntax['text']>[number]> {
  return {
    partial: true,
    tokenize(_effects, _ok, nok) {
      underWay.meetBracket(this.parser, this.now().offset, defines);
      return nok;
    },
  };
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

class PlaceRecorder {
  readonly #labels: AskedLabels;
  readonly #pieces = new Map<Nodes, Piece[]>();
  readonly #lengths = new Map<Nodes, number>();
  readonly #targets = new Map<Nodes, Span>();
  readonly #html: Span[] = [];
  /** The parser drops a byte-order mark and counts from behind it. */
  readonly #shift: number;
  #codePieces: Piece[] = [];

  constructor(text: string, labels: AskedLabels) {
    this.#shift = text.startsWith('\uFEFF') ? 1 : 0;
    this.#labels = labels;
  }

  markdown(tree: Root): Markdown {
    return {
      nodes: tree.children,
      spanOf: (node) =>
        this.#span(node.position?.start.offset ?? 0, node.position?.end.offset ?? node.position?.start.offset ?? 0),
      piecesOf: (node) => this.#pieces.get(node) ?? [],
      targetSpanOf: (node) => this.#targets.get(node),
      html: this.#html,
      labels: this.#labels.uses,
    };
  }

  /** Takes over the parser's labels before it reads a bracket. */
  meetBracket(parser: { defined: string[]; gfmFootnotes?: string[] }, offset: number, defines: boolean): void {
    this.#labels.serve(parser, offset + this.#shift, defines);
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
