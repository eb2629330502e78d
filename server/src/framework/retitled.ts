import type { Draft, Section } from '../draft/draft.ts';
import { readHeading } from './heading-text.ts';
import type { Edit } from './insertion.ts';

/**
 * Writes another title into a section's heading and keeps its numbering, its “(continued)” and the marks around it, such
 * as emphasis or a link. Null where a mark or an entity within the title stands in the way.
 */
export function retitled(draft: Draft, section: Section, title: string): Edit | null {
  const { source } = draft;
  const passage = section.passages.find(({ kind }) => kind === 'heading');
  if (!passage) return null;
  const { text } = passage;
  const { start, end } = readHeading(text).title;
  const numbering = start === end ? text.slice(0, start) : '';
  const separator = /[^\s]$/.test(numbering) ? (/[\p{L}\p{N}]$/u.test(numbering) ? ': ' : ' ') : '';
  // An empty title stands after its numbering.
  const known = start === end ? { start: 0, end: start } : { start, end };
  const span = passage.toSource(known);
  if (source.slice(span) !== text.slice(known.start, known.end)) return null;
  const written = start === end ? { start: span.end, end: span.end } : span;
  return { place: { source, span: written }, newText: separator + title };
}
