import type { Passage } from '../draft/draft.ts';
import { keeping } from '../draft/keeping.ts';
import { contains, type Span } from '../text/source-text.ts';
import { keepingForClaim } from './keeping-claims.ts';
import { meanings } from './meaning.ts';
import type { CheckedNumber, Mention } from './number.ts';
import { toPunctuation } from './surroundings.ts';
import { headersOf } from './table-headers.ts';
import vocabulary from './vocabulary/measures.json' with { type: 'json' };

const keysOf = (text: string): string[] => meanings(text, new Map()).map((word) => word.key);
const populations = new Set(keysOf(vocabulary.populations.join(' ')));
const neutral = new Set(keysOf(vocabulary.neutral.join(' ')));
const months = new Set(keysOf('January February March April May June July August September October November December'));
const limiting = new RegExp(`\\b(?:${vocabulary.limiting.join('|')})\\b`, 'i');

/** Whether a word leaves the measure the same: that something was raised or recorded, or in which month. */
export function isNeutral(key: string): boolean {
  return neutral.has(key) || months.has(key);
}

/**
 * Whether a number is stated for some part, another time or a plan: "of these", "a further", "from 1,402 to …", "we
 * expect". Its words then say too little of what it measures to hold it against another.
 */
export const isLimited = keepingForClaim(({ mention: { passage, plain } }: CheckedNumber): boolean => {
  const sentence = passage.sentences.find((each) => contains(each, plain));
  if (!sentence) return true;
  const before = passage.text.slice(sentence.start, plain.start);
  return /\bfrom (?:£ ?)?$/i.test(before) || limiting.test(passage.text.slice(sentence.start, sentence.end));
});

/** Words of the people or places that a number is about, in its sentence, its list, its table and its headings. */
export const populationsOf = keepingForClaim(({ mention }: Pick<CheckedNumber, 'mention'>): ReadonlySet<string> => {
  const { passage } = mention;
  const telling = tellingPart(mention);
  const found = new Set(populationsIn(passage.text.slice(telling.start, telling.end)));
  for (const around of standingOver(passage)) for (const key of populationsOfPassage(around)) found.add(key);
  return found;
});

/** The part of a number's sentence that may limit what it counts: from a colon before it to the punctuation behind it. Plain. */
export function tellingPart({ passage, plain }: Mention): Span {
  const sentence = passage.sentences.find((each) => contains(each, plain)) ?? plain;
  const colon = passage.text.slice(sentence.start, plain.start).lastIndexOf(': ');
  return {
    start: sentence.start + Math.max(colon, 0),
    end: plain.end + toPunctuation(passage.text.slice(plain.end, sentence.end)),
  };
}

/** What stands over a passage: its list's lead-in, its table's headers, and its headings but the draft's title. */
export function standingOver(passage: Passage): Passage[] {
  const { item, section } = passage;
  const places: (Passage | null | undefined)[] = [];
  places.push(...headersOf(passage), passage.cell?.table.leadIn);
  for (let each = item; each; each = each.list.parent) places.push(each.list.leadIn);
  for (let each = section; each.level > 1 && each.parent; each = each.parent) places.push(each.passages[0]);
  return places.filter((each) => each !== null && each !== undefined);
}

const populationsOfPassage = keeping(({ text }): readonly string[] => populationsIn(text));

function populationsIn(text: string): string[] {
  return keysOf(text).filter((key) => populations.has(key));
}
