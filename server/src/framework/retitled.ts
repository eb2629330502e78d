import type { Draft, Heading } from '../draft/draft.ts';
import { readHeading } from './heading-text.ts';
import type { Edit } from './insertion.ts';

/**
 * Writes another title into a heading and keeps its numbering and “(continued)”. Null where the heading's text carries
 * marks such as emphasis, which a change could break.
 */
export function retitled(draft: Draft, heading: Heading, title: string): Edit | null {
  const { source } = draft;
  if (source.slice(heading.textSpan) !== heading.text) return null;
  const { start, end } = readHeading(heading.text).title;
  const numbering = start === end ? heading.text.slice(0, start) : '';
  const separator = /[^\s]$/.test(numbering) ? (/[\p{L}\p{N}]$/u.test(numbering) ? ': ' : ' ') : '';
  const from = heading.textSpan.start;
  return { place: { source, span: { start: from + start, end: from + end } }, newText: separator + title };
}
