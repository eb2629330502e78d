import type { Span } from '../text/source-text.ts';

/** The spans of the comments in a stretch of a text, each with its `<!--` and `-->`; one left open runs to the end. */
export function commentsIn(text: string, within: Span): Span[] {
  const comments: Span[] = [];
  for (let at = within.start; ; ) {
    const start = text.indexOf('<!--', at);
    if (start === -1 || start >= within.end) return comments;
    const close = text.indexOf('-->', start + 4);
    const end = close === -1 ? within.end : Math.min(close + 3, within.end);
    comments.push({ start, end });
    at = end;
  }
}

/** Whether HTML shows nothing to a reader because all of it is comments. */
export function isOnlyComments(html: string): boolean {
  let at = 0;
  for (const { start, end } of commentsIn(html, { start: 0, end: html.length })) {
    if (html.slice(at, start).trim() !== '') return false;
    at = end;
  }
  return html.slice(at).trim() === '';
}
