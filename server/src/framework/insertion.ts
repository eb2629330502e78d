import type { Draft, Section } from '../draft/draft.ts';
import type { Place } from '../text/source-text.ts';

/** A change of a draft's text, as a fix makes it. */
export interface Edit {
  readonly place: Place;
  readonly newText: string;
}

/** The line break that a draft uses. */
export function lineBreakOf(draft: Draft): string {
  return draft.source.text.includes('\r\n') ? '\r\n' : '\n';
}

/** Puts a block of text after all that a section holds, with a blank line between. */
export function insertAfter(draft: Draft, section: Section, block: string): Edit {
  return insertAt(draft, section.span.end, block);
}

/** Puts a block of text before a section's heading, with a blank line between. */
export function insertBefore(draft: Draft, section: Section, block: string): Edit {
  return insertAt(draft, section.span.start, block);
}

/** Puts a block of text at the end of the draft, with a blank line before it. */
export function append(draft: Draft, block: string): Edit {
  return insertAt(draft, draft.source.text.length, block);
}

/**
 * Puts a block of text where one section ends and the next one starts, or at the end of the draft: an offset into its
 * text. A comment that silences a rule for the next heading stays with that heading.
 */
export function insertAt(draft: Draft, boundary: number, block: string): Edit {
  const { text } = draft.source;
  const lineBreak = lineBreakOf(draft);
  const end = withCommentAbove(draft, boundary);
  const offset = bodyEnd(text, end);
  const place = { source: draft.source, span: { start: offset, end: offset } };
  if (offset === 0) {
    const start = { source: draft.source, span: { start: end, end } };
    return { place: start, newText: block + lineBreak + (end < text.length ? lineBreak : '') };
  }
  const below =
    offset === text.length ? lineBreak : missingBreak(text.slice(offset, end), end < text.length, lineBreak);
  return { place, newText: lineBreak + lineBreak + block + below };
}

/** The start of a section, with the comments straight above its heading that silence a rule for it. */
export function withCommentAbove(draft: Draft, start: number): number {
  const { text } = draft.source;
  const above = draft.suppressions.find(
    ({ kind, span }) =>
      kind === 'next-line' && span.end <= start && /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(text.slice(span.end, start)),
  );
  return above ? withCommentAbove(draft, above.span.start) : start;
}

/** Where the text before an offset ends, without the blank lines and the byte-order mark around it. */
export function bodyEnd(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

/** What a separator lacks to be a blank line; nothing where no text follows it. */
export function missingBreak(separator: string, isFollowed: boolean, lineBreak: string): string {
  if (!isFollowed) return '';
  const breaks = separator.match(/\r\n|\r|\n/g)?.length ?? 0;
  return lineBreak.repeat(Math.max(0, 2 - breaks));
}
