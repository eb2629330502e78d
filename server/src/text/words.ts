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

/** The same passage is asked for by several readers in turn. */
const recent = new Map<string, readonly Word[]>();
const mostRecent = 2000;

const wordLike = /^[\p{L}\p{N}]$/u;
const letterLike = /^\p{L}$/u;
const beyondAscii = new Map<number, 'letter' | 'digit' | null>();

/** What a UTF-16 unit, or the pair that starts with it, is in a word; null for what parts words. */
function kindAt(text: string, at: number): 'letter' | 'digit' | null {
  const unit = text.charCodeAt(at);
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return 'letter';
  if (unit >= 48 && unit <= 57) return 'digit';
  if (unit < 128) return null;
  const point = text.codePointAt(at)!;
  let kind = beyondAscii.get(point);
  if (kind === undefined) {
    const character = String.fromCodePoint(point);
    kind = letterLike.test(character) ? 'letter' : wordLike.test(character) ? 'digit' : null;
    beyondAscii.set(point, kind);
  }
  return kind;
}

/** Where a run of letters, or of letters and digits, ends that starts at `from`. */
function runEnd(text: string, from: number, lettersOnly: boolean): number {
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === null || (lettersOnly && kind !== 'letter')) break;
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return at;
}

/** Every word of a text in its order: runs of letters and digits, with inner hyphens split and apostrophes kept. */
export function words(text: string): readonly Word[] {
  const read = recent.get(text);
  if (read) return read;
  const found: Word[] = [];
  for (let start = 0; start < text.length; ) {
    let end = runEnd(text, start, false);
    if (end === start) {
      start++;
      continue;
    }
    if (text[end] === "'" || text[end] === '’') {
      const tail = runEnd(text, end + 1, true);
      if (tail > end + 1) end = tail;
    }
    const word = text.slice(start, end);
    let known = stems.get(word);
    if (known === undefined) {
      known = stem(word);
      if (stems.size < 50_000) stems.set(word, known);
    }
    found.push({ text: word, stem: known, start, end });
    start = end;
  }
  if (recent.size >= mostRecent) recent.clear();
  recent.set(text, found);
  return found;
}

/** How many words a text has as a reader counts them: what stands between spaces and has a letter or digit in it. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
