import type { RootContent } from 'mdast';

/** Two neighbours among the top-level nodes of a text, and where each of them starts. */
export interface Neighbours {
  readonly text: string;
  readonly before: RootContent;
  readonly beforeAt: number;
  readonly after: RootContent;
  readonly at: number;
}

/**
 * What must hold where a text is cut before a node, so that what follows is read the same by itself, and what comes before
 * stays the same whatever follows the lead of that node.
 */
export const boundaryConditions = {
  /** Indentation may belong to what came before, and a byte-order mark is text only where it does not start the file. */
  'starts its line': ({ text, at }) => isLineStart(text, at) && !/[ \t\uFEFF]/.test(text[at]!),
  /** A paragraph, a definition or a table may go on below, and not everything can interrupt one. */
  'is apart': ({ text, before, beforeAt, after, at }) =>
    isAfterBlankLine(text, at) || isOneLine(before, text[beforeAt]) || isOneLine(after, text[at]),
  /** Indented code waits for more of it over blank lines, and meanwhile keeps some lists from starting. */
  'follows no indented code': ({ text, before, beforeAt }) => before.type !== 'code' || /[`~]/.test(text[beforeAt]!),
} satisfies Record<string, (neighbours: Neighbours) => boolean>;

export type BoundaryCondition = keyof typeof boundaryConditions;

/**
 * How many characters from a boundary on decide that a node starts there. A letter cannot go on with anything across a
 * blank line; of everything else, the line is looked at.
 */
export function leadAt(text: string, at: number): number {
  if (/[A-Za-z]/.test(text[at] ?? '')) return 1;
  const lineEnd = /\r\n|\r|\n|$/g;
  lineEnd.lastIndex = at;
  const match = lineEnd.exec(text)!;
  return match.index + match[0].length - at;
}

/** Where the front matter of a Markdown file ends, with its last line break; 0 where it has none. */
export function frontMatterEnd(text: string): number {
  if (!/^\uFEFF?---[ \t]*[\r\n]/.test(text)) return 0;
  const closing = /[\r\n]---[ \t]*(?:\r\n|[\r\n]|$)/g;
  closing.lastIndex = text.indexOf('---') + 3;
  const match = closing.exec(text);
  return match ? match.index + match[0].length : 0;
}

/** Where at or after an offset a boundary is likely: before an unindented line after a blank one, or before a `#`. */
export function likelyBoundary(text: string, from: number): number | null {
  const likely = /(?:\n[ \t]*\r?\n|\r[ \t]*\r)(?=[^\s*+\-\d.)>|<])|[\r\n](?=#)/g;
  likely.lastIndex = Math.max(0, from - 1);
  const match = likely.exec(text);
  return match ? match.index + match[0].length : null;
}

function isLineStart(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === '\n' || (before === '\r' && text[at] !== '\n');
}

function isAfterBlankLine(text: string, at: number): boolean {
  let end = at - 1;
  if (text[end] === '\n' && text[end - 1] === '\r') end--;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return end === 0 || text[end - 1] === '\n' || text[end - 1] === '\r';
}

/** Whether a node takes up its one line and nothing goes on below it: a heading with `#`, or a break. */
function isOneLine({ type }: RootContent, first: string | undefined): boolean {
  return type === 'thematicBreak' || (type === 'heading' && first === '#');
}
