import type { Span } from '../text/source-text.ts';
import { isAbbreviation } from './abbreviations.ts';

/** What may end a sentence, with the quotes and brackets that close behind it; or a bullet typed into a paragraph. */
const boundary = /(?<marks>[.!?…]+)(?<closers>["'”’»)\]¹²³⁰⁴-⁹]*)|(?<=\s)[•●▪◦‣]/gu;

/** How far around a stop its meaning is looked for: further than any abbreviation, and bounded. */
const reach = 60;

/**
 * The sentences of a paragraph's plain text, in order: they cover all but the white space between them. A text that
 * ends without a stop ends its last sentence all the same.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const endAt = (end: number): void => {
    const sentence = trim(text, from, end);
    if (sentence.start < sentence.end) sentences.push(sentence);
    from = end;
  };
  for (const match of text.matchAll(boundary)) {
    const { marks, closers = '' } = match.groups ?? {};
    const end = marks === undefined ? match.index : endAfterStop(text, from, match.index, marks, closers);
    if (end !== null && end >= from) endAt(end);
  }
  endAt(text.length);
  return sentences;
}

/** Where the sentence ends that began at `from`, if this stop ends it. */
function endAfterStop(text: string, from: number, at: number, marks: string, closers: string): number | null {
  const end = at + marks.length + closers.length;
  const before = text.slice(Math.max(from, at - reach), at);
  const after = text.slice(end, end + reach);
  const following = after.trimStart();
  if (following === '') return end;
  if (following.length === after.length) return endOfGluedStop(before, closers, after, end);
  if (marks !== '.') return /^[\p{Ll}–—,;]/u.test(following) ? null : end;
  if (closers !== '') return /^\p{Ll}/u.test(following) ? null : end;
  return isAbbreviation(before, following) ? null : end;
}

/** A stop with no space behind it ends a sentence where a footnote's number is glued to it, or where the space was forgotten. */
function endOfGluedStop(before: string, closers: string, after: string, end: number): number | null {
  const token = /(?<!\S)\S*$/.exec(before)![0] + /^\S*/.exec(after)![0];
  if (/[@/]|www/i.test(token) || isAbbreviation(before, after)) return null;
  const isWord = /\p{Ll}{3}[)"”’]?$/u.test(before + closers);
  const footnote = isWord && /^(?:\d{1,3}|[ivxlc]{1,8})(?=\s+["'“‘(]?\p{Lu})/u.exec(after);
  if (footnote) return end + footnote[0].length;
  if (isWord && /^£?\d[\d,]*%?\s+\p{Ll}/u.test(after)) return end;
  if (!isWord && !/[\d%)"”’]$/.test(before + closers)) return null;
  return /^["'“‘(]?\p{Lu}(?:\p{Ll}|\s)/u.test(after) ? end : null;
}

function trim(text: string, from: number, to: number): Span {
  const kept = text.slice(from, to);
  const start = from + kept.length - kept.trimStart().length;
  return { start, end: Math.max(start, from + kept.trimEnd().length) };
}
