import { Rational } from '../../quantities/rational.ts';
import vocabulary from '../vocabulary/directions.json' with { type: 'json' };
import { agree, bounds, distance, relativeDistance, rounded } from './arithmetic.ts';
import { isShare, statedChanges } from './changes.ts';
import type { Found, Sketch } from './sketch.ts';
import { type Misfit, quote, type Spot, type Stated, spotOf } from './stated.ts';
import { wording } from './wordings.ts';

const { moving, change, comparative } = vocabulary;
const any = (words: readonly string[]): string => words.join('|');
const [rising, falling] = [any([...moving.up, 'improved', 'up']), any([...moving.down, 'down'])];
const [rises, falls] = [any([...change.up, 'improvement']), any(change.down)];

/** One end of a change in percent and the change, also in percent: `by`, and `to` or `from`. */
const oneEnd = [
  `\\b(?:(?<rise>${rising})|${falling}) (?:by )?{hedge}{by:percent}(?: (?:on|since|over|in|from|during) [^\\uE000-\\uE007.;:,]{0,30}?)?(?<!compared|due|up|relative) to {hedge}{to:percent}`,
  `\\b(?:(?<rise>${rising})|${falling}) (?:by )?{hedge}{by:percent} from {hedge}{from:percent}`,
  `\\b(?:(?<rise>${rises})|${falls}) of {hedge}{by:percent} to {hedge}{to:percent}`,
  `\\ban? {hedge}{by:percent} (?:(?<rise>${rises})|${falls}) (?:\\w+ ){0,3}?to {hedge}{to:percent}`,
  `{to:percent}[^\\uE000-\\uE007.;:,]{0,40}(?:, |,? \\(|,? and |,? [–-] )(?:(?<rise>up|an? (?:${rises}) of)|down|an? (?:${falls}) of) (?:by )?{hedge}{by:percent} (?:on|since|from|compared)\\b`,
  `{to:percent}[^\\uE000-\\uE007.;:,]{0,40}(?:, |,? \\(|,? [–-] )an? {hedge}{by:percent} (?:(?<rise>${rises})|${falls})\\b`,
].map(wording);

const more = any([...comparative.up, 'better', 'above', 'over']);
const less = any([...comparative.down, 'worse', 'below', 'under']);
/** What a share is compared with, and its value where the sentence says it. */
const against =
  '(?:than )?(?:the |our |its )?[^\\uE000-\\uE007.;:,]{0,60}?(?:(?: of| at| \\(|,) {0,1}{hedge}{other:percent}|[,.;)]|$)';
/** A share, and by what percentage it lies above or below another. */
const compared = wording(
  `{own:percent}[^\\uE000-\\uE007.;:]{0,160}?(?:, | and |,? and (?:is |was |are |were )?|,? which (?:is|was) | (?:is|was) |\\(|[–-] )(?:this is |that is |it is )?{hedge}{by:difference} (?:(?<rise>${more})|${less}) ${against}`,
);
/** "58% were closed at once; this is an increase of 5% on the 53% of the year before" */
const changedTo = wording(
  `{own:percent}[^\\uE000-\\uE007.]{0,120}?[;,–-] ?(?:this|that|which) (?:is|was|represents) an? (?:(?<rise>${rises})|${falls}) of {hedge}{by:percent} (?:on|from|over) (?:the |our )?[^\\uE000-\\uE007.;:,]{0,20}?{other:percent}`,
);
const comparedNext = wording(
  `^(?:this|that|which|it) (?:is|was) {hedge}{by:difference} (?:(?<rise>${more})|${less}) ${against}`,
);

/** A percentage that is a change of, or a difference from, another percentage. */
interface Difference {
  readonly by: Stated;
  readonly value: Stated;
  /** Null where the draft does not say it. */
  readonly other: Stated | null;
  /** Whether `other` plus the difference is `value`; else `value` plus the difference is `other`. */
  readonly isAfter: boolean;
  readonly rises: boolean;
}

/** Percentages of change or difference between percentages, where points may be meant. */
export function* pointMisfits(sketch: Sketch): Generator<Misfit> {
  const seen = new Set<Stated>();
  for (const difference of differences(sketch)) {
    if (seen.has(difference.by) || !isPercent(difference.by)) continue;
    seen.add(difference.by);
    const misfit = difference.other ? proven(difference, difference.other) : unclear(difference);
    if (misfit) yield misfit;
  }
}

function* differences(sketch: Sketch): Generator<Difference> {
  for (const { from, to, by } of statedChanges(sketch)) {
    if (!isShare(from) || !isPercent(by)) continue;
    const rises = from.mention.quantity.value.compare(to.mention.quantity.value) < 0;
    yield { by, value: to, other: from, isAfter: true, rises };
  }
  for (const pattern of oneEnd) {
    for (const found of sketch.find(pattern)) {
      const to = found.optional('to');
      yield {
        by: found.number('by'),
        value: to ?? found.number('from'),
        other: null,
        isAfter: to !== undefined,
        rises: isRise(found),
      };
    }
  }
  yield* comparisons(sketch);
}

