import type { Claimed, ClaimedSentence } from '../claimed-sentences.ts';
import {
  afterPair,
  breaks,
  type DirectionWords,
  directionsIn,
  directionWords,
  isNegated,
  judges,
  moving,
} from './direction-words.ts';
import { bareExtent, hedgedStart, isComparable, isLevel } from './extent.ts';
import { judgeDirection, type Side, sideOf, type TrendFault } from './fault.ts';
import { changesOfWorth } from './worth.ts';

/** "from A to B": the earlier and the later number, with where the pair begins and ends in the plain text. */
interface Pair {
  readonly earlier: Side;
  readonly later: Side;
  readonly start: number;
  readonly end: number;
}

const from = /\bfrom (?:(?:an? |the )?(?:low|high|peak|baseline|average|total|rate|figure) of |the |just |only )?$/i;
const into =
  /\bto (?:(?:an? |the )?(?:new |record )?(?:low|high|peak|average|total|rate|figure) of |the |just |only )?$/i;
const fromBehind = /[ ,(–-]*\bfrom (?:(?:an? )?(?:low|high|peak|baseline) of |the )?$/i;

/** Words that say a number rose or fell, beside "from A to B" or "to B from A" that goes the other way. */
export function changeFaults(sentence: ClaimedSentence): TrendFault[] {
  return pairs(sentence).flatMap((pair) => {
    const words = wordsBefore(sentence, pair) ?? wordsBehind(sentence, pair);
    const fault = words && judgeDirection(words, pair.later, pair.earlier);
    return fault ? [fault] : [];
  });
}

function pairs({ text, claims }: ClaimedSentence): Pair[] {
  return claims.flatMap((number, i) => {
    const range = rangeFrom(number, text);
    if (range) return [range];
    const next = claims[i + 1];
    if (!next || next.mention.quantity.upper || !isComparable(number, next)) return [];
    return pairOf(number, next, claims[i + 2], text) ?? [];
  });
}

/** "from £3.9m to £3.6m", which is read as one number. */
function rangeFrom(number: Claimed, text: string): Pair | undefined {
  const { quantity, plain } = number.mention;
  const before = from.exec(text.slice(0, plain.start));
  if (!quantity.upper || !before || !isLevel(number)) return undefined;
  const end = (value: typeof quantity.value): Side => ({ number, value, extent: bareExtent(number, value) });
  return { earlier: end(quantity.value), later: end(quantity.upper), start: before.index, end: plain.end };
}

function pairOf(first: Claimed, second: Claimed, third: Claimed | undefined, text: string): Pair | undefined {
  const lead = text.slice(0, hedgedStart(first));
  const between = text.slice(first.mention.plain.end, hedgedStart(second));
  if (between.length > 90 || /[;.:]/.test(between)) return undefined;
  const opening = from.exec(lead);
  const reached = into.exec(between);
  if (opening && reached && !breaks(between.slice(0, reached.index)))
    return { earlier: sideOf(first), later: sideOf(second), start: opening.index, end: second.mention.plain.end };
  const toward = into.exec(lead);
  const origin = fromBehind.exec(between);
  const goesOn = third && into.test(text.slice(second.mention.plain.end, hedgedStart(third)).replace(/[;.:].*/s, ''));
  if (toward && origin && !goesOn && !breaks(between.slice(0, origin.index)))
    return { earlier: sideOf(second), later: sideOf(first), start: toward.index, end: second.mention.plain.end };
  return undefined;
}

/** "has increased steadily from": the nearest word of direction before a pair, if nothing else comes between. */
function wordsBefore({ text, span, claims }: ClaimedSentence, pair: Pair): DirectionWords | undefined {
  const words = [...directionsIn(moving, text, span.start, pair.start), ...changesOfWorth(text, span, claims)]
    .filter(({ end }) => end <= pair.start)
    .sort((a, b) => a.start - b.start)
    .at(-1);
  if (!words) return undefined;
  const between = text.slice(words.end, pair.start);
  const before = text.slice(span.start, words.start);
  const isFar =
    between.split(' ').length > 12 || /;|:(?! $)|\.(?!\d)|[,(–—-] *[^\d ]/.test(between.replace(/\w-\w/g, ''));
  return isFar || breaks(between) || isNegated(before) || judges(before.slice(-40)) ? undefined : words;
}

/** "from A to B, an increase of …". */
function wordsBehind({ text, span }: ClaimedSentence, pair: Pair): DirectionWords | undefined {
  const match = afterPair.exec(text.slice(pair.end, span.end));
  return match ? directionWords(match, pair.end) : undefined;
}
