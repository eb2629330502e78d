import { Rational } from '../../quantities/rational.ts';
import numerals from '../vocabulary/numerals.json' with { type: 'json' };
import { grouped } from '../wording.ts';

const byValue = (words: Readonly<Record<string, number>>): ReadonlyMap<number, string> =>
  new Map(Object.entries(words).map(([word, value]) => [value, word]));

const units = byValue(numerals.units);
const tens = byValue(numerals.tens);
const ordinals = byValue(numerals.ordinals);

/** A whole number from 0 to 99 in words, `twenty-three`; undefined for any other. */
export function inWords(value: Rational): string | undefined {
  const n = small(value);
  if (n === undefined) return undefined;
  const known = units.get(n) ?? tens.get(n);
  return known ?? `${tens.get(n - (n % 10))}-${units.get(n % 10)}`;
}

/** A place in a ranking in words, up to the twentieth; beyond that with digits, `23rd`. */
export function ordinalInWords(place: Rational): string {
  return ordinals.get(Number(place.toDecimal())) ?? ordinalInDigits(place);
}

/** `1st`, `22nd`, `113th`. */
export function ordinalInDigits(place: Rational): string {
  const digits = place.toDecimal();
  const isTeen = /1\d$/.test(digits);
  const ending = isTeen ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[digits.at(-1)!] ?? 'th');
  return digits + ending;
}

/** A whole number as `like` has its own: in words, or in digits with or without separators of thousands. */
export function spelledLike(value: Rational, like: string): string {
  if (/\d/.test(like)) return separatedLike(value.toDecimal(), like);
  return capitalisedLike(inWords(value) ?? grouped(value.toDecimal()), like);
}

/** Digits with separators of thousands where `like` has them or is too short to need them. */
export function separatedLike(decimal: string, like: string): string {
  const isPlain = /^\d{4,}(?!,)/.test(like);
  return isPlain ? decimal : grouped(decimal);
}

/** A text that begins with a capital where `like` does. */
export function capitalisedLike(text: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function small(value: Rational): number | undefined {
  const isSmall = value.isInteger() && value.compare(Rational.zero) >= 0 && value.compare(Rational.hundred) < 0;
  return isSmall ? Number(value.numerator) : undefined;
}
