import type { Draft } from '../draft/draft.ts';
import type { EntryMatch, Outline, Part } from './framework.ts';
import { type Edit, insertAt, lineBreakOf } from './insertion.ts';
import { type Layout, partSkeleton } from './layout.ts';

/** The level, 1 to 6, at which a section has its parts, or would have them. */
export function partLevel({ entry, parts, section }: EntryMatch, layout: Layout): number {
  const usual = 'theme' in entry ? layout.partLevel : 0;
  return Math.min(6, parts[0]?.section.level ?? Math.max(section.level + 1, usual));
}

/** Where a part of a section goes, as an offset: after the part before it, else before the section’s first part, else to the section’s end. */
export function partPlace(outline: Outline, { parts, section }: EntryMatch, part: Part): number {
  const rank = (one: Part): number => outline.framework.parts.indexOf(one);
  const above = parts.findLast(({ entry }) => rank(entry) < rank(part))?.section;
  return above?.span.end ?? parts[0]?.section.span.start ?? section.span.end;
}

/** Puts parts of a section where they belong, each to be filled in. */
export function insertParts(
  draft: Draft,
  outline: Outline,
  match: EntryMatch,
  missing: Layout['parts'],
  layout: Layout,
): Edit[] {
  const level = partLevel(match, layout);
  const lineBreak = lineBreakOf(draft);
  const blocks = new Map<number, string[]>();
  for (const { part, title } of missing) {
    const place = partPlace(outline, match, part);
    blocks.set(place, [...(blocks.get(place) ?? []), partSkeleton(part, title, level, lineBreak)]);
  }
  return [...blocks].map(([place, texts]) => insertAt(draft, place, texts.join(lineBreak + lineBreak)));
}
