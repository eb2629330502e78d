import type { Span } from '../text/source-text.ts';
import { stem, type Word, words } from '../text/words.ts';
import vocabulary from './vocabulary/equivalents.json' with { type: 'json' };

/** A word by what it means: the same key for words that stand for one another. */
export interface Meaning extends Span {
  readonly key: string;
}

const canonical = new Map<string, string>();
for (const row of vocabulary.words) {
  const stems = row.map((word) => word.split(' ').map(stem).join(' '));
  for (const each of stems) if (!canonical.has(each)) canonical.set(each, stems[0]!);
}
const light = new Set(vocabulary.light.map(keyOf));
const stop = new Set(vocabulary.stop.map((word) => stem(word)));
const phrases = new Map(Object.entries(vocabulary.phrases).map(([short, long]) => [short, long.split(' ').map(keyOf)]));

/** Whether a word tells little of what is measured: "received", "people", "completed". */
export function isLight(key: string): boolean {
  return light.has(key);
}

function keyOf(word: string): string {
  const s = stem(word);
  return canonical.get(s) ?? s;
}

const meant = new Map(vocabulary.say.map(([say, mean]) => [say!, mean!.split(' ').map(keyOf)]));
const said = new RegExp(
  `\\b(?:${vocabulary.say
    .map(([say]) => say!)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'gi',
);

const mostKnown = 50_000;
const keysOfWords = new Map<string, readonly string[]>();

/** What a word stands for, worked out once; nothing for a function word. */
function keysOf({ text, stem }: Word): readonly string[] {
  const known = keysOfWords.get(text);
  if (known) return known;
  const isEmpty = stop.has(stem) || (text.length === 1 && !/\d/.test(text));
  const keys =
    phrases.get(text) ?? phrases.get(text.replace(/s$/, '')) ?? (isEmpty ? [] : [canonical.get(stem) ?? stem]);
  if (keysOfWords.size < mostKnown) keysOfWords.set(text, keys);
  return keys;
}

/** What a long form stands for, word by word, without function words. */
export function keysOfWordsIn(long: readonly string[]): string[] {
  return long.map(keyOf).filter((key) => !stop.has(key));
}

/** Whether an abbreviation is one of the sector that needs no explanation. */
export function isSectorAcronym(short: string): boolean {
  return phrases.has(short);
}

/**
 * The words of a text that say what is spoken of, without function words. An abbreviation of the sector (`LD`) or one
 * that the draft defines gives the words that it stands for.
 */
export function meanings(text: string, acronyms: ReadonlyMap<string, readonly string[]>): Meaning[] {
  const found: Meaning[] = [];
  for (const word of words(text)) {
    const { start, end } = word;
    for (const key of acronyms.get(word.text) ?? keysOf(word)) found.push({ key, start, end });
  }
  for (const match of text.matchAll(said)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const key of meant.get(match[0].toLowerCase())!) found.push({ key, start, end });
  }
  return found;
}
