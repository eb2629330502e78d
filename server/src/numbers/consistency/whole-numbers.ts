import { Rational } from '../../quantities/rational.ts';
import vocabulary from '../vocabulary/wholes.json' with { type: 'json' };
import type { Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { impliedWhole, statedWhole } from './stated-whole.ts';
import { wording } from './wordings.ts';

/** The largest whole whose shares are coarse enough to be told apart. */
const largest = Rational.hundred;

/** A share that opens its clause and is one of the whole, not of another: "90% were", "(90%)". */
const shareOfWhole = wording(
  '(?<=^|[,;:(] |[(]|\\b(?:and|while|but|with|that) ){hedge}{share:percent}(?= (?:of (?:these|those|them|whom|which) )?(?:were|was|are|had|have|has|said|felt|agreed|reported|told|received|needed|required|remained|stayed|went|moved|did|rated|would|could|achieved|started|left|lived|met|described|thought|found|wanted|chose|preferred|knew)\\b|\\))',
);
const directly = wording(
  '{share:percent} of {the}{whole:count}{alone}(?! ?(?:[a-z]+ )?(?:posts?|fte|wte|hours?|full-time equivalents?)\\b)(?=[ ,.;)]|$)',
);
const respondents = new RegExp(`\\b(?:${vocabulary.respondents.join('|')})\\b`, 'i');

/** Percentages that no whole number out of a small stated whole gives: "Of the 25 people, 90% were". */
export function* fractionalPeople(sketch: Sketch): Generator<Misfit> {
  for (const found of sketch.find(directly)) {
    const whole = found.number('whole');
    yield* judge(found.number('share'), whole, isExact(whole, sketch));
  }
  const stated = statedWhole(sketch);
  for (const found of sketch.find(shareOfWhole, stated?.from ?? 0)) {
    const share = found.number('share');
    // Another count between the two may be what the share is of.
    const isNearest = !stated || !hasCount(sketch, stated.from, sketch.place(share));
    if (stated && isNearest) yield* judge(share, stated.whole, isExact(stated.whole, sketch));
    else if (!stated && !isBracketed(sketch, share)) {
      const whole = impliedWhole(sketch, sketch.place(share));
      if (whole) yield* judge(share, whole, false);
    }
  }
}

/** A round number may be rounded, and not everybody who returned a questionnaire answered every question. */
function isExact({ mention }: Stated, { text }: Sketch): boolean {
  return mention.quantity.zeros === 0 && !respondents.test(text);
}

function hasCount(sketch: Sketch, start: number, end: number): boolean {
  return sketch.claimsIn({ start, end }).some(({ mention }) => mention.reading.unit === 'count');
}

/** What stands in brackets after a count is a share of another. */
function isBracketed(sketch: Sketch, share: Stated): boolean {
  return sketch.text[sketch.place(share) + 1] === ')';
}

function* judge(share: Stated, whole: Stated, isCertain: boolean): Generator<Misfit> {
  const n = whole.mention.quantity.value;
  const { hedge, strict, area } = share.mention.reading;
  if (hedge !== 'none' || whole.mention.reading.hedge !== 'none' || area || share.mention.quantity.upper) return;
  if (!n.isInteger() || n.compare(largest) > 0 || n.compare(Rational.one) <= 0 || !strict.low || !strict.high) return;
  const least = strict.low.multiply(n).divide(Rational.hundred);
  const most = strict.high.multiply(n).divide(Rational.hundred);
  const next = most.floor();
  if (next.compare(least) >= 0 || strict.high.compare(Rational.hundred) > 0) return;
  const worked = (k: Rational): string => `${k.toDecimal()} of ${n.toDecimal()} is ${percentOf(k, n)}`;
  const above = next.add(Rational.one);
  yield {
    ...spotOf(share),
    message: `${quote(share)} of ${quote(whole)} is no whole number: ${worked(next)}, ${worked(above)}. Correct the percentage, or say out of how many it is.`,
    beside: [spotOf(whole)],
    isCertain,
  };
}

function percentOf(k: Rational, n: Rational): string {
  return `${k.divide(n).multiply(Rational.hundred).toDecimal(0, 1)}%`;
}
