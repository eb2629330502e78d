import { Rational } from '../../quantities/rational.ts';
import { formatValue } from '../wording.ts';
import { agree, type Bounds, bounds, distance, relativeDistance } from './arithmetic.ts';
import { oneMore, replacement } from './shares.ts';
import type { Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { type WordedChange, wordedChanges } from './worded-changes.ts';
import { signs, wording } from './wordings.ts';

/** "the gap between men (60%) and women (65%) is 5 percentage points". */
const apart = wording(
  `\\b(?:gap|difference) between [^\\uE000-\\uE00A.;]{0,60}?{from:value}{words}\\band {words}{to:value}{words}\\b(?:is|was|of|stands at) {hedge}{by:change}`,
);

/** A change told by the year or on average, or in other terms, is not the distance between two values. */
const otherTerms =
  /\b(?:on average|an average of|average (?:annual|yearly|monthly|growth|increase|rise|reduction|decrease|fall|change)|annual(?:ly|ised)?|each year|every year|(?<!in |than |from )a year(?! (?:earlier|ago|before))|per year|per annum|year[- ]on[- ]year|each month|a month|per month|real[- ]terms?|adjust\w*|per head)\b/i;

/** "An improvement of 2 points on 2023-24": not on the value of another area that follows. */
const sinceATime = new RegExp(
  `^ (?:on|from|since|over|compared (?:to|with)) (?:the )?(?:${signs.time}|(?:previous|last|prior) (?:year|quarter|month)|(?:year|quarter|month) before)`,
);

/** The changes of a sentence whose two values it states: "rose from 1,200 to 1,380, a 15% increase". */
export function* statedChanges(sketch: Sketch): Generator<WordedChange> {
  if (otherTerms.test(sketch.text)) return;
  for (const found of sketch.find(apart)) yield* changeOf(found.number('from'), found.number('to'), found.number('by'));
  for (const { from, to, by } of wordedChanges(sketch)) {
    if (from.mention.reading.area === null || !sinceATime.test(sketch.text.slice(sketch.place(by) + 1)))
      yield* changeOf(from, to, by);
  }
}

function* changeOf(from: Stated, to: Stated, by: Stated): Generator<WordedChange> {
  const [a, b] = [from.mention.reading, to.mention.reading];
  const isComparator = a.area !== null && b.area === null;
  if (a.unit === b.unit && (isComparator || a.area?.area === b.area?.area)) yield { from, to, by };
}

/** Changes that are not what lies between their two values, in points or in percent where both are percentages. */
export function* changeMisfits(sketch: Sketch): Generator<Misfit> {
  for (const change of statedChanges(sketch)) {
    const measured = measuredChange(change);
    if (measured && !measured.some((one) => agree(one, bounds(change.by))) && !fitsOthers(sketch, change))
      yield changeMisfit(change);
  }
}

/** A sentence with more values than this is a list, and trying all pairs of it would take long. */
const mostAlike = 12;

/** Whether the change is right between two other values of the sentence: "24,180, up from 22,910 and 21,340 before that". */
function fitsOthers({ numbers }: Sketch, { from, to, by }: WordedChange): boolean {
  const alike = numbers.filter(
    (number) =>
      number !== by && number.mention.reading.unit === from.mention.reading.unit && !number.mention.reading.area,
  );
  if (alike.length > mostAlike) return false;
  return alike.some((later, i) =>
    alike.some((earlier, j) => {
      if (i === j || [earlier, later].every((one) => one === from || one === to)) return false;
      const measured = measuredChange({ from: earlier, to: later, by });
      return measured?.some((one) => agree(one, bounds(by))) ?? false;
    }),
  );
}

/** What the change may be, each way it can be told; undefined where its unit cannot be that of a change. */
function measuredChange({ from, to, by }: WordedChange): Bounds[] | undefined {
  const unit = by.mention.reading.unit;
  const [a, b] = [bounds(from), bounds(to)];
  const relative = relativeDistance(a, b);
  if (unit === 'percent') {
    if (!relative) return undefined;
    return isShare(from) ? [relative, distance(a, b)] : [relative];
  }
  if (unit === 'percentage-points') return isShare(from) ? [distance(a, b)] : undefined;
  return unit === from.mention.reading.unit ? [distance(a, b)] : undefined;
}

export function isShare({ mention: { reading } }: Stated): boolean {
  return reading.unit === 'percent';
}

function changeMisfit({ from, to, by }: WordedChange): Misfit {
  const [a, b] = [from, to].map(({ mention }) => mention.quantity.value) as [Rational, Rational];
  const unit = by.mention.reading.unit;
  const difference = b.subtract(a).absolute();
  const relative = a.equals(Rational.zero) ? null : difference.divide(a).multiply(Rational.hundred);
  const isRelative = unit === 'percent' && !isShare(from);
  const right = isRelative && relative ? relative : difference;
  const says = isRelative ? `${oneMore(right, by)}%` : formatValue(right, isShare(from) ? 'percentage-points' : unit);
  return {
    ...spotOf(by),
    message: `${quote(by)} is not the change from ${quote(from)} to ${quote(to)}: that is ${says}.${laterBase(by, a, b, isRelative)} Correct the change or the value that is wrong.`,
    beside: [from, to].map(spotOf),
    ...(unit === 'percent' && isShare(from) ? {} : replacement(by, right)),
    isCertain: false,
  };
}

/** A hint where the percentage was taken of the value after the change. */
function laterBase(by: Stated, a: Rational, b: Rational, isRelative: boolean): string {
  if (!isRelative || b.equals(Rational.zero)) return '';
  const ofLater = b.subtract(a).absolute().divide(b).multiply(Rational.hundred);
  return agree({ low: ofLater, high: ofLater }, bounds(by))
    ? ' It was worked out from the later value; a change is a share of the earlier one.'
    : '';
}
