import { Rational } from '../../quantities/rational.ts';
import { formatValue } from '../wording.ts';
import { inYear } from './annualised.ts';
import { agree, bounds, rounded, times } from './arithmetic.ts';
import type { Sketch } from './sketch.ts';
import { isOwn, type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { counted, isOfWhole } from './stated-whole.ts';
import { wording } from './wordings.ts';

const unit = '(day|week|fortnight|month|quarter)';
/** What makes a number a rate: "480 concerns a month", "each month … 480", "the average monthly number was 480". */
const rateAfter = new RegExp(`^(?: [a-z’-]+){0,4} (?:a|per|each|every) ${unit}\\b`, 'i');
const rateBefore = new RegExp(
  `\\b(?:each|every|per) ${unit}\\b[^\\uE000-\\uE007.;]{0,60}$|\\b(?:average|mean) (month|week|dai|quarter)ly (?:number|total|figure|volume|cost|spend)[^\\uE000-\\uE007.;]{0,40}$`,
  'i',
);
const inTheYear =
  /^[^\uE000-\uE007.;,]{0,60}?\b(?:(?:in|over|for|during|across) (?:the|a) (?:full |whole |financial )?year|a year|per year|per annum|annually|each year|every year)\b(?! (?:earlier|ago|before))/i;
/** A rate that holds for another time, or a yearly figure that is only hoped for. */
const hoped =
  /\b(?:target|plan|planned|budgeted|forecast|expected|projected|against|compared|capacity|now|currently|since|rising|rose|up to|as many as|peak\w*|from)\b/i;
const shared = wording(
  '{total:value}{words}{n:count}{words}\\b(?:an average of|averaging|an average|on average|or) {hedge}{each:value}{noun} ?(?:each|per (?:person|carer|adult|family|head|household|member|session|visit|resident)|a head|apiece|a person)\\b',
);

/** Rates by the month and averages a head that do not give the total that their sentence states for the year or for all. */
export function* averageMisfits(sketch: Sketch): Generator<Misfit> {
  for (const found of sketch.find(shared)) {
    const [total, n, each] = [found.number('total'), found.number('n'), found.number('each')];
    const people = n.mention.quantity.value;
    const isAlike = each.mention.reading.unit === total.mention.reading.unit && each.mention.reading.unit !== 'percent';
    if (isAlike && people.compare(Rational.zero) > 0) yield* judge(each, total, [people, people, people], [n]);
  }
  const told = rateAndTotal(sketch);
  if (!told) return;
  const [least, most] = inYear[told.unit]!;
  const usual = { day: 365, week: 52, fortnight: 26 }[told.unit] ?? most;
  const factors = [least, most, usual].map((factor) => Rational.of(factor)) as [Rational, Rational, Rational];
  yield* judge(told.rate, told.total, factors, [], ` a ${told.unit}`);
}

/** Reports a rate or an average that does not give the total when it is taken so many times: at least, at most, mostly. */
function* judge(
  each: Stated,
  total: Stated,
  [least, most, usual]: readonly [Rational, Rational, Rational],
  others: readonly Stated[],
  per = '',
): Generator<Misfit> {
  const { quantity, reading } = each.mention;
  if (quantity.value.compare(Rational.zero) <= 0) return;
  // An average is rounded, so that the number of a year need not divide by twelve.
  const own = reading.hedge === 'none' ? rounded(quantity.value, quantity.step) : bounds(each);
  if (agree(times(own, least, most), bounds(total))) return;
  // So far off, they are of different things.
  const ratio = total.mention.quantity.value.divide(usual).divide(quantity.value);
  if (ratio.compare(Rational.of(2, 5)) < 0 || ratio.compare(Rational.of(5, 2)) > 0) return;
  const beside = [total, ...others];
  const right = total.mention.quantity.value.divide(usual).round(per === '' ? 1 : 0);
  yield {
    ...spotOf(each),
    message: `${quote(each)} does not give ${beside.map(quote).join(' for ')}: that would be about ${formatValue(right, reading.unit)}${per}. Correct the one that is wrong, or say what else sets them apart.`,
    beside: beside.map(spotOf),
    isCertain: false,
  };
}

function rateAndTotal(sketch: Sketch): { rate: Stated; total: Stated; unit: string } | undefined {
  if (hoped.test(sketch.text)) return undefined;
  for (const rate of sketch.numbers.filter(isOwn)) {
    const name = rateUnit(sketch, rate);
    const { unit: measured } = rate.mention.reading;
    const [total, ...more] = sketch.numbers.filter((one) => one !== rate && one.mention.reading.unit === measured);
    if (!name || measured === 'percent' || !total || more.length > 0 || !isOwn(total) || !isYearly(sketch, total))
      continue;
    const [a, b] = [counted(sketch, rate), counted(sketch, total)];
    if (a.length === 0 || b.length === 0 || isOfWhole(a, b)) return { rate, total, unit: name };
  }
  return undefined;
}

function rateUnit(sketch: Sketch, number: Stated): string | undefined {
  const at = sketch.place(number);
  const after = rateAfter.exec(sketch.text.slice(at + 1));
  const before = rateBefore.exec(sketch.text.slice(0, at));
  const name = (after?.[1] ?? before?.[1] ?? before?.[2])?.toLowerCase();
  return name === 'dai' ? 'day' : name;
}

function isYearly(sketch: Sketch, number: Stated): boolean {
  const { period } = number.mention.reading;
  const isSaid = period?.from === 'phrase' || period?.from === 'sentence';
  if (isSaid && ['financial-year', 'year'].includes(period.period.kind)) return true;
  return inTheYear.test(sketch.text.slice(sketch.place(number) + 1));
}
