import { Rational } from '../../quantities/rational.ts';
import { formatPeriod, grouped } from '../wording.ts';
import { inYear } from './annualised.ts';
import { bounds, isAbove, times } from './arithmetic.ts';
import type { Counts } from './counts.ts';
import type { Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { wording } from './wordings.ts';

const rate = wording(
  '{rate:count}(?<what> [^\\uE000-\\uE007.;:,()]{3,50}?) (?:a|per|each|every) (?<unit>day|week|fortnight|month|quarter)\\b',
);
/** How many words must say that a rate and a count are of one thing: fewer are said of too many things. */
const enough = 3;
/** A rate may be a little higher at times. */
const leeway = Rational.of(5, 4);

/** Rates by day, week or month with which the count of the same thing for a whole year, elsewhere, is out of reach. */
export function* rateMisfits(all: readonly Sketch[], known: Counts): Generator<Misfit> {
  for (const sketch of all) {
    for (const found of sketch.find(rate)) {
      const stated = found.number('rate');
      const keys = known.keysOf(found.wordsOf('what'));
      if (keys.size < enough || stated.mention.reading.area) continue;
      const most = Rational.of(inYear[found.wordsOf('unit').toLowerCase()]![1]).multiply(leeway);
      const inTheYear = known
        .about(keys)
        .filter((count) => count.mention.passage !== sketch.passage && isYearly(count));
      const above = inTheYear.find((count) => isAbove(bounds(count), times(bounds(stated), most, most)));
      if (above) yield misfit(stated, above, found.wordsOf('unit'));
    }
  }
}

/** Whether the draft itself says that a count is for a whole year. */
function isYearly({ mention: { reading } }: Stated): boolean {
  const { period } = reading;
  return period !== null && period.from !== 'front-matter' && ['financial-year', 'year'].includes(period.period.kind);
}

function misfit(stated: Stated, count: Stated, unit: string): Misfit {
  const [least, most] = inYear[unit.toLowerCase()]!;
  const value = (factor: number): string =>
    grouped(stated.mention.quantity.value.multiply(Rational.of(factor)).toDecimal(0, 0));
  const range = least === most ? value(least) : `${value(least)} to ${value(most)}`;
  return {
    ...spotOf(stated),
    message: `${quote(stated)} a ${unit} is ${range} in a year, but the draft counts ${quote(count)} in ${formatPeriod(count.mention.reading.period!.period)}. Correct one of them, or say since when the rate holds.`,
    beside: [spotOf(count)],
    isCertain: false,
  };
}
