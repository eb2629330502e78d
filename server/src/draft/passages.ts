import type { Nodes, PhrasingContent } from 'mdast';
import { type Span, shifted } from '../text/source-text.ts';
import type { Mark, Passage, PassageContent } from './draft.ts';
import type { Markdown, Piece } from './markdown.ts';
import { PlainText, trimPieces } from './plain-text.ts';
import { sentencesOf } from './sentences.ts';

/** What a passage says, wherever it stands: its places count from its start. */
export class PassageText implements PassageContent {
  readonly kind: Passage['kind'];
  readonly plain: PlainText;
  readonly marks: readonly Mark[];
  /** How many characters of the file it takes up. */
  readonly length: number;
  #sentences: readonly Span[] | undefined;

  constructor(kind: Passage['kind'], { plain, marks }: Prose, length: number) {
    this.kind = kind;
    this.plain = plain;
    this.marks = marks;
    this.length = length;
  }

  get text(): string {
    return this.plain.text;
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= this.kind === 'paragraph' ? sentencesOf(this.text) : wholeOf(this.text);
    return this.#sentences;
  }

  equals(other: PassageText): boolean {
    return (
      this.kind === other.kind &&
      this.length === other.length &&
      this.plain.equals(other.plain) &&
      this.marks.length === other.marks.length &&
      JSON.stringify(this.marks) === JSON.stringify(other.marks)
    );
  }
}

/** Inline content as plain text with its marks. */
export interface Prose {
  readonly plain: PlainText;
  readonly marks: readonly Mark[];
}

/** What inline content is read with. */
interface ProseContext {
  readonly markdown: Markdown;
  /** The targets of reference links by identifier. */
  readonly targets: ReadonlyMap<string, string>;
  readonly inCell: boolean;
}

/**
 * Reads inline content. `home` is where it stands if there is no text in it; places in the result count from `origin`.
 */
export function readProse(
  children: readonly PhrasingContent[],
  home: number,
  origin: number,
  context: ProseContext,
): Prose {
  const { pieces, marks } = readInline(children, context);
  const plain = new PlainText(trimPieces(pieces), home, origin);
  return { plain, marks: marks.map((mark) => settle(mark, plain, origin)) };
}

/** A mark before its text's place is known in the trimmed text. */
interface FoundMark extends Omit<Mark, 'plain'> {
  /** The stretch of the file whose text is marked; an empty one for what has no text. */
  readonly content: Span;
}

/** Walks inline content with its own stack, as emphasis may be nested deeper than calls can be. */
function readInline(
  children: readonly PhrasingContent[],
  { markdown, targets, inCell }: ProseContext,
): { pieces: Piece[]; marks: FoundMark[] } {
  const pieces: Piece[] = [];
  const marks: FoundMark[] = [];
  const waiting: Nodes[] = children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const span = markdown.spanOf(node);
    for (const piece of piecesOf(node, span, inCell, markdown)) pieces.push(piece);
    const kind = markKinds[node.type];
    if (kind) {
      marks.push({ kind, span, content: contentOf(node, span, markdown), ...targetOf(node, markdown, targets) });
    }
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return { pieces, marks };
}
const markKinds: Partial<Record<Nodes['type'], Mark['kind']>> = {
  link: 'link',
  linkReference: 'link',
  inlineCode: 'code',
  strong: 'strong',
  emphasis: 'emphasis',
  footnoteReference: 'footnote',
  image: 'image',
  imageReference: 'image',
};

/** The plain pieces that a node itself adds, without those of its children. */
function piecesOf(node: Nodes, span: Span, inCell: boolean, markdown: Markdown): readonly Piece[] {
  if (node.type === 'text') return markdown.piecesOf(node).map(withPlainSpaces);
  if (node.type === 'inlineCode') {
    const pieces = markdown.piecesOf(node).map(withPlainSpaces);
    return inCell ? pieces.flatMap(unescapePipes) : pieces;
  }
  if (node.type === 'break') return [{ value: ' ', span }];
  // Without this, the lines of a table cell would run into one word.
  if (node.type === 'html' && /^<br[ \t]*\/?>$/i.test(node.value)) return [{ value: ' ', span }];
  return [];
}

/** No-break, thin and other spaces, which read like any space. */
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** A line break is a space, and every space the same one; no other character moves. */
function withPlainSpaces({ value, span }: Piece): Piece {
  return { value: /^[\r\n]/.test(value) ? ' ' : value.replace(spaces, ' '), span };
}

/** In a table's code, `\|` is a pipe, and no other backslash escapes anything. */
function unescapePipes(piece: Piece): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number, value = piece.value.slice(from, to)): void => {
    const start = piece.span.start + from;
    if (to > from) pieces.push({ value, span: { start, end: piece.span.start + to } });
    from = to;
  };
  for (const escaped of piece.value.matchAll(/\\[\\|]/g)) {
    if (escaped[0] !== '\\|') continue;
    add(escaped.index);
    add(escaped.index + 2, '|');
  }
  add(piece.value.length);
  return pieces;
}

function contentOf(node: Nodes, span: Span, markdown: Markdown): Span {
  if (node.type === 'inlineCode') return span;
  const children = 'children' in node ? node.children : [];
  if (children.length === 0) return { start: span.end, end: span.end };
  return { start: markdown.spanOf(children[0]!).start, end: markdown.spanOf(children.at(-1)!).end };
}

function targetOf(
  node: Nodes,
  markdown: Markdown,
  targets: ReadonlyMap<string, string>,
): Pick<Mark, 'target' | 'targetSpan'> {
  if (node.type === 'link' || node.type === 'image') {
    const targetSpan = markdown.targetSpanOf(node);
    return targetSpan ? { target: node.url, targetSpan } : { target: node.url };
  }
  const target = 'identifier' in node ? targets.get(node.identifier) : undefined;
  return target === undefined || node.type === 'footnoteReference' ? {} : { target };
}

function settle({ content, span, targetSpan, ...mark }: FoundMark, plain: PlainText, origin: number): Mark {
  const from = plain.toPlain(content.start - origin);
  return {
    ...mark,
    plain: { start: from, end: plain.toPlain(content.end - origin) },
    span: shifted(span, -origin),
    ...(targetSpan && { targetSpan: shifted(targetSpan, -origin) }),
  };
}

function wholeOf(text: string): Span[] {
  return text === '' ? [] : [{ start: 0, end: text.length }];
}
