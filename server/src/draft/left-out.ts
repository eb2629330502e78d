import type { RootContent } from 'mdast';
import type { Span } from '../text/source-text.ts';

/** Of a picture that is written in the draft itself, only so many characters are read, at its end. */
const keptOfData = 16;
const pictureData = /;base64,[A-Za-z0-9+/=]{1000,}/g;

/** The data of pictures that are written in a text itself, but for their ends. */
export function pictureDataIn(text: string): Span[] {
  if (!text.includes(';base64,')) return [];
  return Array.from(text.matchAll(pictureData), ({ index, 0: data }) => ({
    start: index + ';base64,'.length,
    end: index + data.length - keptOfData,
  }));
}

/**
 * The lines of a fenced code block or an HTML block that can be left out, as its first and its last lines decide how it is
 * read. `node` was found to start at `span.start`, directly in the draft; where it takes up the rest of what was parsed
 * (`isOpen`), its lines go on behind. Null where it is something else, is indented, or has only a few lines.
 */
export function innerLines(text: string, node: RootContent, span: Span, isOpen: boolean): Span | null {
  if (node.type !== 'code' && node.type !== 'html') return null;
  if (span.start > 0 && !/[\r\n]/.test(text[span.start - 1]!)) return null;
  const second = nextLine(text, span.start);
  if (span.end <= second) return null;
  const end = node.type === 'code' ? fenceEnd(text, span.start, second) : htmlEnd(text, span.start, second);
  if (end === null || (end > span.end && !isOpen)) return null;
  // A line break at the end belongs to some blocks and not to others: the last three lines show which.
  let last = end;
  for (let i = 0; i < 3; i++) last = lineStart(text, last);
  // A tag may start HTML below a paragraph only because the line below it would make the two a table.
  const first = node.type === 'html' ? nextLine(text, second) : second;
  // Where what is left meets, two line breaks are not to become one.
  while (last > first && text[first - 1] === '\r' && text[last] === '\n') last = lineStart(text, last);
  return last > first ? { start: first, end: last } : null;
}

/** Where the line starts that closes the fence which opens at `start`, or the end of the text. */
function fenceEnd(text: string, start: number, second: number): number | null {
  const [opening] = /^(?:`{3,}|~{3,})/.exec(text.slice(start, second)) ?? [];
  if (!opening) return null;
  const closing = /[\r\n] {0,3}(`{3,}|~{3,})[ \t]*(?=[\r\n]|$)/g;
  closing.lastIndex = second - 1;
  for (const match of text.matchAll(closing)) {
    if (match[1]![0] === opening[0] && match[1]!.length >= opening.length) return match.index + 1;
  }
  return text.length;
}

/** What ends a kind of HTML block, by how it starts; all other kinds end at a blank line. */
const htmlEnds: readonly [start: RegExp, end: RegExp][] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/gi],
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<!\[CDATA\[/, /\]\]>/g],
  [/^<![a-z]/i, />/g],
];
const blankLine = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?=[\r\n]|$)/g;

/** Where the last line starts of the HTML block which starts at `start`, or the end of the text. */
function htmlEnd(text: string, start: number, second: number): number {
  // Up to three spaces before it belong to the block.
  const opening = text.slice(start, Math.min(second, start + 23)).trimStart();
  const pattern = new RegExp(htmlEnds.find(([begin]) => begin.test(opening))?.[1] ?? blankLine);
  pattern.lastIndex = second - 1;
  const match = pattern.exec(text);
  return match ? lineStart(text, match.index + 1) : text.length;
}

/** Where the line behind the one at an offset starts, or the end of the text. */
function nextLine(text: string, at: number): number {
  const lineBreak = /\r\n|\r|\n/g;
  lineBreak.lastIndex = at;
  const match = lineBreak.exec(text);
  return match ? match.index + match[0].length : text.length;
}

/** Where the line starts that holds what is before an offset. */
function lineStart(text: string, before: number): number {
  let at = before - 1;
  if (text[at] === '\n' && text[at - 1] === '\r') at--;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return Math.max(at, 0);
}
