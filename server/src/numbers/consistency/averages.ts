import { Rational } from '../../quantities/rational.ts';
import { formatValue } from '../wording.ts';
import { inYear } from './annualised.ts';
import { agree, type Bounds, bounds, times } from './arithmetic.ts';
import type { Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
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
const shared = [
  '{total:value}{words}{n:count}{words}\\b(?:an average of|averaging|an average|on average|or) {hedge}{each:value}{noun} ?(?:each|per (?:person|carer|adult|family|head|household|member|session|visit|resident)|a head|apiece|a person)\\b',
].map(wording);

/** Rates by the month and averages a head that do not give the total that their sentence states for the year or for all. */
export function* averageMisfits(sketch: Sketch): Generator<Misfit> {
  for (const found of shared.flatMap((pattern) => [...sketch.find(pattern)])) {
    const [total, n, each] = [found.number('total'), found.number('n'), found.number('each')];
    const people = n.mention.quantity.value;
    const { unit: measured } = each.mention.reading;
    if (measured !== total.mention.reading.unit || measured === 'percent' || people.compare(Rational.zero) <= 0)
      continue;
    if (agree(times(halfStep(each), people, people), bounds(total))) continue;
    yield misfit(each, [total, n], formatValue(total.mention.quantity.value.divide(people).round(1), measured));
  }
  const told = rateAndTotal(sketch);
  if (!told) return;
  const [least, most] = inYear[told.unit]!.map((factor) => Rational.of(factor)) as [Rational, Rational];
  if (agree(times(halfStep(told.rate), least, most), bounds(told.total))) return;
  const middle = told.unit === 'week' ? Rational.of(52) : told.unit === 'day' ? Rational.of(365) : most;
  const right = told.total.mention.quantity.value.divide(middle).round(0);
  yield misfit(told.rate, [told.total], `${formatValue(right, told.rate.mention.reading.unit)} a ${told.unit}`);
}

/** An average is rounded, so that the number of a year need not divide by twelve. */
function halfStep(stated: Stated): Bounds {
  const { low, high } = bounds(stated);
  const half = stated.mention.quantity.step.divide(Rational.of(2));
  const { value } = stated.mention.quantity;
  const isExact = low?.equals(high ?? Rational.zero) === true && low.equals(value);
  return isExact ? { low: value.subtract(half), high: value.add(half) } : { low, high };
}

function rateAndTotal(sketch: Sketch): { rate: Stated; total: Stated; unit: string } | undefined {
  if (hoped.test(sketch.text)) return undefined;
  for (const rate of sketch.numbers) {
    const unitOf = rateUnit(sketch, rate);
    const { unit: measured, area } = rate.mention.reading;
    if (!unitOf || measured === 'percent' || area) continue;
    const others = sketch.numbers.filter((number) => number !== rate && number.mention.reading.unit === measured);
    const [total, ...more] = others;
    if (!total || more.length > 0 || total.mention.reading.area || !isYearly(sketch, total)) continue;
    const [a, b] = [counted(sketch, rate), counted(sketch, total)];
    if (a.length === 0 || b.length === 0 || isOfWhole(a, b)) return { rate, total, unit: unitOf };
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

function misfit(stated: Stated, beside: readonly Stated[], right: string): Misfit {
  return {
    ...spotOf(stated),
    message: `${quote(stated)} does not give ${beside.map(quote).join(' for ')}: that would be about ${right}. Correct the one that is wrong, or say what else sets them apart.`,
    beside: beside.map(spotOf),
    isCertain: false,
  };
}
