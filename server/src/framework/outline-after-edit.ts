import type { Draft, Section } from '../draft/draft.ts';
import type { Entry, EntryMatch, Framework, HeadingMatch, Outline } from './framework.ts';
import { matchHeadings } from './match-headings.ts';
import { regrouped } from './regrouped-sections.ts';

/**
 * The outline of a draft, given that of the draft before an edit. Headings decide it alone, so where these are the same, what
 * was matched is only put on the sections as they are now.
 */
export function outlineAfterEdit(draft: Draft, framework: Framework, previous: Outline | null): Outline {
  if (previous?.framework !== framework || !haveSameHeadings(draft.sections, previous.sections)) {
    return matchHeadings(draft, framework);
  }
  const { ranks } = previous;
  return moved(previous, ranks ? regrouped(draft.sections, ranks) : draft.sections);
}

function haveSameHeadings(sections: readonly Section[], others: readonly Section[]): boolean {
  return (
    sections.length === others.length &&
    sections.every(({ level, heading }, i) => level === others[i]!.level && heading?.text === others[i]!.heading?.text)
  );
}

/** An outline on other sections under the same headings. */
function moved(outline: Outline, sections: readonly Section[]): Outline {
  const places = new Map(outline.sections.map((section, i) => [section, sections[i]!]));
  const onPlace = <T extends HeadingMatch<unknown>>(match: T): T => ({ ...match, section: places.get(match.section)! });
  const withAllBelow = <T extends EntryMatch<Entry>>(match: T): T => ({
    ...onPlace(match),
    parts: match.parts.map(onPlace),
    headings: match.headings.map(withAllBelow),
  });
  const holders = new Map<object, Outline['statements'][number]['within']>();
  const holder = (within: Outline['statements'][number]['within']): typeof within => {
    if (!within) return null;
    const now = holders.get(within) ?? onPlace(within);
    holders.set(within, now);
    return now;
  };
  return {
    framework: outline.framework,
    themes: outline.themes.map(withAllBelow),
    statements: outline.statements.map((match) => ({ ...withAllBelow(match), within: holder(match.within) })),
    sections,
    levelFaults: outline.levelFaults.map((fault) => ({ ...fault, section: places.get(fault.section)! })),
    ranks: outline.ranks,
  };
}
