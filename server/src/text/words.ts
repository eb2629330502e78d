import type { Span } from './source-text.ts';

/** A word of a text, with its place and its stem. */
export interface Word extends Span {
  readonly text: string;
  readonly stem: string;
}

const suffixes = [
  'isations',
  'isation',
  'ations',
  'ation',
  'itions',
  'ition',
  'ating',
  'ated',
  'ates',
  'ments',
  'ment',
  'ances',
  'ance',
  'ences',
  'ence',
  'ions',
  'ion',
  'ings',
  'ing',
  'edly',
  'ed',
  'ly',
  'als',
  'al',
  'ate',
  'e',
];

/**
 * A word's stem: lower case, singular, without the endings that turn one word into another (`assessed`, `assessments`
 * and `assessing` all give `assess`). Meant for telling whether two texts speak of the same thing, not for display.
 */
export function stem(word: string): string {
  let s = word.toLowerCase().replace(/[’']s?$/, '');
  if (s.length > 4 && s.endsWith('ies')) s = `${s.slice(0, -3)}y`;
  else if (s.length > 4 && /(?:ss|sh|ch|x)es$/.test(s)) s = s.slice(0, -2);
  else if (s.length > 3 && s.endsWith('s') && !s.endsWith('ss')) s = s.slice(0, -1);
  const suffix = suffixes.find((end) => s.length - end.length >= 3 && s.endsWith(end));
  if (suffix) s = s.slice(0, -suffix.length);
  if (s.length > 4 && /([bdfgmnprt])\1$/.test(s)) s = s.slice(0, -1);
  return s.endsWith('y') ? `${s.slice(0, -1)}i` : s;
}

const stems = new Map<string, string>();

let lastText: string | undefined;
let lastWords: readonly Word[] = [];

/** Every word of a text in its order: runs of letters and digits, with inner hyphens split and apostrophes kept. */
export function words(text: string): readonly Word[] {
  // The same passage is asked for by several readers in turn.
  if (text === lastText) return lastWords;
  const found: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu)) {
    const word = match[0];
    let known = stems.get(word);
    if (known === undefined) {
      known = stem(word);
      if (stems.size < 50_000) stems.set(word, known);
    }
    found.push({ text: word, stem: known, start: match.index, end: match.index + word.length });
  }
  lastText = text;
  lastWords = found;
  return found;
}
