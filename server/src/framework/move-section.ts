import type { Draft, Section } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse-draft.ts';
import { SourceText } from '../text/source-text.ts';
import { bodyEnd, type Edit, lineBreakOf, missingBreak, withCommentAbove } from './insertion.ts';

/**
 * Moves a section, with all below it and the comments above it, to where another section starts or ends: an offset into
 * the draft's text. Every line is kept as it is; a blank line is added only where one is needed to keep blocks apart.
 * Null where the section stands there already, lies around the place, or would swallow what follows it, as one with a
 * code block that is never closed would.
 */
export function moveSection(draft: Draft, section: Section, boundary: number): Edit[] | null {
  const { text } = draft.source;
  const start = withCommentAbove(draft, section.span.start);
  const end = withCommentAbove(draft, section.span.end);
  const to = withCommentAbove(draft, boundary);
  if ((to >= start && to <= end) || !isWhole(text.slice(start, end))) return null;
  return to > end || to === text.length ? moveDown(draft, start, end, to) : moveUp(draft, start, end, to);
}

function moveDown(draft: Draft, start: number, end: number, to: number): Edit[] {
  const { text } = draft.source;
  const lineBreak = lineBreakOf(draft);
  const last = bodyEnd(text, end);
  const between = text.slice(last, end);
  const offset = bodyEnd(text, to);
  const above = between + missingBreak(between, true, lineBreak);
  const below = missingBreak(text.slice(offset, to), to < text.length, lineBreak);
  const before = text.slice(bodyEnd(text, start), start);
  const gap = bodyEnd(text, start) === 0 ? '' : missingBreak(before, true, lineBreak);
  return [edit(draft, start, end, gap), edit(draft, offset, offset, above + text.slice(start, last) + below)];
}

function moveUp(draft: Draft, start: number, end: number, to: number): Edit[] {
  const { text } = draft.source;
  const lineBreak = lineBreakOf(draft);
  const last = bodyEnd(text, end);
  const previous = bodyEnd(text, start);
  const between = text.slice(previous, start);
  const apart = between + missingBreak(between, true, lineBreak);
  const offset = bodyEnd(text, to);
  const gap = missingBreak(text.slice(last, end), end < text.length, lineBreak);
  const cut = edit(draft, previous, last, gap);
  if (offset === 0) return [edit(draft, to, to, text.slice(start, last) + apart), cut];
  const below = missingBreak(text.slice(offset, to), true, lineBreak);
  return [edit(draft, offset, offset, apart + text.slice(start, last) + below), cut];
}

function edit({ source }: Draft, start: number, end: number, newText: string): Edit {
  return { place: { source, span: { start, end } }, newText };
}

/** Whether a heading put after the text is a heading, and no part of something that the text leaves open. */
function isWhole(text: string): boolean {
  const { sections } = parseDraft(new SourceText('file:///section.md', `${text}\n\n# End\n`));
  return sections.at(-1)?.heading?.text === 'End';
}
