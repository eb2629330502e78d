import type { AreaNames } from '../area-names.ts';
import type { Claimed, ClaimedSentence } from '../claimed-sentences.ts';
import {
  breaks,
  comparatives,
  type DirectionWords,
  directionsIn,
  isNegated,
  judges,
  plainWords,
  superlatives,
} from './direction-words.ts';
import { bareExtent, hedgedStart, isComparable } from './extent.ts';
import { judgeDirection, type Side, sideOf, type TrendFault } from './fault.ts';

/**
 * Two numbers set against each other by a word before the first: "more women (40%) than men (60%)", "lower at 65%,
 * compared with 60% in London", "highest in the north (12%), followed by the east (14%)".
 */
export function contrastFaults(sentence: ClaimedSentence, areas: AreaNames): TrendFault[] {
  const { claims } = sentence;
  return claims.slice(1).flatMap((second, i) => {
    const first = claims[i]!;
    if (!isComparable(first, second) || first.mention.quantity.upper || second.mention.quantity.upper) return [];
    const words =
      likely(first, second, sentence) ??
      contrast(first, second, sentence, areas) ??
      followed(first, second, sentence) ??
      topped(first, second, sentence);
    const fault = words && judgeDirection(words, sideOf(first), asCompared(second));
    return fault && fault.kind !== 'same' ? [fault] : [];
  });
}

/** What the second number is compared as: "than" and "above" before it compare and do not hedge. */
function asCompared(number: Claimed): Side {
  const hedge = number.mention.passage.text.slice(hedgedStart(number), number.mention.plain.start);
  return sideOf(number, /\b(?:than|above|below)\b/i.test(hedge) ? bareExtent(number) : undefined);
}

/** The last word of a kind before a number, within its clause and close by. */
function wordBefore(
  pattern: RegExp,
  number: Claimed,
  { text, span, claims }: ClaimedSentence,
): DirectionWords | undefined {
  const before = claims.filter(({ mention }) => mention.plain.end <= number.mention.plain.start).at(-1);
  const from = before ? before.mention.plain.end : span.start;
  const words = directionsIn(pattern, text, from, hedgedStart(number)).at(-1);
  if (!words) return undefined;
  const between = text.slice(words.end, hedgedStart(number));
  const isOther = between.length > 70 || /[.;:]|\b(?:but|while|whilst|whereas|because|although)\b/i.test(between);
  return isOther || isNegated(text.slice(span.start, words.start)) ? undefined : words;
}

/** "more … A than … B", "higher … A compared with … B". */
function contrast(
  first: Claimed,
  second: Claimed,
  sentence: ClaimedSentence,
  areas: AreaNames,
): DirectionWords | undefined {
  const { text, span } = sentence;
  const between = text.slice(first.mention.plain.end, second.mention.plain.start);
  const than = /\b(?:than|compared (?:to|with)|against|versus|vs\.?)\b/i.exec(between);
  if (!than || between.length > 80 || /[.;:]/.test(between)) return undefined;
  const words = wordBefore(comparatives, first, sentence);
  if (!words || judges(text.slice(span.start, words.start))) return undefined;
  const isThan = than[0].toLowerCase() === 'than';
  // "60% chose this, more often than the 65% …" compares by its own word.
  if (
    directionsIn(comparatives, between, 0, than.index).length > 0 ||
    /\b(?:other|rather|better|worse|more|less) $/i.test(between.slice(0, than.index))
  )
    return undefined;
  if (/\b(?:higher|lower|more|fewer|less|better|worse) than\b/i.test(between)) return undefined;
  if (isThan) return words;
  const isLevel = /^(?:higher|lower)$/i.test(words.text);
  const isWhose =
    areas.find(between.slice(than.index)).length > 0 || second.mention.reading.area !== null || between.includes('#');
  return isLevel && isWhose && !first.mention.reading.area ? words : undefined;
}

/** "Women (44%) were less likely than men (56%)". */
function likely(first: Claimed, second: Claimed, { text, span }: ClaimedSentence): DirectionWords | undefined {
  const { end } = first.mention.plain;
  const between = text.slice(end, second.mention.plain.start);
  const match =
    /^\)? (?:were|are|was|is) (?:slightly |much |far |significantly )?(more|less) likely (?:[^.;:]{0,60} )?than [^.;:]{0,40}\($/i.exec(
      between,
    );
  if (!match || first.mention.reading.unit !== 'percent' || isNegated(text.slice(span.start, end))) return undefined;
  const start = end + between.search(/more|less/i);
  return {
    direction: match[1]!.toLowerCase() === 'more' ? 'up' : 'down',
    text: `${match[1]!} likely`,
    start,
    end: start + 11,
    isStrong: false,
  };
}

/** "highest … A, followed by … B". */
function followed(first: Claimed, second: Claimed, sentence: ClaimedSentence): DirectionWords | undefined {
  const between = sentence.text.slice(first.mention.plain.end, second.mention.plain.start);
  return /^[^.;]{0,30}\bfollowed by\b[^.;]{0,60}$/i.test(between)
    ? wordBefore(superlatives, first, sentence)
    : undefined;
}

/** "16%, the highest in London, compared with the London average of 18%": what is highest is not below the average. */
function topped(first: Claimed, second: Claimed, { text, claims }: ClaimedSentence): DirectionWords | undefined {
  if (claims.length !== 2 || first.mention.reading.area || !second.mention.reading.area) return undefined;
  const { end } = first.mention.plain;
  const between = text.slice(end, second.mention.plain.start);
  const match = /^[^.;:,(–—]{0,60}(?:[,(]| [–—-]) ?(?:one of )?the (?:\w+[- ])?$/i;
  const words = directionsIn(superlatives, text, end, second.mention.plain.start)[0];
  if (!words || !match.test(text.slice(end, words.start))) return undefined;
  const rest = between.slice(words.end - end);
  const isCompared = /\b(?:compared (?:to|with)|against|average)\b/i.test(rest) && !/[.;:]/.test(rest);
  return isCompared && !breaks(rest.replace(/\bcompared with\b/i, '')) && plainWords(rest).length <= 14
    ? words
    : undefined;
}
