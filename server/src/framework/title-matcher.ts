import type { Alias, MatchVia } from './framework.ts';
import { plainWords } from './heading-text.ts';
import { nearMiss } from './title-similarity.ts';

export interface TitleMatch<T> {
  readonly entry: T;
  readonly via: MatchVia;
}

/** Which entry the words of a heading (as `plainWords` gives them) name; null where none. */
export type TitleMatcher<T> = (words: string) => TitleMatch<T> | null;

/** What an entry of a framework is called. */
export interface Titled {
  readonly title: string;
  readonly aliases: readonly Alias[];
}

/** How many headings' words are remembered at most. */
const mostKnown = 5000;

interface Name<T> extends TitleMatch<T> {
  readonly words: string;
}

/** Reads words as one of the entries: by title, else by alias, else by a near miss of either. */
export function titleMatcher<T extends Titled>(entries: readonly T[]): TitleMatcher<T> {
  const titles = entries.map((entry): Name<T> => ({ words: plainWords(entry.title), entry, via: 'title' }));
  const aliases = entries.flatMap((entry) =>
    entry.aliases.map(
      (alias): Name<T> => ({ words: plainWords(alias.text), entry, via: alias.official ? 'official-alias' : 'alias' }),
    ),
  );
  const names = [...titles, ...aliases];
  // A draft is read again after every edit, with nearly the same headings.
  const known = new Map<string, TitleMatch<T> | null>();
  return (words) => {
    if (words === '') return null;
    let match = known.get(words);
    if (match === undefined) {
      match = names.find((name) => name.words === words) ?? closestName(words, names);
      if (known.size >= mostKnown) known.clear();
      known.set(words, match);
    }
    return match;
  };
}

function closestName<T>(words: string, names: readonly Name<T>[]): TitleMatch<T> | null {
  let best: TitleMatch<T> | null = null;
  let bestScore = 0;
  for (const name of names) {
    const score = nearMiss(words, name.words);
    if (score > bestScore) {
      best = { entry: name.entry, via: 'similar' };
      bestScore = score;
    }
  }
  return best;
}
