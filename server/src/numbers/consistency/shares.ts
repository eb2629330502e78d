import { Rational } from '../../quantities/rational.ts';
import vocabulary from '../vocabulary/wholes.json' with { type: 'json' };
import { grouped } from '../wording.ts';
import { agree, type Bounds, bounds, countOf, shareOf } from './arithmetic.ts';
import type { Found, Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { counted, impliedWhole, isOfWhole, statedWhole } from './stated-whole.ts';
import { wordedShares } from './worded-shares.ts';
import { wording } from './wordings.ts';

/** A count, what it is part of, and the share that the draft says it is. */
export interface ShareFact {
  readonly share: Stated;
  /** The same number as `whole` where it is "12 of the 15". */
  readonly part: Stated;
  readonly whole: Stated;
}

const that =
  '(?:or |which is |that is |i\\.e\\. |representing |representing just |equating to |equivalent to |making up |accounting for |an? (?:[a-z]+ ){0,2}rate of )';
const closing = '(?=[),;.]|$)';
const notOfAnother = '(?! of (?!these\\b|those\\b|them\\b|the total))';

/** Wordings that hold all three numbers. */
const triples = [
  `{both:countOf}{noun}(?: \\(|, ?${that}){hedge}{share:percent}${notOfAnother}(?=[),;.]|$| of)`,
  `{share:percent}{noun} \\(${that}?{both:countOf}`,
  `{share:percent} of {the}{whole:count}{alone}{noun}(?: \\(|, ${that}){hedge}{part:count}{noun}[).,;]`,
  `{share:percent} of {the}{whole:count}{alone}{noun}, {part:count}(?:{noun},| in (?:all|total)\\b)`,
  `{share:share} of {the}{whole:count}{alone}{noun} \\({part:count}\\)`,
  `{share:percent} \\({part:count}\\) of {the}{whole:count}{alone}`,
  `{part:count} \\({share:percent}\\) of {the}{whole:count}{alone}`,
  `{part:count}{noun}(?: \\(|, ${that}?){hedge}{share:percent} of {the}{whole:count}{alone}`,
].map(wording);

/** Wordings that hold a count and its share, where the whole is stated before. */
const pairs = [
  `{part:count}{noun} \\({hedge}{share:percent}(?=[),;])`,
  `{share:percent}{noun} \\(${that}?{hedge}{part:count}{noun}(?=[),;])`,
  `{part:count}{noun},? ${that}{hedge}{share:percent}(?= of (?:these|those|them|the total)|[,.;)]|$)`,
  `{share:percent},? (?:or|that is|which is|i\\.e\\.),? {hedge}{part:count}{noun}${closing}`,
].map(wording);

/** The counts of a sentence whose share of a whole it states as well: "112 of 140 (80%)", "Of the 140 …, 112 (80%)". */
function* shareFacts(sketch: Sketch): Generator<ShareFact> {
  for (const pattern of triples) for (const found of sketch.find(pattern)) yield* factOf(found);
  yield* wordedShares(sketch);
  const stated = statedWhole(sketch);
  for (const pattern of pairs) {
    for (const found of sketch.find(pattern, stated?.from ?? 0)) {
      const [part, share] = [found.number('part'), found.number('share')];
      const before = sketch.place(sooner(sketch, part, share));
      const whole = stated?.whole ?? impliedWhole(sketch, before) ?? wholeBefore(sketch, found.span.start);
      if (!whole || whole === part) continue;
      const fact = { share, part, whole };
      const isSame = isOfWhole(counted(sketch, part), counted(stated?.in ?? sketch, whole));
      if (isSame && (stated || isPlausible(fact)) && !fitsAnother(sketch, fact)) yield fact;
    }
  }
}

/** "There were 640 referrals. 416 (65%) were resolved": the only count of the sentence before one that opens with a part. */
function wholeBefore({ previous, passage, text }: Sketch, start: number): Stated | undefined {
  const opens = /^(?:in (?:all|total), |a total of |just |only |some )?$/i.test(text.slice(0, start));
  if (!opens || previous?.passage !== passage || isSurvey(previous.text)) return undefined;
  return previous.numbers.length === 1 ? impliedWhole(previous, previous.text.length) : undefined;
}

/** Whether the share is right of a count that stands between its whole and itself: "186 were asked; 172 (92%) agreed". */
function fitsAnother(sketch: Sketch, fact: ShareFact): boolean {
  const before = sketch.place(sooner(sketch, fact.part, fact.share));
  const fits = (whole: Stated): boolean => {
    const measured = measuredShare({ ...fact, whole });
    return measured !== undefined && agree(measured, bounds(fact.share));
  };
  const isOther = (whole: Stated): boolean => whole !== fact.whole && whole.mention.reading.unit === 'count';
  const earlier = sketch.previous?.passage === sketch.passage ? sketch.previous.numbers : [];
  return (
    sketch.numbers.some((whole) => sketch.place(whole) < before && isOther(whole) && fits(whole)) ||
    earlier.some((whole) => isOther(whole) && whole !== fact.part && fits(whole))
  );
}

const respondents = new RegExp(`\\b(?:${vocabulary.respondents.join('|')})\\b`, 'i');
const isSurvey = (text: string): boolean => respondents.test(text);

const sooner = (sketch: Sketch, a: Stated, b: Stated): Stated => (sketch.place(a) < sketch.place(b) ? a : b);

/** The farthest, in points, that a slip in a share of an implied whole lies off; farther, another whole is meant. */
const slip = Rational.of(15);

function isPlausible(fact: ShareFact): boolean {
  if (fact.share.mention.reading.area || fact.part.mention.reading.area) return false;
  const measured = measuredShare(fact);
  if (!measured?.low) return false;
  return measured.low.subtract(statedValue(fact.share)).absolute().compare(slip) <= 0;
}

function* factOf(found: Found): Generator<ShareFact> {
  const share = found.number('share');
  const both = found.optional('both');
  const part = both ?? found.number('part');
  const whole = both ?? found.number('whole');
  const areas = [share, part, whole].map(({ mention }) => mention.reading.area?.area ?? null);
  if (areas.every((area) => area === areas[0])) yield { share, part, whole };
}

/** What a count and its whole leave the share to be; undefined where the whole may be nothing. */
export function measuredShare({ part, whole }: Omit<ShareFact, 'share'>): Bounds | undefined {
  const both = part === whole ? countOf(part.mention.quantity) : { part: bounds(part), whole: bounds(whole) };
  return shareOf(both.part, both.whole);
}

/** Shares that their counts do not give. */
export function* shareMisfits(sketch: Sketch): Generator<Misfit> {
  const seen = new Set<Stated>();
  for (const fact of shareFacts(sketch)) {
    const measured = measuredShare(fact);
    if (!measured || seen.has(fact.share) || agree(measured, bounds(fact.share))) continue;
    seen.add(fact.share);
    yield shareMisfit(fact);
  }
}

function shareMisfit({ share, part, whole }: ShareFact): Misfit {
  const [k, n] =
    part === whole ? [part.mention.quantity.value, part.mention.quantity.of!] : [statedValue(part), statedValue(whole)];
  const exact = k.divide(n).multiply(Rational.hundred);
  const text = `${grouped(k.toDecimal())} of ${grouped(n.toDecimal())}`;
  const remark = isTruncated(exact, share) ? ' It looks cut off instead of rounded.' : '';
  return {
    ...spotOf(share),
    message: `${quote(share)} does not fit the counts beside it: ${text} is ${oneMore(exact, share)}%.${remark} Correct the percentage or the counts, or say what else was counted.`,
    beside: [...new Set([part, whole])].map(spotOf),
    ...replacement(share, exact),
    isCertain: false,
  };
}

const statedValue = ({ mention }: Stated): Rational => mention.quantity.value;

/** How many decimals a percentage shows. */
function decimalsOf({ mention: { quantity } }: Stated): number {
  let decimals = 0;
  for (let step = quantity.step; step.compare(Rational.one) < 0 && decimals < 4; decimals++)
    step = step.multiply(Rational.of(10));
  return decimals;
}

/** A value with one decimal more than the number that it does not fit. */
export function oneMore(value: Rational, number: Stated): string {
  return value.toDecimal(0, decimalsOf(number) + 1);
}

/** Whether the measured value, cut off after the decimals shown, is the number. */
export function isTruncated(value: Rational, number: Stated): boolean {
  return number.mention.reading.hedge === 'none' && value.floor(decimalsOf(number)).equals(statedValue(number));
}

/** The fix that writes a value in the place of a number without hedge, with its scale and as many decimals. */
export function replacement(number: Stated, value: Rational): Pick<Misfit, 'fix'> {
  const { text, passage, plain, reading } = number.mention;
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(text);
  const shown = digits ? Rational.parse(digits[0]) : undefined;
  if (!digits || !shown || shown.equals(Rational.zero) || reading.hedge !== 'none') return {};
  const scale = statedValue(number).absolute().divide(shown);
  const decimals = digits[1]?.length ?? 0;
  const start = plain.start + digits.index;
  const newText = grouped(value.divide(scale).round(decimals).toDecimal(decimals, decimals));
  const spot = { passage, plain: { start, end: start + digits[0].length } };
  return { fix: { title: `Change to ${text.replace(digits[0], newText)}`, spot, newText } };
}
