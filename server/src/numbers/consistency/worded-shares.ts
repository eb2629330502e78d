import { Rational } from '../../quantities/rational.ts';
import vocabulary from '../vocabulary/wholes.json' with { type: 'json' };
import { agree, bounds, countOf, relativeDistance, shareOf } from './arithmetic.ts';
import type { ShareFact } from './shares.ts';
import type { Sketch } from './sketch.ts';
import type { Stated } from './stated.ts';

const rates = vocabulary.rates.join('|');
/** Words before a share that say that it is worked out of the two values of its sentence. */
const says = new RegExp(
  `(?:\\b(?:or|represent(?:s|ed|ing)?|equat(?:es|ed|ing) to|equivalent to|equals|which (?:is|was)|that (?:is|was)|this (?:is|was)|i\\.e\\.|accounting for|making up|giving|(?:${rates})(?: (?:of|was|is|stands at|stood at|at))?)|[^\\d]:) (?:just |only |around |about )?$`,
  'i',
);
const opens = /\((?:just |only |around |about )?$/;
/** Between two values where the one is part of the other. */
const partOf = /\b(?:of|of which|of whom|out of|from|against)\b/i;
const ofTotal = /^ of (?:the|this|that|our|its) (?:total|target|budget|plan|programme)\b/i;
const ends = /^(?: of (?:these|those|them|the total)\b|[),;.:]|$)/;
const anaphor =
  /^(?:that|this|which|it) (?:is|was|means|equates to|represents|represented|gives) (?:just |only |around |about )?$/i;
/** What tells one value from another in time: a share beside them may be how much they changed. */
const change =
  /\b(?:increas|decreas|reduc|r(?:ose|ise|isen|ising)\b|gr(?:ew|own|owth)|f(?:ell|all|alls|alling)\b|drop|declin|improv|up\b|down\b|more than|fewer than|less than|higher|lower|above|below|extra|additional|compared)/i;

/** Shares that a sentence works out of the two values in it, or in the sentence before: "£7.2m against a target of £8.5m, or 85%". */
export function* wordedShares(sketch: Sketch): Generator<ShareFact> {
  const fact = inOne(sketch) ?? inNext(sketch);
  if (fact && !isExplained(fact)) yield fact;
}

function inOne(sketch: Sketch): ShareFact | undefined {
  const shares = sketch.numbers.filter(isShare);
  const [share, ...others] = shares;
  if (!share || others.length > 0 || change.test(sketch.text)) return undefined;
  const values = sketch.numbers.filter((number) => number !== share);
  const fact = factOf(share, values);
  if (!fact) return undefined;
  const at = sketch.place(share);
  const [before, after] = [sketch.text.slice(0, at), sketch.text.slice(at + 1)];
  if (fact.part === fact.whole) return says.test(before) && ends.test(after) ? fact : undefined;
  const [first, second] = values.map((value) => sketch.place(value)) as [number, number];
  const isPart =
    partOf.test(sketch.text.slice(first + 1, second)) ||
    /^[^,;]{0,40}\b(?:of which|of whom)\b/i.test(sketch.text.slice(second + 1));
  if (opens.test(before) && after.startsWith(')')) return isPart && !after.startsWith(') of') ? fact : undefined;
  if (!says.test(before) && !(ofTotal.test(after) && at > second)) return undefined;
  const isWhole = ends.test(after) || ofTotal.test(after) || at < second;
  return isWhole ? fact : undefined;
}

/** "1,820 assessments were completed, 1,365 of them within 28 days. This is 75%." */
function inNext(sketch: Sketch): ShareFact | undefined {
  const { previous, numbers } = sketch;
  const [share] = numbers;
  if (!previous || !share || numbers.length !== 1 || previous.passage !== sketch.passage || !isShare(share))
    return undefined;
  const at = sketch.place(share);
  if (!anaphor.test(sketch.text.slice(0, at)) || !ends.test(sketch.text.slice(at + 1))) return undefined;
  return change.test(previous.text) ? undefined : factOf(share, previous.numbers);
}

function factOf(share: Stated, values: readonly Stated[]): ShareFact | undefined {
  const [a, b, ...more] = values;
  if (!a || more.length > 0 || values.some(({ mention }) => mention.reading.area || mention.quantity.upper))
    return undefined;
  if (!b) return a.mention.quantity.form === 'count-of' ? { share, part: a, whole: a } : undefined;
  const isAlike =
    a.mention.reading.unit === b.mention.reading.unit && a.mention.quantity.form === b.mention.quantity.form;
  if (!isAlike || !['plain', 'money'].includes(a.mention.quantity.form)) return undefined;
  const [part, whole] = a.mention.quantity.value.compare(b.mention.quantity.value) <= 0 ? [a, b] : [b, a];
  return { share, part, whole };
}

const isShare = ({ mention: { quantity } }: Stated): boolean =>
  quantity.unit !== 'percentage-points' && ['percent', 'fraction', 'share'].includes(quantity.form);

/** The farthest, in points, that a slip lies off; farther, the share is of something else. */
const slip = Rational.of(15);

/** Whether a share is what the two values give in any way, or lies so far off that it is not theirs. */
function isExplained({ share, part, whole }: ShareFact): boolean {
  const both = part === whole ? countOf(part.mention.quantity) : { part: bounds(part), whole: bounds(whole) };
  const measured = shareOf(both.part, both.whole);
  if (!measured?.low || !measured.high) return true;
  const stated = bounds(share);
  const rest = { low: Rational.hundred.subtract(measured.high), high: Rational.hundred.subtract(measured.low) };
  const over = shareOf(both.whole, both.part);
  const grown = relativeDistance(both.part, both.whole);
  if ([measured, rest, over, grown].some((way) => way && agree(way, stated))) return true;
  const far = measured.low.subtract(share.mention.quantity.value).absolute();
  return far.compare(slip) > 0;
}
