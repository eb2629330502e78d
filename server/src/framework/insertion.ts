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
  return insertAtEndOf(draft, section.span.end, block);
}

/** Puts a block of text before a section's heading, with a blank line between. */
export function insertBefore(draft: Draft, section: Section, block: string): Edit {
  const { start } = section.span;
  if (draft.source.text.slice(0, start).trim() !== '') return insertAtEndOf(draft, start, block);
  const lineBreak = lineBreakOf(draft);
  return { place: { source: draft.source, span: { start, end: start } }, newText: block + lineBreak + lineBreak };
}

/** Puts a block of text at the end of the draft, with a blank line before it. */
export function append(draft: Draft, block: string): Edit {
  return insertAtEndOf(draft, draft.source.text.length, block);
}

/** Moves a section, with all below it, to another place. `insert` makes the edit there from the section's text. */
export function move(draft: Draft, section: Section, insert: (block: string) => Edit): Edit[] {
  const block = draft.source.slice(section.span).trimEnd();
  return [{ place: { source: draft.source, span: section.span }, newText: '' }, insert(block)];
}

/** Moves the headings of a section and all below it up or down; null where one is underlined or would leave levels 1 to 6. */
export function shiftHeadings(draft: Draft, section: Section, by: number): Edit[] | null {
  const edits: Edit[] = [];
  for (const { heading } of [section, ...sectionsBelow(section)]) {
    const start = draft.source.text.indexOf('#', heading!.span.start);
    const level = heading!.level + by;
    if (start < 0 || start >= heading!.textSpan.start || level < 1 || level > 6) return null;
    edits.push({
      place: { source: draft.source, span: { start, end: start + heading!.level } },
      newText: '#'.repeat(level),
    });
  }
  return edits;
}

function sectionsBelow(section: Section): Section[] {
  return section.children.flatMap((child) => [child, ...sectionsBelow(child)]);
}

function insertAtEndOf(draft: Draft, end: number, block: string): Edit {
  const { text } = draft.source;
  const offset = text.slice(0, end).trimEnd().length;
  const lineBreak = lineBreakOf(draft);
  const before = offset === 0 ? '' : lineBreak + lineBreak;
  const after = offset === text.length ? lineBreak : '';
  return {
    place: { source: draft.source, span: { start: offset, end: offset } },
    newText: before + block + after,
  };
}
