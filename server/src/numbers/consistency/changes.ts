import { Rational } from '../../quantities/rational.ts';
import { formatValue } from '../wording.ts';
import { agree, type Bounds, bounds, distance, relativeDistance } from './arithmetic.ts';
import { oneMore, replacement } from './shares.ts';
import type { Found, Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { wordedChange } from './worded-changes.ts';
import { wording } from './wordings.ts';

/** A change that a sentence states beside the two values that it lies between. */
export interface Change {
  readonly from: Stated;
  readonly to: Stated;
  readonly by: Stated;
}

const nouns =
  'increase|rise|growth|reduction|decrease|fall|drop|decline|improvement|uplift|jump|change|difference|gap|gain|loss|saving';
const verbs =
  'increas(?:ed|es|ing)|r(?:ose|isen|ising)|gr(?:ew|own|owing)|f(?:ell|allen|alling)|dropp(?:ed|ing)|decreas(?:ed|es|ing)|declin(?:ed|es|ing)|reduc(?:ed|es|ing)|improv(?:ed|es|ing)|up|down|higher|lower|went up|went down|gone up|gone down|climbed|jumped|soared|slipped|cut';

/** Both values of a change, by name `from` and `to`. */
const bothEnds = [
  '\\bfrom {hedge}{from:value}{words} to {hedge}{to:value}',
  '\\bto {hedge}{to:value}{words}(?:\\(|, |, up |, down |\\(up |\\(down | )from {hedge}{from:value}',
  '{to:value}{words}(?:,|\\(| [–-]) ?(?:which is |this is |is )?(?:up|down|increased|reduced|an increase|a rise|a fall|a decrease|a reduction) (?:on|from) {hedge}{from:value}',
  '{to:value}{words}\\bcompared (?:with|to) {hedge}{from:value}',
].map(wording);

/** All three in one: "9,870 contacts, up 6% from 9,311". */
const whole = wording(
  `{to:value}{words}(?:,|\\(| [–-]) ?(?:up|down|increased|reduced|an? (?:${nouns})) (?:by |of )?{hedge}{by:change} (?:from|on|compared (?:with|to)) (?:the )?{hedge}{from:value}`,
);

/** "the gap between men (60%) and women (65%) is 5 percentage points". */
const apart = wording(
  `\\b(?:gap|difference) between [^\\uE000-\\uE00A.;]{0,60}?{from:value}{words}\\band {words}{to:value}{words}\\b(?:is|was|of|stands at) {hedge}{by:change}`,
);

/** How much a value changed, by name `by`. */
const changes = [
  `\\b(?:${nouns}) of (?:just |only )?{hedge}{by:change}`,
  `\\b(?:${verbs}) by (?:just |only )?{hedge}{by:change}`,
  `\\b(?:${verbs}) (?:just |only )?{hedge}{by:change}(?= (?:from|to) )`,
  `\\b(?:an? |a further |another )?{hedge}{by:change} (?:overall |net |annual )?(?:${nouns})\\b`,
  '\\b(?:an extra|an additional|a further) {hedge}{by:change}(?! (?:increase|rise|reduction|fall|decrease))',
  `\\b(?:${verbs}) by {hedge}{by:share}(?! of)`,
  '\\((?:up |down |by |a )?[+−-]?{by:percent}\\)',
].map(wording);

/** A change told by the year or on average, or in other terms, is not the distance between two values. */
const otherTerms =
  /\b(?:on average|average (?:annual|yearly|monthly|growth|increase|rise|reduction|decrease|fall|change)|annual(?:ly|ised)?|each year|every year|(?<!in |than |from )a year(?! (?:earlier|ago|before))|per year|per annum|year[- ]on[- ]year|each month|a month|per month|real[- ]terms?|adjust\w*|per head)\b/i;
const target = /\btarget\b/i;
const farthest = 80;

/** The changes of a sentence whose two values it states: "rose from 1,200 to 1,380, a 15% increase". */
export function* statedChanges(sketch: Sketch): Generator<Change> {
  if (otherTerms.test(sketch.text)) return;
  const seen = new Set<Stated>();
  for (const change of target.test(sketch.text) ? [] : besideEnds(sketch)) {
    seen.add(change.by);
    yield change;
  }
  const worded = wordedChange(sketch);
  if (worded && !seen.has(worded.by)) yield* changeOf(worded.from, worded.to, worded.by);
}

/** Changes right beside both of their values, in wordings that say which is which. */
function* besideEnds(sketch: Sketch): Generator<Change> {
  if (sketch.numbers.length < 3) return;
  const ends = bothEnds.flatMap((pattern) => [...sketch.find(pattern)]);
  const seen = new Set<Stated>();
  for (const found of [...sketch.find(whole), ...sketch.find(apart)]) {
    seen.add(found.number('by'));
    yield* changeOf(found.number('from'), found.number('to'), found.number('by'));
  }
  for (const pattern of changes) {
    for (const found of sketch.find(pattern)) {
      const by = found.number('by');
      const near = ends.find((pair) => isBeside(sketch, pair, found, by));
      if (!near || seen.has(by)) continue;
      seen.add(by);
      yield* changeOf(near.number('from'), near.number('to'), by);
    }
  }
}

function* changeOf(from: Stated, to: Stated, by: Stated): Generator<Change> {
  const [a, b] = [from.mention.reading, to.mention.reading];
  if (a.unit === b.unit && (a.area?.area ?? null) === (b.area?.area ?? null)) yield { from, to, by };
}

/** Whether a change stands by two values with no other claim between them. */
function isBeside(sketch: Sketch, ends: Found, change: Found, by: Stated): boolean {
  if (by === ends.number('from') || by === ends.number('to')) return false;
  const place = sketch.place(by);
  const isAfter = place > ends.span.start;
  const between = isAfter ? { start: ends.span.end, end: place } : { start: place + 1, end: ends.span.start };
  const isInside = isAfter && place < ends.span.end;
  if (isInside || between.end - between.start > farthest) return false;
  const text = sketch.text.slice(between.start, between.end);
  // A bracket holds a change of these values only where it touches them.
  if (change.text.startsWith('(') && !/^[^,.;()]{0,24}\($/.test(text)) return false;
  return sketch.claimsIn(between).length === 0 && !/;|\b(?:while|whereas|but|compared)\b/.test(text);
}

/** Changes that are not what lies between their two values, in points or in percent where both are percentages. */
export function* changeMisfits(sketch: Sketch): Generator<Misfit> {
  for (const change of statedChanges(sketch)) {
    const measured = measuredChange(change);
    if (measured && !measured.some((one) => agree(one, bounds(change.by)))) yield changeMisfit(change);
  }
}

/** What the change may be, each way it can be told; undefined where its unit cannot be that of a change. */
function measuredChange({ from, to, by }: Change): Bounds[] | undefined {
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

function changeMisfit({ from, to, by }: Change): Misfit {
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
