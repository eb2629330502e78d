import { meanings } from '../meaning.ts';
import { grouped } from '../wording.ts';
import { agree, bounds, isAbove, isNear, sum } from './arithmetic.ts';
import type { Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { counted, isOfWhole } from './stated-whole.ts';
import { wording } from './wordings.ts';

interface Band {
  readonly part: Stated;
  readonly from: number;
  /** Null where the band has no upper end. */
  readonly to: number | null;
}

const banded = wording('{part:count}[^\\uE000-\\uE007.;]{0,70}?{band:age}');
const gap = /^(?:[^0-9]*)(\d{1,3}) ?(?:[-–]| to | and ) ?(\d{1,3})/;
const open = /^(?:[^0-9]*)(\d{1,3}) ?(?:\+|plus|(?:years? )?(?:and|or) (?:over|above|older))/i;

const ageWords = new Set(meanings('aged old older over', new Map()).map(({ key }) => key));

/** Counts by age against the count of all ages that the paragraph states before them, in the same words. */
export function* bandMisfits(sketch: Sketch): Generator<Misfit> {
  const bands = [...sketch.find(banded)].flatMap((found) => {
    const ages = agesOf(found.textOf('band'));
    return ages ? [{ part: found.number('part'), ...ages }] : [];
  });
  const [first] = bands;
  const whole = first && wholeOf(sketch, first.part, new Set(bands.map(({ part }) => part)));
  if (!whole) return;
  const above = bands.find(({ part }) => isAbove(bounds(part), bounds(whole)));
  if (above) {
    yield {
      ...spotOf(above.part),
      message: `${quote(above.part)} of one age group is more than ${quote(whole)} of all ages. Correct one of them, or say what else was counted.`,
      beside: [spotOf(whole)],
      isCertain: false,
    };
    return;
  }
  if (!isPartition(bands)) return;
  const parts = bands.map(({ part }) => part);
  const exact = parts.map(({ mention }) => mention.quantity.value).reduce((a, b) => a.add(b));
  if (agree(sum(parts.map(bounds)), bounds(whole)) || !isNear(exact, whole.mention.quantity.value)) return;
  yield {
    ...spotOf(parts.at(-1)!),
    message: `The age groups add up to ${grouped(exact.toDecimal())}, not to ${quote(whole)}. Correct the number that is wrong, or say who is left out.`,
    beside: [whole, ...parts.slice(0, -1)].map(spotOf),
    isCertain: false,
  };
}

function agesOf(text: string): { from: number; to: number | null } | undefined {
  const closed = gap.exec(text);
  if (closed) return { from: Number(closed[1]), to: Number(closed[2]) };
  const from = open.exec(text);
  return from ? { from: Number(from[1]), to: null } : undefined;
}

/** "18-64" and "65 and over": every age once. */
function isPartition(bands: readonly Band[]): boolean {
  const sorted = bands.toSorted((a, b) => a.from - b.from);
  const isChain = sorted.every((band, i) => i === 0 || sorted[i - 1]!.to === band.from - 1);
  return sorted.length >= 2 && isChain && sorted.at(-1)!.to === null && sorted[0]!.from <= 18;
}

/** The nearest count before that is about the same and names no age of its own. */
function wholeOf(sketch: Sketch, part: Stated, parts: ReadonlySet<Stated>): Stated | undefined {
  for (let each: Sketch | null = sketch; each?.passage === sketch.passage; each = each.previous) {
    const before = each === sketch ? sketch.place(part) : each.text.length;
    const aged = new Set([...each.find(banded)].map((found) => found.number('part')));
    const here = each;
    const whole = each.numbers.findLast(
      (number) =>
        here.place(number) < before &&
        !parts.has(number) &&
        !aged.has(number) &&
        isSameThing(here, number, sketch, part),
    );
    if (whole) return whole;
  }
  return undefined;
}

function isSameThing(here: Sketch, whole: Stated, sketch: Sketch, part: Stated): boolean {
  const [a, b] = [whole.mention, part.mention];
  if (a.quantity.form !== 'plain' || a.reading.unit !== 'count' || a.reading.area || b.reading.area) return false;
  if (a.reading.period?.period.key !== b.reading.period?.period.key) return false;
  const things = counted(here, whole);
  if (things.length === 0 || !isOfWhole(counted(sketch, part), things)) return false;
  // In one sentence the part need not say again what is counted.
  if (here === sketch) return true;
  const own = [...part.subject!.own].filter((key) => !ageWords.has(key));
  const shared = own.filter((key) => whole.subject!.own.has(key)).length;
  return shared >= 3 && shared * 4 >= own.length * 3;
}
