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
import { type Gap, GappedText } from './gaps.ts';
import { markCount, type ParseLimits, parseLimits, TooDense } from './parse-limits.ts';

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
  /** What of it is not parsed, in order. */
  readonly gaps?: readonly Gap[];
  readonly limits?: ParseLimits;
}

/**
 * Parses Markdown with tables, footnotes and task lists. Bare URLs stay text, and front matter is none. Throws `TooDense`
 * where the text goes beyond the limits, and a `RangeError` where the parser itself runs out of stack.
 */
export function parseMarkdown({ text: whole, isStart, labels, gaps = [], limits = parseLimits }: Excerpt): Markdown {
  const gapped = new GappedText(whole, gaps);
  const { text } = gapped;
  const hasMark = text.startsWith(byteOrderMark);
  const recorder = new PlaceRecorder(gapped, hasMark && isStart ? 1 : 0, new AskedLabels(labels), limits);
  underWay = recorder;
  const markdown = recorder.markdown(parse(hasMark && !isStart ? byteOrderMark + text : text));
  for (const gap of gaps) if (gap.kind === 'content') fillGap(markdown, whole, gap);
  return markdown;
}

/** Gives a block of code or HTML the lines of it that were not parsed. */
function fillGap({ nodes, spanOf }: Markdown, text: string, gap: Gap): void {
  const node = nodes.find((one) => spanOf(one).start < gap.start && gap.start < spanOf(one).end);
  if (node?.type !== 'code' && node?.type !== 'html') return;
  const at = node.type === 'code' ? 0 : gap.start - spanOf(node).start;
  const lines = text.slice(gap.start, gap.end).replaceAll('\0', '\uFFFD');
  node.value = node.value.slice(0, at) + lines + node.value.slice(at);
}

/** The parser drops one at the start of what it is given, and counts from behind it. */
const byteOrderMark = '\uFEFF';

/** The recorder of the text that is being parsed: making a parser for each text would cost more than parsing a paragraph. */
let underWay: PlaceRecorder;

const leftBracket = 91;
const rightBracket = 93;
const exclamationMark = 33;
const lessThan = 60;
const asterisk = 42;
const underscore = 95;
/** What may start a container: `*`, `+`, `-`, `>` and digits; a bracket starts a footnote. */
const containerMarks = [asterisk, 43, 45, 62, ...Array.from({ length: 10 }, (_, digit) => 48 + digit)];

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
      document: {
        ...Object.fromEntries(containerMarks.map((mark) => [mark, beforeContainer()])),
        [leftBracket]: [beforeContainer(), beforeBracket(true)],
      },
      contentInitial: { [leftBracket]: beforeBracket(true) },
      text: {
        [leftBracket]: [beforeMark(), beforeBracket(false)],
        [rightBracket]: [beforeMark(), beforeBracket(false)],
        [exclamationMark]: beforeMark(),
        [lessThan]: beforeMark(),
        [asterisk]: beforeMark(),
        [underscore]: beforeMark(),
      },
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

type Construct = Extract<NonNullable<NonNullable<Syntax['text']>[number]>, { tokenize: unknown }>;

/** Takes no character, and comes before what reads a bracket. */
function beforeBracket(defines: boolean): Construct {
  return {
    partial: true,
    tokenize(_effects, _ok, nok) {
      underWay.meetBracket(this.parser, this.now().offset, defines);
      return nok;
    },
  };
}

/** Takes no character, and comes before what may open a container. */
function beforeContainer(): Construct {
  return {
    partial: true,
    tokenize(_effects, _ok, nok) {
      underWay.meetContainer(this.now());
      return nok;
    },
  };
}

/** Takes no character for good, and comes before what reads emphasis, brackets and tags, of which it counts the marks. */
function beforeMark(): Construct {
  return {
    partial: true,
    tokenize(effects, _ok, nok) {
      const { offset } = this.now();
      let count = 0;
      return (first) => {
        const next: typeof nok = (code) => {
          if (count > 0 && (code !== first || (code !== asterisk && code !== underscore))) {
            underWay.meetMarks(this, count, offset);
            return nok(code);
          }
          count++;
          effects.consume(code);
          return next;
        };
        return next(first);
      };
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

/** A place as the parser counts it. */
type Point = ReturnType<ThisParameterType<Construct['tokenize']>['now']>;

class PlaceRecorder {
  readonly #labels: AskedLabels;
  readonly #pieces = new Map<Nodes, Piece[]>();
  readonly #lengths = new Map<Nodes, number>();
  readonly #targets = new Map<Nodes, Span>();
  readonly #html: Span[] = [];
  readonly #text: GappedText;
  readonly #shift: number;
  readonly #limits: ParseLimits;
  #codePieces: Piece[] = [];
  /** The paragraph whose marks are being counted. */
  #paragraph: object | null = null;
  #marks = 0;
  /** Where containers were last opened. */
  #opened = { line: 0, offset: -1, depth: 0 };
  /** Between these there is no line break. */
  #lineStart = 0;
  #lineEnd = 0;

  constructor(text: GappedText, shift: number, labels: AskedLabels, limits: ParseLimits) {
    this.#text = text;
    this.#shift = shift;
    this.#labels = labels;
    this.#limits = limits;
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
    this.#labels.serve(parser, this.#place(offset), defines);
  }

  /** Counts the marks of a paragraph, of which all stand in one piece of the parser's work. */
  meetMarks(paragraph: object, count: number, offset: number): void {
    if (paragraph !== this.#paragraph) this.#marks = 0;
    this.#paragraph = paragraph;
    this.#marks += count > 1 ? count : markCount(this.#text.text, offset + this.#shift);
    if (this.#marks > this.#limits.marks) throw new TooDense(this.#place(offset));
  }

  /** Counts the containers that one line opens; the parser tries each of them a few times. */
  meetContainer({ line, column, offset }: Point): void {
    const opened = this.#opened;
    if (line !== opened.line) this.#opened = { line, offset, depth: 1 };
    else if (offset > opened.offset) this.#opened = { line, offset, depth: opened.depth + 1 };
    const { depth } = this.#opened;
    const { depth: most, depthTimesLength } = this.#limits;
    if (depth > most || column > 4 * most || (depth > 1 && depth * this.#restOfLine(offset) > depthTimesLength)) {
      throw new TooDense(this.#place(offset));
    }
  }

  /** How many characters there are to the end of the line. */
  #restOfLine(offset: number): number {
    const start = offset + this.#shift;
    if (start >= this.#lineEnd || start < this.#lineStart) {
      const lineEnd = /[\r\n]|$/g;
      lineEnd.lastIndex = start;
      this.#lineStart = start;
      this.#lineEnd = lineEnd.exec(this.#text.text)!.index;
    }
    return this.#lineEnd - start;
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
    return { start: this.#place(start), end: this.#place(end) };
  }

  #place(offset: number): number {
    return this.#text.toWhole(offset + this.#shift);
  }
}

function lastChild(node: Nodes): Nodes | undefined {
  return 'children' in node ? node.children.at(-1) : undefined;
}
