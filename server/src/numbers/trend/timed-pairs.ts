import type { Claimed, ClaimedSentence } from '../claimed-sentences.ts';
import { breaks } from './direction-words.ts';
import { bareExtent, hedgedStart, isComparable, isLevel } from './extent.ts';
import { type Side, sideOf } from './fault.ts';

/** Two numbers of one measure that the text sets against each other, mostly at two times. */
export interface TimedPair {
  readonly earlier: Side;
  readonly later: Side;
  /** From the first, or the "from" before it, to behind the second, in the plain text. */
  readonly start: number;
  readonly end: number;
  /** How they are told: "from A to B", "A, from B", in brackets or after a colon, or one after the other. */
  readonly kind: 'from-to' | 'since' | 'set';
}

const just = '(?:the |just |only )?';
const level = 'low|high|peak|average|total|rate|figure';
const opening = new RegExp(`\\bfrom (?:(?:an? |the )?(?:baseline|${level}) of |${just})$`, 'i');
const into = new RegExp(
  `(?<!\\b(?:compared|relative|due|similar|next|close) )\\bto (?:(?:an? |the )?(?:new |record )?(?:${level}) of |${just})$`,
  'i',
);
const origin = /(?<![ ,(–-])[ ,(–-]+from (?:(?:an? |the )?(?:low|high|peak|baseline) of |the )?$/i;
/** "39% in 2021-22 to 37% in 2023-24" */
const fromTime = /^ ?(?:\(#+\)|(?:in|at|for) #+|#+) to (?:the |just |only )?$/i;
const compared = /\b(?:compared (?:with|to)|(?:as )?against|versus|vs\.?)\b/i;
const bracket = /\((?:#+: ?|#+, |it was |was )?$/;
/** What dates a number from behind. */
export const dating =
  /^[^.,;:()]{0,30}?(?:\b(?:in|for|during|at|by|on) (?:the )?(?:end of )?#|^ ?#|\b(?:last|previous|prior) year\b|\b(?:a|one|two|three|the) years? (?:earlier|ago|before)\b|\bpreviously\b)/i;

/** The pairs of a sentence, in order; a number is in one pair only. */
export function pairsIn(sentence: ClaimedSentence): TimedPair[] {
  const { claims, text } = sentence;
  const pairs: TimedPair[] = [];
  for (let i = 0; i < claims.length; i++) {
    const range = rangeFrom(claims[i]!, text);
    const next = claims[i + 1];
    const pair = range ?? (next && pairOf(claims[i]!, next, claims[i + 2], sentence));
    if (!pair) continue;
    pairs.push(pair);
    if (!range) i++;
  }
  return pairs;
}

/** "from £3.9m to £3.6m", which is read as one number. */
function rangeFrom(number: Claimed, text: string): TimedPair | undefined {
  const { quantity, plain } = number.mention;
  const before = opening.exec(text.slice(0, plain.start));
  if (!quantity.upper || !before || !isLevel(number)) return undefined;
  const end = (value: typeof quantity.value): Side => ({ number, value, extent: bareExtent(number, value) });
  const [earlier, later] = [end(quantity.value), end(quantity.upper)];
  return { earlier, later, start: before.index, end: plain.end, kind: 'from-to' };
}

function pairOf(
  first: Claimed,
  second: Claimed,
  third: Claimed | undefined,
  { text }: ClaimedSentence,
): TimedPair | undefined {
  if (second.mention.quantity.upper || !(isComparable(first, second) || isLent(first, second, text))) return undefined;
  const lead = text.slice(0, hedgedStart(first));
  const between = text.slice(first.mention.plain.end, hedgedStart(second));
  const behind = text.slice(second.mention.plain.end, third ? hedgedStart(third) : undefined);
  if (between.length > 90 || /;|\. /.test(between)) return undefined;
  const pair = (kind: TimedPair['kind'], isForward: boolean, from = first.mention.plain.start): TimedPair => {
    const [earlier, later] = isForward ? [first, second] : [second, first];
    return { earlier: sideOf(earlier), later: sideOf(later), start: from, end: second.mention.plain.end, kind };
  };
  const reached = into.exec(between);
  const start = opening.exec(lead);
  if (start && reached && !/:/.test(between) && !breaks(between.slice(0, reached.index)))
    return pair('from-to', true, start.index);
  const order = periodOrder(first, second);
  const since = origin.exec(between);
  if (reached && order > 0 && fromTime.test(between)) return pair('from-to', true);
  const goesOn = third && into.test(behind.replace(/[;.:].*/s, ''));
  const toward = into.exec(lead);
  if (since && !goesOn && !breaks(between.slice(0, since.index).replace(/\(#+\)/, '')))
    return toward ? pair('from-to', false, toward.index) : isPlain(first, second) ? pair('since', false) : undefined;
  const isIllustration = /(?:\(|: )$/.test(lead) && compared.test(between);
  // "higher than the England average (64.5% compared with 62.1%)" names the area of the second.
  if (isIllustration && !dating.test(behind) && !between.includes('#'))
    return { ...pair('set', false), earlier: sideOf(second, bareExtent(second)) };
  if (!isPlain(first, second)) return undefined;
  const isDated = dating.test(behind) || /#[:,]? ?$/.test(between) || /\bcompared (?:with|to) # /.test(between);
  const isSet = (compared.test(between) || bracket.test(between)) && isDated;
  const isRow = /^[^.;:(]{0,40}(?:,| and|, and| then) $/.test(between) && /#/.test(between) && dating.test(behind);
  return isSet || (isRow && order !== 0) ? pair('set', order > 0) : undefined;
}

/** Above zero where the second is later, below where it is earlier, zero where the text does not say. */
export function periodOrder(first: Claimed, second: Claimed): number {
  const [a, b] = [first.mention.reading.period, second.mention.reading.period];
  if (!a || !b || ![a, b].every(({ from: source }) => source === 'phrase' || source === 'sentence')) return 0;
  if (a.period.kind !== b.period.kind || a.period.from === b.period.from) return 0;
  return a.period.from < b.period.from ? 1 : -1;
}

/** Whether neither is another area's, nor a range. */
export function isPlain(...numbers: readonly Claimed[]): boolean {
  return numbers.every(({ mention }) => !mention.reading.area && !mention.quantity.upper);
}

/** "412 per 100,000 (380 in 2022-23)": the second leaves its unit to the first. */
function isLent(first: Claimed, second: Claimed, text: string): boolean {
  const { reading, quantity } = second.mention;
  const isBare = /^ ?(?:$|[).,;]|(?:in|at|for) #|(?:a|the|last) )/.test(text.slice(second.mention.plain.end));
  const isCount = reading.unit === 'count' && quantity.form === 'plain' && first.mention.quantity.form === 'plain';
  return isBare && isCount && isLevel(first) && first.mention.reading.unit !== 'count';
}
