import type { Nodes, Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { toMarkdown } from 'mdast-util-to-markdown';
import { frontMatterEnd } from '../../draft/block-boundaries.ts';
import type { Draft } from '../../draft/draft.ts';
import { edited, type TextEdit } from '../../text/edits.ts';
import { contains, type SourceText, type Span } from '../../text/source-text.ts';
import { markdownTree, nodesIn } from './markdown-tree.ts';

/** What stands in a footnote behind a linked number. */
export interface NumberNote {
  /** The number, in the draft’s text. */
  readonly span: Span;
  readonly note: string;
}

export interface CleanOptions {
  readonly keepsFrontMatter: boolean;
  readonly notes: readonly NumberNote[];
}

/**
 * A draft’s text for readers: links to metrics are plain text, comments that silence rules are gone, and linked numbers
 * have footnotes where there are notes. All else is as it was, to the letter.
 */
export function cleanMarkdown({ source, suppressions }: Draft, options: CleanOptions): string {
  const { text } = source;
  const front = frontMatterEnd(text);
  const start = front === 0 && text.startsWith('\uFEFF') ? 1 : front;
  const tree = markdownTree(text.slice(start));
  const footnotes = new Footnotes(text, options.notes);
  const edits = [
    ...(options.keepsFrontMatter || front === 0
      ? []
      : [{ span: { start: 0, end: afterBlank(text, front) }, newText: '' }]),
    ...linkEdits(tree, start, text, footnotes),
    ...suppressions.map(({ span }) => withoutComment(source, span)),
  ];
  return edited(text, edits) + footnotes.definitions();
}

/** The footnotes that linked numbers get, each text once. */
class Footnotes {
  readonly #notes: readonly NumberNote[];
  readonly #labels = new Map<string, string>();
  readonly #prefix: string;
  readonly #newline: string;
  readonly #endsLine: boolean;

  constructor(text: string, notes: readonly NumberNote[]) {
    this.#notes = notes;
    const taken = text.toLowerCase();
    let prefix = 'source-';
    while (taken.includes(`[^${prefix}`)) prefix += 'note-';
    this.#prefix = prefix;
    this.#newline = text.includes('\r\n') ? '\r\n' : '\n';
    this.#endsLine = /[\r\n]$/.test(text);
  }

  /** The marks behind a link, one for each note of its numbers. */
  marks(link: Span): string {
    const notes = this.#notes.filter(({ span }) => contains(link, span)).map(({ note }) => note);
    return [...new Set(notes)].map((note) => `[^${this.#label(note)}]`).join('');
  }

  /** What is to stand at the end of the text. */
  definitions(): string {
    if (this.#labels.size === 0) return '';
    const lines = [...this.#labels].map(([note, label]) => this.#newline + definition(label, note, this.#newline));
    return (this.#endsLine ? '' : this.#newline) + lines.join('');
  }

  #label(note: string): string {
    const label = this.#labels.get(note) ?? `${this.#prefix}${this.#labels.size + 1}`;
    this.#labels.set(note, label);
    return label;
  }
}

function definition(label: string, note: string, newline: string): string {
  const text = note.replace(/\s+/g, ' ').trim();
  const markdown = toMarkdown(
    {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    },
    { extensions: [gfmFootnoteToMarkdown()] },
  );
  return markdown.trimEnd() + newline;
}

/** Takes the links to metrics off their text, and their targets where these stand apart. */
function linkEdits(tree: Root, shift: number, text: string, footnotes: Footnotes): TextEdit[] {
  const nodes = [...nodesIn(tree)];
  const definitions = nodes.filter((node) => node.type === 'definition').filter(({ url }) => isMetric(url));
  const labels = new Set(definitions.map(({ identifier }) => identifier));
  const paragraphs = nodes.filter(({ type }) => type === 'paragraph').map((node) => spanOf(node, shift));
  const items = nodes.filter(({ type }) => type === 'listItem').map((node) => spanOf(node, shift));
  /** Whether it goes on in a paragraph outside lists, where only “1.” can begin a list. */
  const isWithinParagraph = (link: Span): boolean =>
    paragraphs.some((paragraph) => contains(paragraph, link) && paragraph.start < link.start) &&
    !items.some((item) => contains(item, link));
  const edits: TextEdit[] = [];
  for (const node of nodes) {
    if (node.type !== 'link' && node.type !== 'linkReference') continue;
    if (node.type === 'link' ? !isMetric(node.url) : !labels.has(node.identifier)) continue;
    const link = spanOf(node, shift);
    const first = node.children[0];
    const last = node.children.at(-1);
    const inside = first && last ? { start: spanOf(first, shift).start, end: spanOf(last, shift).end } : null;
    edits.push({ span: { start: link.start, end: inside?.start ?? link.end }, newText: '' });
    if (!inside) continue;
    const marks = footnotes.marks(link);
    const isMarker = wouldBeMarker(text, link, inside);
    const canBegin = text.slice(inside.start, inside.end) === '1' || !isWithinParagraph(link);
    const backslash = marks === '' && isMarker && canBegin ? '\\' : '';
    edits.push({ span: { start: inside.end, end: link.end }, newText: marks + backslash });
  }
  for (const node of definitions) {
    const span = spanOf(node, shift);
    edits.push({ span: { start: span.start, end: afterLine(text, span.end) }, newText: '' });
  }
  return edits;
}

/** Whether a number that starts its line, as in `[12](metric:x). Then`, would be read as the marker of a list without its link. */
function wouldBeMarker(text: string, link: Span, inside: Span): boolean {
  const before = text.slice(Math.max(0, link.start - 100), link.start);
  return (
    /(?:^|[\r\n])[ \t>]*$/.test(before) &&
    /^\d{1,9}$/.test(text.slice(inside.start, inside.end)) &&
    /^[.)](?:\s|$)/.test(text.slice(link.end, link.end + 2))
  );
}

function isMetric(url: string): boolean {
  return /^metric:/i.test(url);
}

function spanOf({ position }: Nodes, shift: number): Span {
  return { start: (position?.start.offset ?? 0) + shift, end: (position?.end.offset ?? 0) + shift };
}

/** Takes a comment out: with its lines where it has them to itself, unless the lines around it would then be read as one. */
function withoutComment(source: SourceText, { start, end }: Span): TextEdit {
  const { text } = source;
  const first = source.positionAt(start).line;
  const last = source.positionAt(end).line;
  const lines = { start: source.lineSpan(first).start, end: source.lineSpan(last).end };
  const isAlone = text.slice(lines.start, start).trim() === '' && text.slice(end, lines.end).trim() === '';
  if (!isAlone) return { span: { start: /[ \t]/.test(text[start - 1] ?? '') ? start - 1 : start, end }, newText: '' };
  const isBetween = first > 0 && !isBlank(source, first - 1) && !isBlank(source, last + 1);
  return { span: { start: lines.start, end: isBetween ? lines.end : afterLine(text, lines.end) }, newText: '' };
}

/** Whether a line is empty, or there is none. */
function isBlank(source: SourceText, line: number): boolean {
  return line >= source.lineCount || source.slice(source.lineSpan(line)).trim() === '';
}

/** Behind the line break that follows an offset with nothing but white space between. */
function afterLine(text: string, offset: number): number {
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(offset, offset + 200));
  return offset + (rest?.[0].length ?? 0);
}

function afterBlank(text: string, offset: number): number {
  let end = offset;
  for (let next = afterLine(text, end); next > end; next = afterLine(text, end)) end = next;
  return end;
}
