import type { Clause } from './clauses.ts';
import { headersOf } from './table-headers.ts';
import vocabulary from './vocabulary/intentions.json' with { type: 'json' };

const list = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const goals = list(vocabulary.goals);
const named = new RegExp(
  `\\b(?:${goals})s?(?: (?:of|is|was|to|for [a-z -]{1,40} (?:of|is)|at|remains|:))*[: (]*$`,
  'i',
);
const willed = new RegExp(`\\b(?:${list(vocabulary.willing)})\\b[^.;]{0,80}$`, 'i');
const ordered = new RegExp(`^(?:to )?(?:${list(vocabulary.orders)})\\b`, 'i');
const aimed =
  /\b(?:to (?:at least |under |below |over |above |within )?|below |under |above |over |within |at least )$/i;
const due =
  /\bby (?:the end of |end of |early |late |mid-?|\d{1,2}(?:st|nd|rd|th)? )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?20\d\d\b/i;
/** What makes a sentence of a note: "Overdue reviews below 500 by 31 March 2025" has none. */
const past = /\b(?:was|were|had|have|has|is|are|stood|fell|rose|reached|dropped|went|came|got|met)\b|[a-z]{3}ed\b/i;
const target = new RegExp(`\\b(?:${goals})s?\\b`, 'i');

/** Whether a number is what is to be reached, not what is: "a target of 85%", "we will cut it to 100", "Reach 75% by 2026". */
export function isIntended({ passage, token, sentence }: Clause): boolean {
  const behind = passage.text.slice(sentence.start, token.plain.start);
  if (named.test(behind) || willed.test(behind)) return true;
  if (headersOf(passage).some(({ text }) => target.test(text))) return true;
  const isDue = due.test(passage.text.slice(token.plain.end, sentence.end));
  if (aimed.test(behind) && isDue && !past.test(passage.text.slice(sentence.start, sentence.end))) return true;
  return ordered.test(behind) && (aimed.test(behind) || isDue);
}

/** Whether a metric's wording says that it is a target itself, or foretells. */
export function isOfFuture(wording: string): boolean {
  return target.test(wording) || /\b(?:project|forecast|plann?)(?:s|ed|ion|ions|ing)?\b/i.test(wording);
}
