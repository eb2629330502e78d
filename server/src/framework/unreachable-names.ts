import type { FrameworkProblem } from './check-framework.ts';
import type { FlatHeading, Places, SettledFramework } from './settle-framework.ts';
import { isPattern, titleWords } from './title-words.ts';

interface Named {
  readonly id: string;
  readonly title?: string | undefined;
  readonly aliases?: readonly { readonly text: string }[] | undefined;
}

/**
 * Titles and aliases by which no heading can ever be recognised: an entry before it, in the same place of a draft, has
 * the same words, or no words are left once numbering is taken off.
 */
export function unreachableNames(file: SettledFramework, places: Places): FrameworkProblem[] {
  const { headings, levels, parts = [] } = file;
  const isGrouped = (levels?.length ?? 1) > 1;
  const above = headings.filter((entry) => entry.in === undefined);
  const frame = isGrouped ? [...above, ...above.flatMap(({ id }) => below(headings, id))] : above;
  const scopes: (readonly Named[])[] = [frame, parts];
  for (const entry of headings) {
    if (!isGrouped || entry.in !== undefined) scopes.push(below(headings, entry.id));
  }
  return scopes.flatMap((scope) => [...unreachableIn(scope, places)]);
}

function below(headings: readonly FlatHeading[], id: string): FlatHeading[] {
  return headings.filter((entry) => entry.in === id);
}

function* unreachableIn(entries: readonly Named[], places: Places): Iterable<FrameworkProblem> {
  const taken = new Map<string, Named>();
  const titles = entries.map((entry) => ({ entry, text: entry.title, holder: entry as object }));
  const aliases = entries.flatMap((entry) =>
    (entry.aliases ?? []).map((alias) => ({ entry, text: alias.text, holder: alias as object })),
  );
  // Titles first, as they go before aliases when a heading is read.
  for (const { entry, text, holder } of [...titles, ...aliases]) {
    if (text === undefined) continue;
    const words = titleWords(text);
    const earlier = taken.get(words);
    if (!earlier && words !== '') taken.set(words, entry);
    // Headings that several patterns fit are told apart by their order.
    const isReachable = words !== '' && (!earlier || isPattern(words));
    const place = places.get(holder);
    if (!place || isReachable) continue;
    const why = !earlier
      ? 'once its numbering and marks are taken off, no word is left'
      : earlier === entry
        ? 'its words are the same as those of another of this entry’s names (case, punctuation and numbering make no difference)'
        : `“${earlier.id}” has the same words, and a heading is read as the first that fits`;
    yield {
      rule: 'framework/unreachable-alias',
      place,
      message: `No heading is ever recognised by “${text}”: ${why}. ${earlier === entry ? 'Delete it.' : 'Write other words, or delete it.'}`,
      ...(earlier && earlier !== entry && places.get(earlier)
        ? { related: [{ place: places.get(earlier)!, message: 'The entry that is read instead.' }] }
        : {}),
    };
  }
}
