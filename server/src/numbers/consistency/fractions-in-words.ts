import { Rational } from '../../quantities/rational.ts';
import { hedgeOf } from '../hedges.ts';
import vocabulary from '../vocabulary/wholes.json' with { type: 'json' };
import { agree, type Bounds, bounds } from './arithmetic.ts';
import type { Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { wording } from './wordings.ts';

const restated = [
  '{told:share}{noun} \\({hedge}{exact:percent}\\)',
  '{exact:percent},? (?:\\(|or |that is |i\\.e\\. ){hedge}{told:share}',
].map(wording);
/** "64% of those who answered, more than two thirds of everybody who replied and our best result" */
const apposed = wording(
  '{exact:percent}[^\\uE000-\\uE007.;:]{0,140}?,? (?:which is |that is |or |[–—-] )?{hedge}{told:share} of (?:everybody|everyone|all|those|them|all those|these)(?: who [a-z]+(?: [a-z]+){0,2}?)?(?=,| and (?:our|the|an?) |[.;)]|$)',
);
/** The farthest, in points, that a fraction lies off the share that it restates; farther, it is another. */
const slip = Rational.of(10);
const people = vocabulary.people.join('|');
const majority = wording(
  `(?:\\b(?:the|a) (?:vast |large |great |small |clear )?majority of|(?:^|[,;:] |\\b(?:and|but) )most(?: of)?) (?:the |our |these |those )?(?:[a-z]+ )?(?:${people})\\b{noun} \\({exact:percent}\\)`,
);
/** A fraction in words is looser than it sounds: "half" may be said of 46%. */
const leeway = Rational.of(5, 2);
const half: Bounds = { low: Rational.of(50), high: Rational.hundred };

/** Fractions in words that are not the percentage in brackets beside them: "two thirds (58%)", "most people (44%)". */
export function* fractionMisfits(sketch: Sketch): Generator<Misfit> {
  for (const found of restated.flatMap((pattern) => [...sketch.find(pattern)])) {
    const [told, exact] = [found.number('told'), found.number('exact')];
    const isEnd = /\bbetween \S+ and $/i.test(sketch.text.slice(0, sketch.place(told)));
    if (isEnd || told.mention.reading.area || exact.mention.reading.area || agree(loosely(told), bounds(exact)))
      continue;
    yield misfit(exact, hedged(told), [told]);
  }
  for (const found of sketch.find(apposed)) {
    const [told, exact] = [found.number('told'), found.number('exact')];
    const apart = told.mention.quantity.value.subtract(exact.mention.quantity.value).absolute();
    const isOwn = !told.mention.reading.area && !exact.mention.reading.area;
    if (isOwn && apart.compare(slip) <= 0 && !agree(loosely(told), bounds(exact)))
      yield misfit(exact, hedged(told), [told]);
  }
  for (const found of sketch.find(majority)) {
    const exact = found.number('exact');
    if (!exact.mention.reading.area && !agree(half, bounds(exact))) yield misfit(exact, 'more than half', []);
  }
}

/** A number with its hedge, in quotation marks. */
function hedged({ mention: { passage, plain } }: Stated): string {
  return `“${passage.text.slice(hedgeOf(passage.text, plain).span.start, plain.end).trim()}”`;
}

function loosely(told: Stated): Bounds {
  const { low, high } = bounds(told);
  if (told.mention.reading.hedge === 'just-over' && told.mention.quantity.form === 'fraction')
    return { low, high: high?.add(leeway) ?? null };
  if (told.mention.reading.hedge !== 'none' || told.mention.quantity.form !== 'fraction') return { low, high };
  return { low: low?.subtract(leeway) ?? null, high: high?.add(leeway) ?? null };
}

function misfit(exact: Stated, told: string, beside: readonly Stated[]): Misfit {
  return {
    ...spotOf(exact),
    message: `${quote(exact)} is not ${told}, as the text beside it says. Correct the number or the words.`,
    beside: beside.map(spotOf),
    isCertain: false,
  };
}
