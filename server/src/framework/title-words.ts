import { plainWords, readHeading } from './heading-text.ts';

/** What a title of a framework looks like in a draft: its words, in which an asterisk stands for any words. */
export function titleWords(title: string): string {
  const pieces = title.split(/\{[^{}]*\}/);
  if (pieces.length === 1) return readHeading(title).words;
  return pieces
    .map(plainWords)
    .join(' * ')
    .replace(/\s+/g, ' ')
    .replace(/\*(?: \*)+/g, '*')
    .trim();
}

/** Whether the words of a title stand for more than themselves. */
export function isPattern(words: string): boolean {
  return words.includes('*');
}

/** Whether a heading's words are one of those that a pattern stands for; each asterisk stands for at least one word. */
export function fitsPattern(pattern: string, words: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!words.startsWith(first)) return false;
  let at = first.length;
  for (const [i, piece] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const next = isLast ? words.length - piece.length : words.indexOf(piece, at + 1);
    if (next <= at || !words.startsWith(piece, next)) return false;
    at = next + piece.length;
  }
  return at === words.length;
}
