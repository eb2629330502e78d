import type { Span } from '../text/source-text.ts';

/** A blank line, or one that may be a heading, its underline or a break: only next to these a paragraph starts or ends. */
const apart = /^[ \t]*$|^ {0,3}(?:#|=+[ \t]*$|-+[ \t]*$|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/;

/**
 * The lines around an offset that hang together, without their line breaks at the end and the indentation at the start:
 * from one blank line, heading or break to the next; or the heading at the offset.
 */
export function runOfLines(text: string, offset: number): Span {
  let { start, end } = lineAt(text, offset);
  if (!apart.test(text.slice(start, end))) {
    for (let before = lineBefore(text, start); before && !isApart(text, before); before = lineBefore(text, start)) {
      start = before.start;
    }
    for (let behind = lineBehind(text, end); behind && !isApart(text, behind); behind = lineBehind(text, end)) {
      end = behind.end;
    }
  }
  while (text[start] === ' ' || text[start] === '\t') start++;
  return { start, end };
}

function isApart(text: string, { start, end }: Span): boolean {
  return apart.test(text.slice(start, end));
}

/** The line that holds an offset, without its line break. */
export function lineAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  let end = offset;
  while (end < text.length && !isBreak(text, end)) end++;
  return { start, end };
}

function lineBefore(text: string, start: number): Span | null {
  if (start === 0) return null;
  const isTwo = text[start - 1] === '\n' && text[start - 2] === '\r';
  return lineAt(text, start - (isTwo ? 2 : 1));
}

function lineBehind(text: string, end: number): Span | null {
  if (end === text.length) return null;
  const isTwo = text[end] === '\r' && text[end + 1] === '\n';
  return lineAt(text, end + (isTwo ? 2 : 1));
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
