import type { Section } from '../draft/draft.ts';

/** Whether a section lies in another one, at any depth. */
export function isBelow(section: Section, ancestor: Section): boolean {
  for (let parent = section.parent; parent; parent = parent.parent) if (parent === ancestor) return true;
  return false;
}

/** Whether a section lies in one of a set. */
export function isBelowAny(section: Section, ancestors: ReadonlySet<Section>): boolean {
  for (let parent = section.parent; parent; parent = parent.parent) if (ancestors.has(parent)) return true;
  return false;
}

/** The heading level at which most different entries stand; of two, the one nearer to the title. 0 where there is none. */
export function commonLevel(matches: Iterable<{ readonly section: Section; readonly entry: unknown }>): number {
  const entriesAt = new Map<number, Set<unknown>>();
  for (const { section, entry } of matches) {
    entriesAt.set(section.level, (entriesAt.get(section.level) ?? new Set()).add(entry));
  }
  const levels = [...entriesAt].sort(([a, as], [b, bs]) => bs.size - as.size || a - b);
  return levels[0]?.[0] ?? 0;
}