function* comparisons(sketch: Sketch): Generator<Difference> {
  for (const found of sketch.find(compared)) yield* comparison(found, found.number('own'));
  for (const found of sketch.find(changedTo)) {
    const [value, other] = [found.number('own'), found.number('other')];
    if (!value.mention.reading.area && !other.mention.reading.area)
      yield { by: found.number('by'), value, other, isAfter: true, rises: isRise(found) };
  }
  const before = sketch.previous?.passage === sketch.passage ? sketch.previous : null;
  const next = before && sketch.first(comparedNext);
  const shares = before?.numbers.filter((number) => isPercent(number) && !number.mention.reading.area) ?? [];
  if (next && shares.length === 1) yield* comparison(next, shares[0]!);
}

function* comparison(found: Found, value: Stated): Generator<Difference> {
  const other = found.optional('other') ?? null;
  if (value.mention.reading.area || (other && !other.mention.reading.area && !/average|target/i.test(found.text)))
    return;
  yield { by: found.number('by'), value, other, isAfter: true, rises: isRise(found) };
}

const isRise = (found: Found): boolean => found.wordsOf('rise') !== '';
const isPercent = ({ mention }: Stated): boolean =>
  mention.quantity.form === 'percent' && mention.reading.unit === 'percent' && mention.quantity.upper === null;

/** Where both values are said: silent if the percentage fits as it is written, else proof that points are meant. */
function proven({ by, value, other: _, ...rest }: Difference, other: Stated): Misfit | undefined {
  const [a, b] = rest.isAfter ? [bounds(other), bounds(value)] : [bounds(value), bounds(other)];
  if (!agree(distance(a, b), bounds(by))) return undefined;
  const [x, y] = [other, value].map(({ mention }) => mention.quantity.value) as [Rational, Rational];
  const difference = y.subtract(x).absolute();
  const exact = x.equals(Rational.zero) ? null : difference.divide(x).multiply(Rational.hundred);
  const fits = (n: Rational): boolean => agree({ low: n, high: n }, bounds(by));
  if ((exact && fits(exact)) || !fits(difference)) return undefined;
  const relative = relativeDistance(a, b);
  return {
    ...spotOf(by),
    message: `${quote(by)} is the difference between ${quote(other)} and ${quote(value)} in percentage points. ${exact ? `As a percentage of ${quote(other)} it is ${exact.toDecimal(0, 1)}%. ` : ''}Write “${inPoints(by.mention.text)}”.`,
    beside: [spotOf(other), spotOf(value)],
    fix: pointsFix(by.mention.text, spotOf(by)),
    // Rounding of the two values may leave room for a percentage.
    isCertain: !relative || !agree(relative, bounds(by)),
  };
}

const inPoints = (text: string): string => `${text.replace(/ ?(?:%|per ?cent)$/i, '')} percentage points`;

function pointsFix(text: string, spot: Spot): NonNullable<Misfit['fix']> {
  const newText = inPoints(text);
  return { title: `Write ${newText}`, spot, newText };
}

/** Where one value is said: the two that the other can be, unless they are the same when rounded. */
function unclear({ by, value, isAfter, rises }: Difference): Misfit | undefined {
  const readings = bothReadings(by.mention.quantity.value, value, isAfter, rises);
  if (!readings) return undefined;
  const what = isAfter ? 'the other value was' : 'the new value is';
  return {
    ...spotOf(by),
    message: `${quote(by)} beside ${quote(value)} can be read in two ways: as a percentage ${what} ${readings.relative}%, in percentage points ${readings.points}%. Write “percentage points” where the difference is meant, or state both values.`,
    beside: [spotOf(value)],
    isCertain: false,
  };
}

function bothReadings(
  by: Rational,
  value: Stated,
  isAfter: boolean,
  rises: boolean,
): { relative: string; points: string } | undefined {
  const { quantity } = value.mention;
  const v = quantity.value;
  const sign = rises ? by : by.negate();
  const factor = Rational.one.add(sign.divide(Rational.hundred));
  if (factor.compare(Rational.zero) <= 0) return undefined;
  const relative = isAfter ? v.divide(factor) : v.multiply(factor);
  const points = isAfter ? v.subtract(sign) : v.add(sign);
  const isPossible = points.compare(Rational.zero) >= 0 && points.compare(Rational.hundred) <= 0;
  if (!isPossible || agree(rounded(relative, quantity.step), rounded(points, quantity.step))) return undefined;
  const show = (n: Rational): string => n.toDecimal(0, /\./.test(value.mention.text) ? 1 : 0);
  return { relative: show(relative), points: show(points) };
}
