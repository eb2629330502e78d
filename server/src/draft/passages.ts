import type { Nodes, PhrasingContent } from 'mdast';
import type { Span } from '../text/source-text.ts';
import type { Mark, Passage } from './draft.ts';
import type { Markdown, Piece } from './markdown.ts';
import { PlainText, trimPieces } from './plain-text.ts';
import { sentencesOf } from './sentences.ts';

/** Inline content as plain text with its marks. */
export interface Prose {
  readonly plain: PlainText;
  readonly marks: readonly Mark[];
}

/** Where in the draft a passage stands. */
type PassagePlace = Pick<Passage, 'kind' | 'span' | 'section' | 'item' | 'cell' | 'quoteDepth'>;

export function passageOf({ plain, marks }: Prose, place: PassagePlace): Passage {
  const { text } = plain;
  return {
    ...place,
    text,
    sentences: place.kind === 'paragraph' ? sentencesOf(text) : wholeOf(text),
    marks,
    toSource: (span) => plain.toSource(span),
    toPlain: (offset) => plain.toPlain(offset),
  };
}

/**
 * Reads inline content. `home` is where it stands if there is no text in it; `definitions` gives the targets of
 * reference links.
 */
export function readProse(
  children: readonly PhrasingContent[],
  home: number,
  inCell: boolean,
  markdown: Markdown,
  definitions: ReadonlyMap<string, string>,
): Prose {
  const { pieces, marks } = readInline(children, inCell, markdown, definitions);
  const plain = new PlainText(trimPieces(pieces), home);
  return { plain, marks: marks.map((mark) => settle(mark, plain)) };
}

/** A mark before its text's place is known in the trimmed text. */
interface FoundMark extends Omit<Mark, 'plain'> {
  /** The stretch of the file whose text is marked; an empty one for what has no text. */
  readonly content: Span;
}

/** Walks inline content with its own stack, as emphasis may be nested deeper than calls can be. */
function readInline(
  children: readonly PhrasingContent[],
  inCell: boolean,
  markdown: Markdown,
  definitions: ReadonlyMap<string, string>,
): { pieces: Piece[]; marks: FoundMark[] } {
  const pieces: Piece[] = [];
  const marks: FoundMark[] = [];
  const waiting: Nodes[] = children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const span = markdown.spanOf(node);
    for (const piece of piecesOf(node, span, inCell, markdown)) pieces.push(piece);
    const kind = markKinds[node.type];
    if (kind) {
      marks.push({ kind, span, content: contentOf(node, span, markdown), ...targetOf(node, markdown, definitions) });
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
  definitions: ReadonlyMap<string, string>,
): Pick<Mark, 'target' | 'targetSpan'> {
  if (node.type === 'link' || node.type === 'image') {
    const targetSpan = markdown.targetSpanOf(node);
    return targetSpan ? { target: node.url, targetSpan } : { target: node.url };
  }
  const target = 'identifier' in node ? definitions.get(node.identifier) : undefined;
  return target === undefined || node.type === 'footnoteReference' ? {} : { target };
}

function settle({ content, ...mark }: FoundMark, text: PlainText): Mark {
  return { ...mark, plain: { start: text.toPlain(content.start), end: text.toPlain(content.end) } };
}

function wholeOf(text: string): Span[] {
  return text === '' ? [] : [{ start: 0, end: text.length }];
}
