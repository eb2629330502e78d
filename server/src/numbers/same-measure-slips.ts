import { Rational } from '../quantities/rational.ts';
import type { CheckedNumber, Reading } from './number.ts';

/** Fewest digits of which one may be wrong or left out; of fewer, two numbers are alike by chance. */
const enough = 3;

/** What a number shows: its digits and its point, without separators, signs and units. */
function shown({ mention }: CheckedNumber): string {
  return mention.text.replaceAll(/[^\d.]/g, '').replace(/\.$/, '');
}

/** The digits of a number in order of size, the same for any that differs only in their order; empty for fewer than `enough`. */
export function digitsOf(number: CheckedNumber): string {
  const digits = shown(number).replace('.', '');
  return digits.length < enough ? '' : [...digits].toSorted().join('');
}

/** Whether two numbers are the same digits but for two that have changed places: "1,286" and "1,268". */
export function isSwapped(a: CheckedNumber, b: CheckedNumber): boolean {
  const [x, y] = [shown(a), shown(b)];
  if (x.length !== y.length) return false;
  const at = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  const [i, j] = at;
  return at.length === 2 && x[i!] === y[j!] && x[j!] === y[i!] && x[i!] !== '.' && x[j!] !== '.';
}

/** Whether two numbers differ as a slip of the keyboard makes them: two digits swapped, or one of them another. */
export function isSlip(a: CheckedNumber, b: CheckedNumber): boolean {
  if (isSwapped(a, b)) return true;
  const [x, y] = [shown(a), shown(b)];
  const differing = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [`${digit}${y[i]}`]));
  return x.length === y.length && differing.length === 1 && !differing[0]!.includes('.') && digitsOf(a) !== '';
}

/** Whether two numbers lie within a third of the greater of them. */
export function isClose(a: CheckedNumber, b: CheckedNumber): boolean {
  const [x, y] = [a.mention.reading!.value.absolute(), b.mention.reading!.value.absolute()];
  const greater = x.compare(y) > 0 ? x : y;
  return x.subtract(y).absolute().multiply(Rational.of(3)).compare(greater) <= 0;
}

/**
 * Whether two readings are for one period and area, wherever the draft says so: by its own period as well as in the
 * sentence. The last day of a month stands for the month, as "at the end of March" does.
 */
export function isSameTimeAndArea(x: Reading, y: Reading): boolean {
  if ((x.area?.area ?? null) !== (y.area?.area ?? null)) return false;
  const [one, other] = [x.period?.period, y.period?.period];
  if (!one || !other) return !one && !other;
  const isEnd = one.to === other.to && [one, other].every(({ kind }) => kind === 'month' || kind === 'day');
  return one.key === other.key || isEnd;
}
