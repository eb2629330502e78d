import type { Literal, Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import type { Data, Processor } from 'unified';
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
  /** Whether it is the start of its file, where a byte-order mark is no text. */
  readonly isStart: boolean;
  readonly labels: KnownLabels;
}

/**
 * Parses Markdown with tables, footnotes and task lists. Bare URLs stay text, and front matter is none. Throws only where
 * the parser itself runs out of stack on a hostile text.
 */
export function parseMarkdown({ text, isStart, labels }: Excerpt): Markdown {
  const hasMark = text.startsWith(byteOrderMark);
  const recorder = new PlaceRecorder(hasMark && isStart ? 1 : 0, new AskedLabels(labels));
  underWay = recorder;
  return recorder.markdown(parse(hasMark && !isStart ? byteOrderMark + text : text));
}

/** The parser drops one at the start of what it is given, and counts from behind it. */
const byteOrderMark = '\uFEFF';

/** The recorder of the text that is being parsed: making a parser for each text would cost more than parsing a paragraph. */
let underWay: PlaceRecorder;

const leftBracket = 91;
const rightBracket = 93;

/**
 * Syntax and tree: the recorder sees every token with the tree as it grows, as only there are entities, escapes and targets
 * told apart; and every bracket before anything else does, so that labels are looked up through it.
 */
const extensions: Data = {
  micromarkExtensions: [
    gfmTable(),
    gfmFootnote(),
    gfmTaskListItem(),
    {
      document: { [leftBracket]: beforeBracket(true) },
      contentInitial: { [leftBracket]: beforeBracket(true) },
      text: { [leftBracket]: beforeBracket(false), [rightBracket]: beforeBracket(false) },
    },
  ],
  fromMarkdownExtensions: [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    {
      afterExit(token) {
        const parent = this.stack.at(-1);
        if (parent) underWay.leave(token.type, token.start.offset, token.end.offset, parent as Nodes);
      },
    },
  ],
};

/** Of a unified processor, what remark-parse asks for: the rest of one would only cost time and room. */
const processor = { data: (key: keyof Data) => extensions[key], parser: undefined as Processor['parser'] };
remarkParse.call(processor as unknown as Processor);
const parse = processor.parser as (text: string) => Root;

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
  readonly #shift: number;
  #codePieces: Piece[] = [];

  constructor(shift: number, labels: AskedLabels) {
    this.#shift = shift;
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
