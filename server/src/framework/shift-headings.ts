import type { Draft, Section } from '../draft/draft.ts';
import type { Edit } from './insertion.ts';

/**
 * Gives a section's heading another level, 1 to 6, and takes the headings below it along where they would not fit below
 * it any more. Null where one of them would leave levels 1 to 6.
 */
export function relevelled(draft: Draft, section: Section, level: number): Edit[] | null {
  const own = levelEdit(draft, section, level);
  const below = section.children.map((child) => child.level);
  const nearest = Math.min(...below);
  // What stands deeper than it need is left alone, unless all of it has the distance it had.
  const by = below.length > 0 && (nearest <= level || nearest === section.level + 1) ? level + 1 - nearest : 0;
  const others = by === 0 ? [] : sectionsBelow(section).map((one) => levelEdit(draft, one, one.level + by));
  return own && !others.includes(null) ? [...own, ...others.flatMap((edits) => edits ?? [])] : null;
}

function sectionsBelow(section: Section): Section[] {
  return section.children.flatMap((child) => [child, ...sectionsBelow(child)]);
}

/** Writes a heading with another number of `#` marks; one that is underlined is written with marks. */
function levelEdit(draft: Draft, { heading }: Section, level: number): Edit[] | null {
  if (level < 1 || level > 6) return null;
  const { source } = draft;
  const { span, textSpan } = heading!;
  const start = source.text.indexOf('#', span.start);
  const marks = '#'.repeat(level);
  if (start >= 0 && (start < textSpan.start || textSpan.start === textSpan.end)) {
    return [{ place: { source, span: { start, end: start + heading!.level } }, newText: marks }];
  }
  const text = source.slice(textSpan);
  if (/[\r\n]/.test(text)) return null;
  return [{ place: { source, span }, newText: `${marks} ${text}` }];
}
