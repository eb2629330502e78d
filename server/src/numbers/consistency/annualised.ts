import { Rational } from '../../quantities/rational.ts';
import { wordValue } from '../numerals.ts';
import { formatValue } from '../wording.ts';
import { agree, bounds, times } from './arithmetic.ts';
import type { Found, Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { wording } from './wordings.ts';

const gap = '[^\\uE000-\\uE007.;]';
const workedOut = /extrapolat|annualis|pro[- ]rata|equivalent|equat|full[- ]year/i;
const says = `${gap}{0,160}?\\b(?:${workedOut.source})${gap}{0,120}?`;

/** A value over some months, then the same for a year. */
const overMonths = [
  `{stated:value}${gap}{0,60}?{span:stretch}${says}{year:value}`,
  `{span:stretch}${gap}{0,60}?{stated:value}${says}{year:value}`,
].map(wording);
const yearly =
  /\b(?:annual|annually|annualised|a year|per year|per annum|one year|full[- ]year|yearly|each year|every year)\b/i;
const yearLong = /\b(?:1|one)[- ]year\b|\b(?:12|twelve)[- ]months?\b/i;
const months = /(?<![\w-])([\w-]+?)[- ]months?\b/i;

/** A yearly figure that is not worked out from the months, but stands beside them. */
const hoped = /\b(?:target|plan(?:ned)?|budget|forecast|expected|projected|against|compared|allocation)\b/i;

/** The fewest and most of each in a year; services close at weekends and holidays. */
export const inYear: Readonly<Record<string, readonly [number, number]>> = {
  day: [240, 366],
  week: [46, 53],
  fortnight: [23, 27],
  month: [12, 12],
  quarter: [4, 4],
};

/** Yearly figures that do not follow from the part of a year that they are worked out from. */
export function* annualMisfits(sketch: Sketch): Generator<Misfit> {
  for (const pattern of workedOut.test(sketch.text) ? overMonths : []) {
    for (const found of sketch.find(pattern)) {
      const factor = yearFactor(sketch, found);
      if (factor) yield* judge(found, factor, factor);
    }
  }
}

/** What to multiply the value over some months by, where the other is said to be for a year. */
function yearFactor(sketch: Sketch, found: Found): Rational | undefined {
  if (hoped.test(found.text)) return undefined;
  const count = months.exec(found.textOf('span'))?.[1];
  const n = count ? wordValue(count) : undefined;
  if (!n || n.compare(Rational.zero) <= 0 || n.compare(Rational.of(12)) >= 0) return undefined;
  const around = sketch.text.slice(found.span.start, found.span.end + 24);
  const other = sketch
    .entries()
    .some(([place, { mention }]) => place > found.span.start && yearLong.test(mention.text));
  return yearly.test(around) || other ? Rational.of(12).divide(n) : undefined;
}

function* judge(found: Found, least: Rational, most: Rational): Generator<Misfit> {
  const [stated, year]: [Stated, Stated] = [found.number('stated'), found.number('year')];
  const { unit } = stated.mention.reading;
  if (unit === 'percent' || year.mention.reading.unit !== unit) return;
  if (agree(times(bounds(stated), least, most), bounds(year))) return;
  const value = stated.mention.quantity.value;
  const show = (factor: Rational): string => formatValue(value.multiply(factor).round(0), unit);
  const right = least.equals(most) ? `about ${show(least)}` : `between ${show(least)} and ${show(most)}`;
  yield {
    ...spotOf(year),
    message: `${quote(year)} for a year does not follow from ${quote(stated)}: that would be ${right}. Correct one of them, or say what else changes over the year.`,
    beside: [spotOf(stated)],
    isCertain: false,
  };
}
