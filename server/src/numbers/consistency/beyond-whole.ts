import type { Passage } from '../../draft/draft.ts';
import { Rational } from '../../quantities/rational.ts';
import { numberWords, wordValue } from '../numerals.ts';
import nouns from '../vocabulary/nouns.json' with { type: 'json' };
import { bounds, isAbove } from './arithmetic.ts';
import type { Sketch } from './sketch.ts';
import { type Misfit, quote, type Stated, spotOf } from './stated.ts';
import { counted, isOfWhole, statedWhole } from './stated-whole.ts';
import { wording } from './wordings.ts';

const plurals = nouns.counted.map((noun) => noun.replace(/y$/, '(?:y|ies)')).join('|');
const said = 'said|felt|agreed|reported|rated|told|thought|would';
const ofPeople = wording(
  `{share:percent} (?:of {the}(?:[a-z]+ ){0,2}(?:${plurals})s?\\b|(?:of {the}[a-z -]{1,30} )?(?:${said}) |(?:were|have|had) )`,
);
/** Words that make more than 100% possible: growth, a plan to compare with, or room that can be overfilled. */
const growth =
  /\b(?:increas|grow|grew|rise|rose|risen|up by|more|higher|above|compar|than|target|plan|expect|forecast|budget|capacity|occupan|baseline|average|level|demand|establish|previous|last year|on the year|ratio|allocat|over-?deliver)/i;

/** Shares of people or things above 100%, without growth or a target that would explain them. */
export function* overHundred(sketch: Sketch): Generator<Misfit> {
  if (growth.test(sketch.text)) return;
  for (const found of sketch.find(ofPeople)) {
    const share = found.number('share');
    const { value } = share.mention.quantity;
    if (value.compare(Rational.hundred) > 0 && !share.mention.quantity.upper)
      yield {
        ...spotOf(share),
        message: `${quote(share)} is more than all there are. A share of people or things is at most 100%; if this is growth, or a comparison with a plan, say with what it is compared.`,
        beside: [],
        isCertain: true,
      };
  }
}

/** Ranks that are beyond the number of those ranked: "ranked 19 out of 15". */
export function* rankBeyondBase({ numbers }: Sketch): Generator<Misfit> {
  for (const number of numbers) {
    const { form, value, of, unit } = number.mention.quantity;
    if (!of || value.compare(of) <= 0 || (form !== 'rank' && unit !== 'score')) continue;
    if (unit === 'score') {
      yield {
        ...spotOf(number),
        message: `${quote(number)} is above the highest score there is. Correct the score or the number that it is out of.`,
        beside: [],
        isCertain: true,
      };
      continue;
    }
    yield {
      ...spotOf(number),
      message: `${quote(number)} is a place beyond the last one: there are only ${of.toDecimal()} places. Correct the rank or the number that were ranked.`,
      beside: [],
      isCertain: true,
    };
  }
}

const outOf = [
  '{part:count}{noun} out of {the}(?:possible )?{whole:count}',
  '{part:count} of (?:the|our|all) {whole:count}',
].map(wording);
const partOf = wording(
  '{part:count}(?= (?:\\(|were|was|are|had|have|said|felt|agreed|reported|received|needed|required|remained|went|moved|of (?:these|those|them)|[a-z]+ (?:\\(|were|was|are|had|have|said|received|needed|required|remained|went|moved)))',
);

/** A part above the whole that its own sentence states: "Of the 120 people, 134 were". */
export function* partAboveWhole(sketch: Sketch): Generator<Misfit> {
  for (const found of outOf.flatMap((pattern) => [...sketch.find(pattern)])) {
    const [part, whole] = [found.number('part'), found.number('whole')];
    if (isOfWhole(counted(sketch, part), counted(sketch, whole))) yield* compare(part, whole);
  }
  const stated = statedWhole(sketch);
  if (!stated) return;
  const whole = counted(stated.in, stated.whole);
  for (const found of sketch.find(partOf, stated.from)) {
    const part = found.number('part');
    if (part !== stated.whole && isOfWhole(counted(sketch, part), whole)) yield* compare(part, stated.whole);
  }
}

const inWords = new RegExp(
  `(?<!\\b(?:phase|stage|priority|year|part|chapter|page|section|step|level|theme|objective|action|day|week|month|item|table|figure) )(?<![\\w.,£-])(${numberWords}|\\d{1,2}) (?:out of|of) (?:the|our|their|its|all) (${numberWords}|\\d{1,2})(?= [a-z])`,
  'gi',
);

/** "Six of our five care homes", in words, which are no measure by themselves. */
export function* wordsAboveWhole(passages: readonly Passage[]): Generator<Misfit> {
  for (const passage of passages) {
    for (const match of / of /.test(passage.text) ? passage.text.matchAll(inWords) : []) {
      const [part, whole] = [wordValue(match[1]!), wordValue(match[2]!)];
      const isDigits = /^\d+$/.test(match[1]!) && /^\d+$/.test(match[2]!);
      if (!part || !whole || isDigits || part.compare(whole) <= 0) continue;
      const plain = { start: match.index, end: match.index + match[0].length };
      yield {
        passage,
        plain,
        message: `“${match[0]}” names more than there are. Correct one of the two numbers.`,
        beside: [],
        isCertain: true,
      };
    }
  }
}

function* compare(part: Stated, whole: Stated): Generator<Misfit> {
  if (part.mention.reading.area || whole.mention.reading.area || !isAbove(bounds(part), bounds(whole))) return;
  yield {
    ...spotOf(part),
    message: `${quote(part)} is said to be a part of ${quote(whole)}, but it is more. Correct one of them, or say what else was counted.`,
    beside: [spotOf(whole)],
    isCertain: false,
  };
}
