import type { Section } from '../draft/draft.ts';
import type { Entry, EntryMatch, Outline } from './framework.ts';

/** Every heading that was recognised, at any depth: themes, then statements, each with those below it after it. */
export function allMatches({ themes, statements }: Outline): EntryMatch[] {
  return [...themes, ...statements].flatMap(withBelow);
}

function withBelow(match: EntryMatch): EntryMatch[] {
  return [match, ...match.headings.flatMap(withBelow)];
}

/** One section of the framework as a draft has it: under one heading, or under several that continue each other. */
export interface WrittenEntry {
  readonly entry: Entry;
  /** At least one, in document order. */
  readonly matches: readonly EntryMatch[];
}

/** The sections of a draft: headings that name one entry belong together, unless the entry may be there several times. */
export function writtenEntries(outline: Outline): WrittenEntry[] {
  const grouped = new Map<unknown, EntryMatch[]>();
  const add = (match: EntryMatch, holder: unknown): void => {
    const key = match.entry.repeats ? match : holderKey(match.entry, holder);
    const group = grouped.get(key);
    if (group) group.push(match);
    else grouped.set(key, [match]);
    for (const below of match.headings) add(below, key);
  };
  const keys = new Map<Entry, Map<unknown, object>>();
  const holderKey = (entry: Entry, holder: unknown): object => {
    const byHolder = keys.get(entry) ?? new Map<unknown, object>();
    keys.set(entry, byHolder);
    const key = byHolder.get(holder) ?? {};
    byHolder.set(holder, key);
    return key;
  };
  for (const match of [...outline.themes, ...outline.statements]) add(match, null);
  return [...grouped.values()].map((matches) => ({ entry: matches[0]!.entry, matches }));
}

/** Whether more than the heading itself is there. */
export function isWritten({ matches }: WrittenEntry): boolean {
  return matches.some(({ section }) => hasText(section));
}

function hasText({ hasContent, children }: Section): boolean {
  return hasContent || children.length > 0;
}
