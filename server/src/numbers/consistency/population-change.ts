import { Rational } from '../../quantities/rational.ts';
import type { Sketch } from './sketch.ts';
import { type Misfit, quote, spotOf } from './stated.ts';
import { wording } from './wordings.ts';

const population = /\b(?:census|population|residents (?:who )?(?:identif|describ)|ethnic|religio|born (?:in|outside))/i;
const sinceBefore = [
  'to {hedge}{to:percent} ?\\(?,? ?(?:up |down )?from {hedge}{from:percent}',
  'from {hedge}{from:percent}{words} to {hedge}{to:percent}',
].map(wording);
const fourfold = Rational.of(4);

/**
 * Shares of a population that are said to have grown or shrunk to four times or a quarter: populations change slowly, so
 * the smaller number is more likely the change in percentage points than the value before it.
 */
export function* populationMisfits(sketch: Sketch): Generator<Misfit> {
  if (!population.test(sketch.text)) return;
  for (const found of sinceBefore.flatMap((pattern) => [...sketch.find(pattern)])) {
    const [from, to] = [found.number('from'), found.number('to')];
    const [a, b] = [from.mention.quantity.value, to.mention.quantity.value];
    const isRise = a.compare(b) < 0;
    const [less, more] = isRise ? [a, b] : [b, a];
    if (less.compare(Rational.one) < 0 || more.compare(less.multiply(fourfold)) < 0) continue;
    yield {
      ...spotOf(from),
      message: `From ${quote(from)} to ${quote(to)} is a change by a factor of ${more.divide(less).toDecimal(0, 1)}, which is much for a population. If ${quote(isRise ? from : to)} is the change itself, write “by … percentage points”; if it is right, say what explains it.`,
      beside: [spotOf(to)],
      isCertain: false,
    };
  }
}
