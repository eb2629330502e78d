import type { Alias, MatchVia } from './framework.ts';
import { nearMiss } from './title-similarity.ts';
import { fitsPattern, isPattern, titleWords } from './title-words.ts';

export interface TitleMatch<T> {
  readonly entry: T;
  readonly via: MatchVia;
}

/** Which entry the words of a heading (as `plainWords` gives them) name; null where none. */
export type TitleMatcher<T> = (words: string) => TitleMatch<T> | null;

/** What an entry of a framework is called. */
export interface Named {
  readonly title: string;
  readonly aliases: readonly Alias[];
}

/** How many headings' words are remembered at most. */
const mostKnown = 5000;

interface Name<T> extends TitleMatch<T> {
  readonly words: string;
}

/** Reads words as one of the entries: by title, else by alias, else by a pattern, else by a near miss of a title or alias. */
export function titleMatcher<T extends Named>(entries: readonly T[]): TitleMatcher<T> {
  const titles = entries.map((entry): Name<T> => ({ words: titleWords(entry.title), entry, via: 'title' }));
  const aliases = entries.flatMap((entry) =>
    entry.aliases.map(
      (alias): Name<T> => ({ words: titleWords(alias.text), entry, via: alias.official ? 'official-alias' : 'alias' }),
    ),
  );
  const all = [...titles, ...aliases];
  const names = all.filter(({ words }) => !isPattern(words));
  // What stands for more is asked last.
  const patterns = all.filter(({ words }) => isPattern(words)).toSorted((a, b) => b.words.length - a.words.length);
  // A draft is read again after every edit, with nearly the same headings.
  const known = new Map<string, TitleMatch<T> | null>();
  return (words) => {
    if (words === '') return null;
    let match = known.get(words);
    if (match === undefined) {
      match =
        names.find((name) => name.words === words) ??
        // “Well-being” and “wellbeing” are one word.
        names.find((name) => isSameUnspaced(name.words, words)) ??
        patterns.find((name) => name.words !== '*' && fitsPattern(name.words, words)) ??
        closestName(words, names) ??
        patterns.find((name) => name.words === '*') ??
        null;
      if (known.size >= mostKnown) known.clear();
      known.set(words, match);
    }
    return match;
  };
}

function isSameUnspaced(a: string, b: string): boolean {
  return a.replaceAll(' ', '') === b.replaceAll(' ', '');
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
