import type { Draft } from '../draft/draft.ts';
import { gathering } from '../draft/gathering.ts';
import type { MetricsFile } from '../metrics/metrics.ts';
import { words } from '../text/words.ts';
import { isSectorAcronym, keysOfWordsIn } from './meaning.ts';

/** What abbreviations stand for: the keys of their words, as `meanings` gives them. */
export type Acronyms = ReadonlyMap<string, readonly string[]>;

/** Abbreviations that a draft defines, "Approved Mental Health Professional (AMHP)". */
export function definedAcronyms(draft: Draft): Map<string, readonly string[]> {
  return new Map(definitions(draft).map(({ value }) => value));
}

const definitions = gathering(({ text }) => definitionsIn(text));

const namedBy = new WeakMap<MetricsFile, Acronyms>();

/**
 * Abbreviations that a metrics file makes plain: those that a label defines, and the initials of the names in its labels,
 * as a draft writes `MSIF` for the "Market Sustainability and Improvement Fund". Those of the sector stay as they are.
 */
export function acronymsOfMetrics(file: MetricsFile): Acronyms {
  const known = namedBy.get(file);
  if (known) return known;
  const acronyms = new Map<string, readonly string[]>();
  for (const { label, aliases } of file.metrics) {
    for (const text of [label, ...aliases]) {
      for (const [short, keys] of [...definitionsIn(text), ...initialsIn(text)]) {
        if (!acronyms.has(short) && !isSectorAcronym(short)) acronyms.set(short, keys);
      }
    }
  }
  namedBy.set(file, acronyms);
  return acronyms;
}

type Definition = readonly [short: string, keys: readonly string[]];

function definitionsIn(text: string): Definition[] {
  const found: Definition[] = [];
  for (const { 1: short, index } of text.matchAll(/\(([A-Z]{2,6})s?\)/g)) {
    const behind = words(text.slice(Math.max(0, index - 120), index)).map((word) => word.text);
    const long = spelledBy(short!.toLowerCase(), behind);
    if (long) found.push([short!, keysOfWordsIn(long)]);
  }
  return found;
}

const joining = /^(?:of|and|for|the|in)$/i;

/** The last words whose initials spell the letters, passing over "of", "and" and "for". */
function spelledBy(letters: string, behind: readonly string[]): string[] | undefined {
  const long: string[] = [];
  let letter = letters.length - 1;
  for (let i = behind.length - 1; i >= 0 && letter >= 0; i--) {
    const word = behind[i]!;
    if (word[0]!.toLowerCase() === letters[letter]) letter--;
    else if (!joining.test(word)) return undefined;
    long.unshift(word);
  }
  return letter < 0 ? long : undefined;
}

/** A name of several words with capitals: "Market Sustainability and Improvement Fund". */
const name = /\b[A-Z][a-z]+(?: (?:(?:and|of|for|the|in|&) ){0,2}[A-Z][a-z]+){2,5}\b/g;

/** The initials of names, from each word on that leaves three: a label's first word has a capital anyway. */
function initialsIn(text: string): Definition[] {
  return [...text.matchAll(name)].flatMap(([named]) => {
    const long = named.split(' ').filter((word) => /^[A-Z]/.test(word));
    return long.slice(0, -2).map((_, from): Definition => {
      const rest = long.slice(from);
      return [rest.map((word) => word[0]).join(''), keysOfWordsIn(rest)];
    });
  });
}
