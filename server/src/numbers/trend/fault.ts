import type { Interval } from '../../quantities/interval.ts';
import { Rational } from '../../quantities/rational.ts';
import type { Claimed } from '../claimed-sentences.ts';
import type { DirectionWords } from './direction-words.ts';
import { extent, gap, isAtMost } from './extent.ts';

/** One side of a comparison. Both ends of a range ("from 12 to 14 days") are one number of the draft. */
export interface Side {
  readonly number: Claimed;
  readonly value: Rational;
  readonly extent: Interval;
}

/** A number as one side; `asRead` is all that it may stand for, where its hedge word does not hedge. */
export function sideOf(number: Claimed, asRead: Interval = extent(number)): Side {
  return { number, value: number.mention.quantity.value, extent: asRead };
}

/** Words of direction that the two numbers beside them do not bear out. */
export interface TrendFault {
  /**
   * `against`: the numbers go the other way; `same`: as they are written there is no difference; `apart`: they are
   * called alike and are not; `barely`: the difference is called large and is small.
   */
  readonly kind: 'against' | 'same' | 'apart' | 'barely';
  readonly words: DirectionWords;
  /** What is said to be higher, lower or alike. */
  readonly subject: Side;
  /** What it is compared with. */
  readonly reference: Side;
}

/** Holds two numbers against the words between them. Undefined where rounding, a hedge or the tolerance explains them. */
export function judgeDirection(words: DirectionWords, subject: Side, reference: Side): TrendFault | undefined {
  const fault = (kind: TrendFault['kind']): TrendFault => ({ kind, words, subject, reference });
  if (words.direction === 'same') return isAlike(subject, reference) ? undefined : fault('apart');
  if (isWrittenAlike(subject, reference)) return fault('same');
  const [lower, upper] = words.direction === 'up' ? [reference, subject] : [subject, reference];
  if (isAtMost(upper.extent, lower.extent)) return fault('against');
  return words.isStrong && isBarelyApart(subject, reference) ? fault('barely') : undefined;
}

function isWrittenAlike(a: Side, b: Side): boolean {
  const isBare = (side: Side): boolean => side.number.mention.reading.hedge === 'none';
  return a.value.equals(b.value) && isBare(a) && isBare(b);
}

const isPercent = (side: Side): boolean => side.number.mention.reading.unit === 'percent';

function greater(a: Rational, b: Rational): Rational {
  return a.compare(b) >= 0 ? a : b;
}

/** What "similar" allows: a twentieth of the greater number, and two points between percentages. */
function isAlike(a: Side, b: Side): boolean {
  const share = greater(a.value, b.value).multiply(Rational.of(1, 20));
  return gap(a.extent, b.extent).compare(isPercent(a) ? greater(share, Rational.of(2)) : share) <= 0;
}

/** Alike enough that a reader may let "similar" pass: within five points, or a tenth of the greater number. */
export function isNearlyAlike(a: Side, b: Side): boolean {
  const leeway = isPercent(a) ? Rational.of(5) : greater(a.value, b.value).multiply(Rational.of(1, 10));
  return gap(a.extent, b.extent).compare(leeway) <= 0;
}

/** Less than a point between percentages, or a fiftieth of the greater number: nobody would call that "well above". */
function isBarelyApart(a: Side, b: Side): boolean {
  const distance = a.value.subtract(b.value).absolute();
  const small = isPercent(a) ? Rational.one : greater(a.value, b.value).multiply(Rational.of(1, 50));
  return distance.compare(small) < 0;
}
