import { Rational } from '../quantities/rational.ts';
import vocabulary from './vocabulary/numerals.json' with { type: 'json' };

const { units, tens, ordinals, scales, fractions } = vocabulary;

const unitWords = Object.keys(units);
const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Digits with or without thousands separators and decimals. */
export const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** What may follow a number without being part of it: the roman numeral of a footnote glued to it. */
export const tail = '(?=[ivxlc]{0,8}(?![A-Za-z0-9]))';
const small = `(?:${alternatives(Object.keys(tens))})(?:[- ](?:${alternatives(unitWords.slice(1, 10))}))?|${alternatives(unitWords)}`;
/** A number in words up to the thousands, such as `twenty-four` or `three hundred`. */
export const numberWords = `(?:${small}|a) hundred(?: and (?:${small}))?|(?:${small})(?: (?:thousand|million))?|(?:a )?(?:hundred|thousand|dozen)`;
/** An ordinal in words or digits. */
export const ordinal = `${alternatives(Object.keys(ordinals))}|\\d+(?:st|nd|rd|th)`;
export const fractionWord = alternatives(Object.keys(fractions));
const startWords = [unitWords, ...[tens, ordinals, fractions].map((words) => Object.keys(words)), vocabulary.others];
const start = new RegExp(
  `\\d+|\\b(?:FY|F/Y|(?:${alternatives(startWords.flat())})\\b|a(?= (?:hundred|thousand|dozen)\\b))`,
  'gi',
);

/** Where digits begin in a text, words of number and the letters of a financial year, in order. */
export function numberStarts(text: string): number[] {
  const found: number[] = [];
  start.lastIndex = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) found.push(match.index);
  return found;
}

export const scaleWord = 'k|K|m|M|mn|bn|million|billion|thousand';

/** A number in digits with what its form shows of its precision. */
export interface Numeral {
  readonly value: Rational;
  readonly step: Rational;
  readonly zeros: number;
}

/** Reads digits and an optional scale word. Undefined where the digits are none. */
export function numeral(text: string, scale = ''): Numeral | undefined {
  const value = Rational.parse(text);
  if (!value) return undefined;
  const factor = Rational.powerOfTen((scales as Record<string, number>)[scale.toLowerCase()] ?? 0);
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  const zeros =
    scale === '' && decimals === 0 && !/^0*$/.test(text) ? /(?<!0)0*$/.exec(text.replaceAll(',', ''))![0].length : 0;
  return { value: value.multiply(factor), step: Rational.powerOfTen(-decimals).multiply(factor), zeros };
}

/** Reads a number in words or digits, `twenty-four`, `3 hundred`, `a dozen`. */
export function wordValue(text: string): Rational | undefined {
  const t = text.toLowerCase().trim();
  const plain = Rational.parse(t);
  if (plain) return plain;
  if (t === 'dozen' || t === 'a dozen') return Rational.of(12);
  let total = 0;
  for (const word of t.split(/[- ]+/)) {
    if (word === 'a') total += 1;
    else if (word in units) total += (units as Record<string, number>)[word]!;
    else if (word in tens) total += (tens as Record<string, number>)[word]!;
    else if (word in scales) total = Math.max(total, 1) * 10 ** (scales as Record<string, number>)[word]!;
    else if (word !== 'and') return undefined;
  }
  return Rational.of(total);
}

/** `second` and `2nd` are 2. */
export function ordinalValue(text: string): Rational | undefined {
  const t = text.toLowerCase();
  const known = (ordinals as Record<string, number>)[t];
  if (known !== undefined) return Rational.of(known);
  const match = /^(\d+)(?:st|nd|rd|th)$/.exec(t);
  return match ? Rational.parse(match[1]!) : undefined;
}

/** The share that a fraction's words name, in percent. */
export function fractionValue(count: string, word: string): Rational | undefined {
  const fraction = (fractions as unknown as Record<string, [number, number]>)[word.toLowerCase()];
  const many = /^an?$/i.test(count) || count === '' ? Rational.one : wordValue(count);
  return fraction && many?.multiply(Rational.of(fraction[0], fraction[1])).multiply(Rational.hundred);
}
