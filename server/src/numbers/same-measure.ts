import { type Interval, intersects } from '../quantities/interval.ts';
import { keepingForClaim } from './keeping-claims.ts';
import { isLimited, isNeutral, populationsOf } from './measure-guards.ts';
import type { CheckedNumber, Reading } from './number.ts';
import { digitsOf, isClose, isSameTimeAndArea, isSlip, isSwapped } from './same-measure-slips.ts';

/** How many claims of a draft have a word, by its number in `numbered`: what is everywhere tells nothing apart. */
type Commonness = readonly number[];

function commonness(numbers: readonly CheckedNumber[]): Commonness {
  const counts: number[] = [];
  for (const number of numbers) for (const word of numberedWords(number)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** All words of subjects that were met, so that counting them needs no texts. */
const numbered = new Map<string, number>();

function numberOf(word: string): number {
  const known = numbered.get(word);
  if (known !== undefined) return known;
  numbered.set(word, numbered.size);
  return numbered.size - 1;
}

const numberedWords = keepingForClaim((claim: CheckedNumber): readonly number[] =>
  [...ownWords(claim)].toSorted().map(numberOf),
);

/** How much of what one number is about the other must say as well, rare words counting more. */
const needed = 0.85;

/**
 * Whether two claims state one measure for one period and area with values that cannot both be true. Silent wherever
 * another period, area, base or definition could explain the difference: every telling word of either number must stand
 * with the other as well, and both must say the period, or neither.
 */
function contradicts(a: CheckedNumber, b: CheckedNumber, common: Commonness): boolean {
  const [x, y] = [a.mention.reading, b.mention.reading];
  if (!x || !y || !a.subject || !b.subject || x.unit !== y.unit || !isBare(x) || !isBare(y)) return false;
  if (a.mention.quantity?.form !== b.mention.quantity?.form) return false;
  if (isMisplaced(a) || isMisplaced(b)) return false;
  if (isBeside(a, b) || (a.metric && b.metric && a.metric !== b.metric)) return false;
  if (intersects(lenient(a), y.strict) || intersects(lenient(b), x.strict)) return false;
  if (isMistyped(a, b, common)) return true;
  if (!isSameSituation(x, y)) return false;
  if (isSurely(a) && isSurely(b) && a.metric === b.metric) return true;
  // A comparator's words are mostly those of the number it is compared with.
  if (x.area || isLimited(a) || isLimited(b)) return false;
  return isSaid(a, b, common) && isSaid(b, a, common) && isOfPopulation(a, b) && isOfPopulation(b, a);
}

/** Whether a number is meant as it stands. */
function isBare({ hedge }: Reading): boolean {
  return hedge === 'none' || hedge === 'exactly';
}

/** How much they must share where two swapped digits are what sets them apart: chance seldom does that. */
const neededOfSwapped = 0.5;
/** How much they must share where the metrics file holds the value of the one and not of the other. */
const neededOfKnown = 0.25;

/**
 * Whether one number looks like a slip in the other: the metrics file bears out one of them and not the other, which is
 * close to it or has digits in another order; or two digits are swapped, and the words are much the same.
 */
function isMistyped(a: CheckedNumber, b: CheckedNumber, common: Commonness): boolean {
  const areAlike = (least: number): boolean => isSaid(a, b, common, least) && isSaid(b, a, common, least);
  const isOne = isSameTimeAndArea(a.mention.reading!, b.mention.reading!);
  if (isHalfKnown(a, b) && (isOne || a.observation === b.observation))
    if (isSlip(a, b) || (isClose(a, b) && areAlike(neededOfKnown))) return true;
  const isTelling = isOne && digitsOf(a) !== '' && isSwapped(a, b);
  return isTelling && !isLimited(a) && !isLimited(b) && areAlike(neededOfSwapped);
}

/** Whether the metric that the words of both speak for bears one of them out and not the other. */
function isHalfKnown(a: CheckedNumber, b: CheckedNumber): boolean {
  const verdicts = [a.verdict, b.verdict];
  const isWorded = a.metric === b.metric && a.via === 'words' && b.via === 'words' && !a.difference && !b.difference;
  return isWorded && verdicts.includes('supported') && verdicts.includes('inconsistent');
}

/** A number's own words; a table's cell has those of its headers, which say what it is. */
function ownWords({ mention, subject }: CheckedNumber): ReadonlySet<string> {
  if (!subject) return new Set();
  return mention.passage.cell ? subject.phrase : subject.own;
}

/** Whether the people and places that one number is about stand around the other as well. */
function isOfPopulation(one: CheckedNumber, other: CheckedNumber): boolean {
  const also = populationsOf(other);
  return [...populationsOf(one)].every((key) => also.has(key) || other.subject!.around.has(key));
}

/** Whether a number is known to be that of another period or area than its words say, which is reported as such. */
function isMisplaced({ verdict }: CheckedNumber): boolean {
  return verdict === 'wrong-period' || verdict === 'wrong-area';
}

/** Whether the metric of a number is beyond doubt: a link names it, or the words do. */
function isSurely({ metric, difference, via, candidates }: CheckedNumber): boolean {
  return metric !== null && !difference && (via === 'link' || (candidates[0]?.score ?? 0) >= 0.8);
}

/** What a number may stand for beside another: two zeros or more show rounding, one may be chance. */
function lenient({ mention }: CheckedNumber): Interval {
  const { strict, loose } = mention.reading!;
  return loose && mention.quantity!.zeros >= 2 ? loose : strict;
}

/** Numbers side by side, in one paragraph, list or table, tell different things apart by where they stand. */
function isBeside(a: CheckedNumber, b: CheckedNumber): boolean {
  const [p, q] = [a.mention.passage, b.mention.passage];
  return (
    p === q || (p.item !== null && p.item.list === q.item?.list) || (p.cell !== null && p.cell.table === q.cell?.table)
  );
}

function isSameSituation(x: Reading, y: Reading): boolean {
  const said = (reading: Reading): string | null =>
    reading.period && reading.period.from !== 'front-matter' ? reading.period.period.key : null;
  // Only what is said to be of an earlier time, "down from 15.7%", has no period where the draft names its own.
  const isEarlier = (x.period === null) !== (y.period === null);
  return !isEarlier && said(x) === said(y) && (x.area?.area ?? null) === (y.area?.area ?? null);
}

/** Whether the telling words of one subject stand around the other; at least two must, and be its own. */
function isSaid(one: CheckedNumber, other: CheckedNumber, common: Commonness, least = needed): boolean {
  const others = ownWords(other);
  let total = 0;
  let said = 0;
  let shared = 0;
  for (const key of ownWords(one)) {
    if (isNeutral(key) && !others.has(key)) continue;
    const weight = 1 / Math.sqrt(common[numberOf(key)] ?? 1);
    total += weight;
    if (other.subject!.around.has(key)) said += weight;
    if (others.has(key)) shared++;
  }
  return shared >= 2 && said >= total * least;
}

/**
 * Every claim with the first one before it that it contradicts, in the order of the text. Only claims that share words
 * or a metric are compared, so that the cost follows what they have in common.
 */
export function contradictions(numbers: readonly CheckedNumber[]): [number: CheckedNumber, earlier: CheckedNumber][] {
  const common = commonness(numbers);
  const bySubject = new Map<string | number, CheckedNumber[]>();
  const found: [CheckedNumber, CheckedNumber][] = [];
  for (const number of numbers) {
    const keys = subjectKeys(number, common);
    let earlier: CheckedNumber | null = null;
    for (const key of keys) earlier = firstRival(bySubject.get(key) ?? [], number, common, earlier);
    if (earlier) found.push([number, earlier]);
    for (const key of keys) {
      const list = bySubject.get(key);
      if (list) list.push(number);
      else bySubject.set(key, [number]);
    }
  }
  return found;
}

/** The first of some claims, in the order of the text, that one contradicts; `known` where that stands before it. */
function firstRival(
  rivals: readonly CheckedNumber[],
  number: CheckedNumber,
  common: Commonness,
  known: CheckedNumber | null,
): CheckedNumber | null {
  for (const rival of rivals) {
    if (known && rival.mention.span.start >= known.mention.span.start) return known;
    if (contradicts(rival, number, common)) return rival;
  }
  return known;
}

/** Under what a claim is looked up: its unit with its metric, with its digits, and with its three rarest words. */
function subjectKeys(number: CheckedNumber, common: Commonness): (string | number)[] {
  if (!number.mention.reading) return [];
  const unit = numberOf(`unit:${number.mention.reading.unit}`);
  const rare = rarest(numberedWords(number), common);
  return [...rare.map((word) => unit * 2 ** 24 + word), ...otherKeys(number)];
}

const otherKeys = keepingForClaim((number: CheckedNumber): readonly string[] => {
  const { mention, metric } = number;
  const digits = digitsOf(number);
  const keys = [...(metric ? [`metric:${metric.id.value}`] : []), ...(digits ? [`digits:${digits}`] : [])];
  return keys.map((key) => `${mention.reading!.unit}|${key}`);
});

/** Those three of a claim's words, given in the alphabet's order, that the fewest others have; the first of several. */
function rarest(words: readonly number[], common: Commonness): number[] {
  const least: number[] = [];
  for (const word of words) {
    let at = least.length;
    while (at > 0 && common[word]! < common[least[at - 1]!]!) at--;
    if (at >= 3) continue;
    least.splice(at, 0, word);
    if (least.length > 3) least.pop();
  }
  return least;
}
