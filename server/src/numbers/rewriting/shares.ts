import { Rational } from '../../quantities/rational.ts';
import { hedgingOf, holds, reading } from './hedging.ts';
import { type Aim, type Refused, type Rewritten, refuse, respelled } from './rewording.ts';
import { spelledLike } from './spelling.ts';

const number = /\d[\d,]*|\b(?:[a-z]+)(?:-[a-z]+)?\b/gi;
const most = 20;

interface Share {
  readonly part: number;
  readonly whole: number;
}

/** "1 in 10", "three out of five": the same whole, or the same part, where that is true; else the nearest such share. */
export function rewriteShare(aim: Aim): Rewritten | Refused {
  const { mention } = aim.number;
  const parts = partsOf(mention.text);
  if (!parts) return refuse('the words of this share are not understood well enough');
  const hedging = hedgingOf(aim);
  const said: Share = { part: Number(mention.quantity.value.numerator), whole: Number(mention.quantity.of!.numerator) };
  for (const family of [families.likeOne, families.sameWhole, families.any]) {
    const fitting = family(said).filter(({ part, whole }) =>
      holds({ ...mention.quantity, value: Rational.of(part), of: Rational.of(whole) }, hedging.hedge, aim.measured),
    );
    const distance = ({ part, whole }: Share): Rational =>
      Rational.of(100 * part, whole)
        .subtract(aim.value)
        .absolute();
    const [best] = fitting.toSorted((a, b) => distance(a).compare(distance(b)));
    if (best) return replaced(aim, parts, [Rational.of(best.part), Rational.of(best.whole)]);
  }
  return refuse('no such share with a small whole is true for the newer value');
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

const families: Readonly<Record<'likeOne' | 'sameWhole' | 'any', (said: Share) => Share[]>> = {
  likeOne: ({ part }) =>
    part === 1
      ? upTo(most)
          .slice(2)
          .map((whole) => ({ part, whole }))
      : [],
  sameWhole: ({ part, whole }) =>
    part === 1
      ? []
      : upTo(whole - 1)
          .slice(1)
          .map((each) => ({ part: each, whole })),
  any: ({ part }) =>
    [3, 4, 5, 10].flatMap((whole) =>
      upTo(whole - 1)
        .filter((each) => (each === 1) === (part === 1))
        .map((each) => ({ part: each, whole })),
    ),
};

/** "12 of the 13": both counts, where the metrics file gives both. */
export function rewriteCountOf(aim: Aim): Rewritten | Refused {
  const { mention } = aim.number;
  const { denominator } = aim.observation;
  const parts = partsOf(mention.text);
  if (!parts) return refuse('the words of these counts are not understood well enough');
  if (!denominator) return refuse('the metrics file does not say out of how many the newer value is');
  const isOne = (value: Rational): boolean => value.equals(Rational.one);
  if (isOne(aim.value) !== isOne(mention.quantity.value))
    return refuse('the words around it are for one and would have to be for several, or the other way round');
  return replaced(aim, parts, [aim.value, denominator]);
}

/** The two numbers of a text, by their place in it. */
function partsOf(text: string): { first: RegExpExecArray; last: RegExpExecArray } | undefined {
  const found = [...text.matchAll(number)];
  const [first, last] = [found[0], found.at(-1)];
  return first && last && first.index < last.index ? { first, last } : undefined;
}

function replaced(
  aim: Aim,
  { first, last }: { first: RegExpExecArray; last: RegExpExecArray },
  [part, whole]: readonly [Rational, Rational],
): Rewritten {
  const { edits, text } = respelled(aim.number, [
    [first, spelledLike(part, first[0])],
    [last, spelledLike(whole, last[0])],
  ]);
  const hedging = hedgingOf(aim);
  return { edits, reads: reading(hedging, hedging.hedge, text) };
}
