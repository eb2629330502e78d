import type { Passage, PassageContent } from '../draft/draft.ts';
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

/** Abbreviations that passages define, "Approved Mental Health Professional (AMHP)", with the keys of their words. */
export function definedAcronyms(passages: Iterable<Pick<Passage, 'content'>>): Map<string, readonly string[]> {
  const acronyms = new Map<string, readonly string[]>();
  for (const { content } of passages) for (const [short, keys] of definitionsIn(content)) acronyms.set(short, keys);
  return acronyms;
}

type Definition = readonly [short: string, keys: readonly string[]];

const definitionsOf = new WeakMap<PassageContent, readonly Definition[]>();
const none: readonly Definition[] = [];

function definitionsIn(content: PassageContent): readonly Definition[] {
  const known = definitionsOf.get(content);
  if (known) return known;
  const found: Definition[] = [];
  for (const { 1: short, index } of content.text.matchAll(/\(([A-Z]{2,6})s?\)/g)) {
    const behind = words(content.text.slice(Math.max(0, index - 120), index)).map(({ text }) => text);
    const long = spelledBy(short!.toLowerCase(), behind);
    if (long) found.push([short!, long.map(keyOf).filter((key) => !stop.has(key))]);
  }
  definitionsOf.set(content, found.length > 0 ? found : none);
  return found;
}

/** The last words whose initials spell the letters, passing over "of", "and" and "for". */
function spelledBy(letters: string, behind: readonly string[]): string[] | undefined {
  const long: string[] = [];
  let letter = letters.length - 1;
  for (let i = behind.length - 1; i >= 0 && letter >= 0; i--) {
    const word = behind[i]!;
    if (word[0]!.toLowerCase() === letters[letter]) letter--;
    else if (!/^(?:of|and|for|the|in)$/i.test(word)) return undefined;
    long.unshift(word);
  }
  return letter < 0 ? long : undefined;
}
