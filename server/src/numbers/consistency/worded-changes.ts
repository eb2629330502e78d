import vocabulary from '../vocabulary/directions.json' with { type: 'json' };
import type { Sketch } from './sketch.ts';
import { isOwn, type Stated } from './stated.ts';

/** A change with the two values that its words put side by side; `from` is the one that it is measured from. */
export interface WordedChange {
  readonly from: Stated;
  readonly to: Stated;
  readonly by: Stated;
}

const { change, moving, comparative } = vocabulary;
const noun = [
  ...change.up,
  ...change.down,
  'improvement',
  'uplift',
  'jump',
  'saving',
  'cut',
  'shortfall',
  'gap',
  'difference',
].join('|');
const verb = [...moving.up, ...moving.down, 'improved', 'improving', 'up', 'down', 'cut'].join('|');
const more = [...comparative.up, ...comparative.down, 'longer', 'shorter', 'better', 'worse'].join('|');
const hedge = '(?:just |only |about |around |nearly |almost |over |some |a further |approximately )?';
/** What stands before a number that is a change, and after it. */
const before = new RegExp(
  `\\b(?:${noun}) (?:of|is|was) ${hedge}$|\\b(?:${verb}) (?:by )?${hedge}$|\\bthat is by ${hedge}$|\\b(?:an extra|an additional|a further) $`,
  'i',
);
const signed = /[(,] ?(?:a change of )?[+−-]?$/;
const after = new RegExp(`^ ?(?:[a-z]+ ){0,2}?(?:(?:${more})\\b|(?:${noun})\\b|(?:above|below|short of)\\b)`, 'i');
/** What stands before a value that another is compared with. */
const base =
  /\b(?:from|than|on|over|compared (?:with|to)|against|versus|vs\.?|above|below|short of|off)(?: (?:the|a|an|our|its|last|previous|year’s|target|figure|total|level|baseline|low|high|peak|of|just|only|about|around|some|in|for|at|national|regional|average|rate|England|London|\uE008)(?: \uE008)?)*[ (,]*$/i;
const bracketed = /(?:\(|, )(?:\uE008: ?|it was |was )?$/;
/** What dates a value from behind. */
const dated =
  /^ ?\(?(?:[a-z]+ ){0,2}?(?:(?:in|at|for|on|of|during|by|the end of) (?:the )?(?:end of )?\uE008|\uE008|(?:a|one|two|three|the) years? (?:earlier|ago|before)|(?:the )?(?:last|previous|prior) year|the year before|previously)/i;
const anaphor =
  /^(?:this|that|it|which|these|the (?:figure|total|number)) (?:is|was|are|were|represents|represented|marks|compares)\b|^in \uE008\b/i;
/** "158 more people and a rise of nearly 12%" */
const again = new RegExp(
  `^(?: (?!and\\b)[a-z]+){0,3}(?:,| \\(|,? (?:and|or)) ?(?:(?:that|which) is )?(?:an? )?(?:(?:${noun}) of )?${hedge}$`,
  'i',
);
/** What follows a number that is a part of another: "742 of them". */
const some = /^ of (?:them|these|those|whom|which)\b/i;
const fromTo = /^ ?(?:\(\uE008\)|(?:in|at|for) \uE008|\uE008)? ?(?:to|→|->) $/;
const farthest = 80;
/** Another thing is spoken of: "… in March, and the number of people waiting has", "(88.7% before) and ethnicity in". */
const otherSubject =
  /,? and (?:the|our) (?:[a-z]+ |\uE009 ){1,12}(?:has|have|had|was|were|is|are)\b|\) and (?:[a-z]+ ){1,4}(?:in|for|of|at) |, and \uE000 (?:are|were|is|was|have|has)\b/i;
/** "732 more than at March 2024" is measured from a value of that time, which may not be said. */
const thanATime =
  /^ (?:[a-z]+ )?(?:more|fewer|less|higher|lower) than (?:in |at |on |for )?(?:the )?(?:end of )?\uE008(?! ?\(?[\uE000-\uE004])/i;
const elsewhere = /;|\b(?:while|whereas|whilst|but|although)\b/i;

/** The changes of a sentence with the two values that each lies between, in it or in the sentence before. */
export function* wordedChanges(sketch: Sketch): Generator<WordedChange> {
  const { numbers, text } = sketch;
  for (const [i, by] of numbers.entries()) {
    if (!isOwn(by) || !isChange(sketch, by)) continue;
    const behind = pairBehind(sketch, i);
    const [next, last] = [numbers[i + 1], numbers[i + 2]];
    const gap = next ? text.slice(sketch.place(by) + 1, sketch.place(next)) : '';
    const isAhead =
      /^(?: [a-z]+){0,3}[,:]? (?:[^,.;:()]{0,30}, )?(?:(?:taking|bringing) [a-z ]{1,20})?(?:from|to|between)\b[^,.;:]{0,30}$/i.test(
        gap,
      ) && !/\band\b/.test(gap);
    // "up 6 points in the year, 64% (2022-23) to 70% (2023-24)"
    const isFromTo = next && last && fromTo.test(text.slice(sketch.place(next) + 1, sketch.place(last)));
    // "up 6% from 9,311) and 1,240" names one of the two values only.
    const isPair =
      (isFromTo && /^[^.;:()]{0,40}(?:[,(]| [–—-]) ?$/.test(gap) && !/\band\b/.test(gap)) ||
      (isAhead &&
        last &&
        (!/\bfrom\b/i.test(gap) || /\bto (?:[a-z]+ ){0,2}$/i.test(text.slice(0, sketch.place(last)))));
    const ahead = isPair ? ([next, last] as const) : ([] as const);
    // "3.6% more than the 36,902 of last year and 4,700 more than": what one change is measured from has no other.
    const before = numbers[i - 1];
    const around = [before && isCompared(sketch, before) ? undefined : before, numbers[i + 1]] as const;
    const pairs = isAhead ? [ahead, around, behind] : [behind, around, ahead];
    const told = anaphor.test(text) ? sinceBefore(sketch, by) : undefined;
    const change = told ?? pairs.map((pair) => beside(sketch, pair, by)).find((each) => each !== undefined);
    if (change) yield change;
  }
}

function beside(sketch: Sketch, [a, b]: readonly (Stated | undefined)[], by: Stated): WordedChange | undefined {
  if (!a || !b || !isLevel(sketch, a) || !isLevel(sketch, b)) return undefined;
  const places = [a, b, by].map((number) => sketch.place(number)).sort((x, y) => x - y) as [number, number, number];
  const isApart =
    elsewhere.test(sketch.text.slice(places[0], places[2])) ||
    otherSubject.test(sketch.text.slice(places[0] + 1, places[1] + 5)) ||
    otherSubject.test(sketch.text.slice(places[1] + 1, places[2])) ||
    (thanATime.test(sketch.text.slice(sketch.place(by) + 1)) && !isDated(sketch, a) && !isDated(sketch, b)) ||
    places.some((place, i) => i > 0 && place - places[i - 1]! > farthest);
  return isApart ? undefined : between(sketch, a, b, by);
}

const isLevel = (sketch: Sketch, number: Stated): boolean =>
  !number.mention.quantity.upper &&
  !isChange(sketch, number) &&
  !some.test(sketch.text.slice(sketch.place(number) + 1));

/** The two numbers before a change; one that tells the same change in its own unit may stand between. */
function pairBehind(sketch: Sketch, i: number): readonly [Stated | undefined, Stated | undefined] {
  const { numbers, text } = sketch;
  const [told, by] = [numbers[i - 1], numbers[i]!];
  const isAgain =
    told && again.test(text.slice(sketch.place(told) + 1, sketch.place(by))) && isChange(sketch, told) && isOwn(told);
  return isAgain ? [numbers[i - 3], numbers[i - 2]] : [numbers[i - 2], told];
}

/** "That is an increase of 8% on the 58,117 of 2022-23", after the one value that it speaks of. */
function sinceBefore(sketch: Sketch, by: Stated): WordedChange | undefined {
  const { previous, passage, text } = sketch;
  const values = sketch.numbers.filter((number) => number !== by);
  const [only, ...others] = previous?.passage === passage ? previous.numbers.filter(isOwn) : [];
  const here = values.find((value) => sketch.place(value) > sketch.place(by)) ?? values[0];
  if (!only || !here || others.length > 0 || !isOwn(here) || elsewhere.test(previous!.text)) return undefined;
  const [start, end] = [sketch.place(here), sketch.place(by)].toSorted((a, b) => a - b) as [number, number];
  if (elsewhere.test(text.slice(0, end)) || sketch.claimsIn({ start: start + 1, end }).length > 0) return undefined;
  if (isCompared(sketch, here) || isEarlier(here, only)) return { from: here, to: only, by };
  return isEarlier(only, here) ? { from: only, to: here, by } : undefined;
}

function isChange(sketch: Sketch, number: Stated): boolean {
  const at = sketch.place(number);
  const lead = sketch.text.slice(Math.max(0, at - 60), at);
  const rest = sketch.text.slice(at + 1);
  if (before.test(lead)) return true;
  const isSigned = /^[+−-]/.test(number.mention.text) || /[+−-]$/.test(lead);
  // "from 1,200 to 1,380 (15%)"
  if (/[^\uE000-\uE007]\uE000[^\uE000-\uE007,.;()]{0,24}\($/.test(lead) && rest.startsWith(')'))
    return /\bfrom [^.;]* to [^.;(]*\($/i.test(lead) && number.mention.quantity.form === 'percent';
  return after.test(unitless(rest)) || (isSigned && signed.test(lead));
}

/** The text behind a number without the word for its unit. */
const unitless = (text: string): string =>
  text.replace(/^ (?:days|weeks|months|years|hours|people|adults|carers|residents)\b/i, '');

/** Two values of one measure, one of which is said to be the earlier or the one compared with. */
function between(sketch: Sketch, a: Stated, b: Stated, by: Stated): WordedChange | undefined {
  const areDated = isDated(sketch, a) && isDated(sketch, b);
  if (areDated && isEarlier(a, b)) return { from: a, to: b, by };
  if (isCompared(sketch, b) !== isCompared(sketch, a)) {
    return isCompared(sketch, b) ? { from: b, to: a, by } : { from: a, to: b, by };
  }
  return isEarlier(b, a) ? { from: b, to: a, by } : undefined;
}

function isCompared(sketch: Sketch, number: Stated): boolean {
  const at = sketch.place(number);
  const lead = sketch.text.slice(Math.max(0, at - 60), at);
  if (base.test(lead)) return true;
  return bracketed.test(lead) && (/\uE008: ?$/.test(lead) || /^[^.;(]{0,30}\uE008/.test(sketch.text.slice(at + 1)));
}

const isDated = (sketch: Sketch, number: Stated): boolean => dated.test(sketch.text.slice(sketch.place(number) + 1));

/** Whether the text dates one value before another. */
function isEarlier(a: Stated, b: Stated): boolean {
  const [x, y] = [a.mention.reading.period, b.mention.reading.period];
  const isSaid = [x, y].every((each) => each && ['phrase', 'sentence', 'passage'].includes(each.from));
  if (!x || !y || !isSaid) return false;
  return x.period.from < y.period.from && x.period.kind === y.period.kind;
}
