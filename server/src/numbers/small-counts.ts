import type { Passage } from '../draft/draft.ts';
import { contains, type Span } from '../text/source-text.ts';
import { type Word, words } from '../text/words.ts';
import { type Claimed, isClaimed } from './claimed-sentences.ts';
import type { CheckedNumber } from './number.ts';
import { headersOf } from './table-headers.ts';
import numerals from './vocabulary/numerals.json' with { type: 'json' };
import vocabulary from './vocabulary/small-counts.json' with { type: 'json' };
import { grouped } from './wording.ts';

/** A count of people that is small enough to point to one of them. */
export interface SmallCount {
  readonly number: Claimed;
  /** The count alone, without "of the 25", in the plain text. */
  readonly plain: Span;
  /** What says less: "fewer than five". */
  readonly withheld: string;
}

const people = new Set(vocabulary.people);
const person = new Set(vocabulary.person);
const roles = new Set(vocabulary.roles);
const needing = new RegExp(`\\b(?:${vocabulary.needing.join('|')}) (?:the |our |these |only |just )*$`, 'i');
const phraseEnd = /[.,;:()–—/]/;

/** The counts of people from 1 up to, not including, `threshold`. Those of other areas are other authorities' to withhold. */
export function smallCounts(numbers: readonly CheckedNumber[], threshold: number): SmallCount[] {
  return numbers.filter(isClaimed).flatMap((number) => {
    const { mention } = number;
    const { quantity, reading, passage } = mention;
    const isCount = (quantity.form === 'plain' && reading.unit === 'count') || quantity.form === 'count-of';
    const isBare = !quantity.upper && (reading.hedge === 'none' || reading.hedge === 'exactly');
    const value = Number(quantity.value.toDecimal());
    if (!isCount || !isBare || reading.area || !quantity.value.isInteger() || value < 1 || value >= threshold)
      return [];
    if (!(passage.cell ? countsPeopleInCell(number) : countsPeople(number, value))) return [];
    const length = /^\S+/.exec(mention.text)![0].length;
    const plain = { start: mention.plain.start, end: mention.plain.start + length };
    return [{ number, plain, withheld: withheld(passage, plain, threshold) }];
  });
}

function countsPeople({ mention }: Claimed, value: number): boolean {
  const { passage, plain } = mention;
  const sentence = passage.sentences.find((each) => contains(each, plain));
  if (!sentence || needing.test(passage.text.slice(sentence.start, plain.start))) return false;
  const all = words(passage.text);
  if (all.some((word) => contains(sentence, word) && roles.has(word.text.toLowerCase()))) return false;
  return isFollowedByPeople(passage.text, all, plain.end, value);
}

/** "three older people", "1 adult"; not "two carers’ groups", not "one person’s story", and "one" only in digits. */
function isFollowedByPeople(text: string, all: readonly Word[], from: number, value: number): boolean {
  const nouns = value === 1 ? person : people;
  const isWord = value === 1 && !/\d/.test(text.slice(Math.max(0, from - 1), from));
  let at = all.findIndex(({ start }) => start >= from);
  let end = from;
  for (let n = 0; n < 4 && at >= 0 && at < all.length; n++, at++) {
    const word = all[at]!;
    if (phraseEnd.test(text.slice(end, word.start)) || /^(?:of|in|and|or|to|for|who|with)$/i.test(word.text))
      return false;
    end = word.end;
    if (!nouns.has(word.text.toLowerCase())) continue;
    return !isWord && !/^[’']/.test(text.slice(end)) && !isAttribute(text, end, all[at + 1]);
  }
  return false;
}

/** Whether a noun only belongs to the next one: "carers groups", "children homes". */
function isAttribute(text: string, end: number, next: Word | undefined): boolean {
  if (!next || text.slice(end, next.start) !== ' ') return false;
  return (
    /(?:[^s]s|centre|group|service|team|home|forum|strategy)$/.test(next.text) &&
    !/^(?:was|has|is|as|this|across|does|plus|whose|always)$/.test(next.text)
  );
}

/** A cell that holds nothing but the count, under or beside a header that counts people. */
function countsPeopleInCell({ mention }: Claimed): boolean {
  const { passage, text } = mention;
  if (passage.text.trim() !== text) return false;
  return headersOf(passage).some((header) => {
    if (/%|\bper\b|\brank\b|£/i.test(header.text)) return false;
    const all = words(header.text).map((word) => word.text.toLowerCase());
    return all.some((word) => people.has(word)) && !all.some((word) => roles.has(word)) && !/[’']/.test(header.text);
  });
}

/** The words that take the count's place, in words or digits as it was. */
function withheld({ text, cell, sentences }: Passage, plain: Span, threshold: number): string {
  if (cell) return `<${threshold}`;
  const word = Object.entries({ ...numerals.units, ...numerals.tens }).find(([, value]) => value === threshold)?.[0];
  const isDigits = /\d/.test(text.slice(plain.start, plain.end));
  const fewer = sentences.some(({ start }) => start === plain.start) ? 'Fewer' : 'fewer';
  return `${fewer} than ${isDigits || !word ? grouped(String(threshold)) : word}`;
}
