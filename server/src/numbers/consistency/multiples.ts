import { Rational } from '../../quantities/rational.ts';
import vocabulary from '../vocabulary/directions.json' with { type: 'json' };
import { bounds } from './arithmetic.ts';
import type { Found, Sketch } from './sketch.ts';
import { type Misfit, quote, spotOf } from './stated.ts';
import { wording } from './wordings.ts';

const words = Object.keys(vocabulary.multiples).join('|');
const said = `\\b(?:(?<beyond>more than|over)|(?<short>nearly|almost|just under|virtually)|(?:about|around|roughly|just over))? ?(?<multiple>${words})\\b`;
const patterns = [
  `${said}{words}\\bfrom {hedge}{from:value}{words} to {hedge}{to:value}`,
  `${said}{words} to {hedge}{to:value}{words}(?:\\(|, | )from {hedge}{from:value}`,
  `\\bfrom {hedge}{from:value}{words} to {hedge}{to:value}{words}, ${said}`,
  `${said}[^\\uE000-\\uE007.;:,()]{0,40}(?:[:,(]| [–—-]) ?{hedge}{from:value} to {hedge}{to:value}`,
].map(wording);
/** How far "doubled" may lie from twice, as a share of it. */
const leeway = Rational.of(1, 10);
/** How far "nearly doubled" may fall short of twice, and "more than doubled" lie above. */
const wide = Rational.of(1, 4);

/** "Doubled", "almost halved" and the like beside two values that are no such multiple of each other. */
export function* multipleMisfits(sketch: Sketch): Generator<Misfit> {
  for (const found of patterns.flatMap((pattern) => [...sketch.find(pattern)])) {
    const [from, to] = [found.number('from'), found.number('to')];
    if (from.mention.reading.unit !== to.mention.reading.unit || isMultiple(found)) continue;
    if (/\b(?:and|but|while|when) [^\uE000-\uE007]{0,200}\bfrom /i.test(found.text)) continue;
    const [a, b] = [from.mention.quantity.value, to.mention.quantity.value];
    if (a.equals(Rational.zero)) continue;
    yield {
      ...spotOf(to),
      message: `“${found.wordsOf('multiple')}” does not fit ${quote(from)} and ${quote(to)}: the second is ${b.divide(a).toDecimal(0, 2)} times the first. Correct the number that is wrong, or the word.`,
      beside: [spotOf(from)],
      isCertain: false,
    };
  }
}

/** Whether any values that the two numbers may stand for bear the word out. */
function isMultiple(found: Found): boolean {
  const [a, b] = [bounds(found.number('from')), bounds(found.number('to'))];
  if (!a.low || !a.high || !b.low || !b.high || a.low.compare(Rational.zero) <= 0) return true;
  const table: Readonly<Record<string, readonly number[]>> = vocabulary.multiples;
  const [up, down] = table[found.wordsOf('multiple').toLowerCase()] as [number, number];
  const factor = Rational.of(up, down);
  const isFall = up < down;
  const short = found.wordsOf('short') !== '';
  const beyond = found.wordsOf('beyond') !== '';
  const more = factor.multiply(Rational.one.add(short ? wide : leeway));
  const less = factor.multiply(Rational.one.subtract(short ? wide : leeway));
  const [least, most] = [b.low.divide(a.high), b.high.divide(a.low)];
  if (beyond) return isFall ? least.compare(factor) < 0 : most.compare(factor) > 0;
  if (short)
    return isFall
      ? least.compare(more) <= 0 && most.compare(factor) >= 0
      : most.compare(less) >= 0 && least.compare(factor) <= 0;
  return least.compare(more) <= 0 && most.compare(less) >= 0;
}
