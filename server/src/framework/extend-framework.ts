import type { FlatHeading, Places, SettledFramework } from './settle-framework.ts';

/**
 * The framework that a file makes of the one it extends. An entry whose id the base has changes that entry, and its
 * aliases are added to those there; any other entry is new, and goes where it says, else last.
 */
export function extendFramework(base: SettledFramework, change: SettledFramework, places: Places): SettledFramework {
  const { extends: _, remove = [], ...own } = change;
  const removed = withAllBelow(new Set(remove), base.headings);
  const merged = <T extends Placed>(entries: readonly T[] = [], changes: readonly T[] = []): T[] =>
    changes.reduce(
      (all, one) => merge(all, one, places),
      entries.filter(({ id }) => !removed.has(id)),
    );
  return {
    ...base,
    ...own,
    headings: merged(base.headings, inHomes(base.headings, change.headings)),
    parts: merged(base.parts, change.parts),
    tables: merged(base.tables, change.tables),
    checks: merged(base.checks, change.checks),
    evidenceCategories: merged(base.evidenceCategories, change.evidenceCategories),
  };
}

interface Placed {
  readonly id: string;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly title?: string | undefined;
  readonly aliases?: readonly object[] | undefined;
}

function merge<T extends Placed>(entries: readonly T[], change: T, places: Places): T[] {
  const old = entries.find(({ id }) => id === change.id);
  const entry = old ? changed(old, change, places) : change;
  const others = entries.filter((one) => one !== old);
  const after = others.findIndex(({ id }) => id === change.after);
  const before = others.findIndex(({ id }) => id === change.before);
  const at = after >= 0 ? after + 1 : before >= 0 ? before : old ? entries.indexOf(old) : others.length;
  return others.toSpliced(at, 0, entry);
}

function changed<T extends Placed>(old: T, change: T, places: Places): T {
  const aliases = [...(old.aliases ?? []), ...(change.aliases ?? [])];
  const merged = { ...old, ...change, ...(aliases.length > 0 ? { aliases } : {}) };
  const place = places.get(change.title === undefined ? old : change);
  if (place) places.set(merged, place);
  return merged;
}

/** A heading that names a neighbour goes below the heading that its neighbour stands below. */
function inHomes(base: readonly FlatHeading[], changes: readonly FlatHeading[]): FlatHeading[] {
  return changes.map((change) => {
    const neighbour = change.after ?? change.before;
    if (change.in !== undefined || neighbour === undefined) return change;
    const home = [...changes, ...base].find(({ id }) => id === neighbour)?.in;
    return home === undefined ? change : { ...change, in: home };
  });
}

function withAllBelow(ids: Set<string>, headings: readonly FlatHeading[]): Set<string> {
  for (const { id, in: holder } of headings) if (holder !== undefined && ids.has(holder)) ids.add(id);
  return ids;
}
