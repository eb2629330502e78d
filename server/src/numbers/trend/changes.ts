import type { Claimed, ClaimedSentence } from '../claimed-sentences.ts';
import {
  afterPair,
  breaks,
  comparatives,
  type DirectionWords,
  directionsIn,
  directionWords,
  isNegated,
  judges,
  levels,
  moving,
  plainWords,
  steady,
} from './direction-words.ts';
import { hedgedStart, isComparable } from './extent.ts';
import { judgeDirection, sideOf, type TrendFault } from './fault.ts';
import { dating, isPlain, pairsIn, periodOrder, type TimedPair } from './timed-pairs.ts';
import { changesOfWorth, worthIn } from './worth.ts';

const yearly =
  /\b(?:every|each) year\b|\byear[- ]on[- ]year\b|\b(?:consecutive|successive) years?\b|\bsteadily\b|\bconsistently\b/i;
/** Words that tell a cause or take something back. */
const turning =
  /;|\.(?!\d)|\b(?:but|while|whereas|although|because|however|due|led|leading|result\w*|took|brought|means|meant)\b/i;

/** Words of direction beside two numbers that go the other way: "rose from", "has fallen to 13.2% (2022: 11.7%)", "fewer: 168 compared with 148". */
export function changeFaults(sentence: ClaimedSentence): TrendFault[] {
  const chain = series(sentence);
  if (chain.length >= 3) return seriesFaults(chain, sentence);
  const pairs = pairsIn(sentence);
  return pairs.flatMap((pair) => {
    const words =
      wordsBefore(pair, pairs, sentence) ??
      wordsBehind(pair, sentence) ??
      (pair.kind === 'since' ? announced(sentence) : undefined);
    const fault = words && judgeDirection(words, pair.later, pair.earlier);
    return fault && (pair.kind === 'from-to' || fault.kind !== 'same') ? [fault] : [];
  });
}

/** The nearest words of direction before a pair, where the numbers bear them out: "has increased steadily", "is rising (", "Fewer people: ". */
function wordsBefore(
  pair: TimedPair,
  pairs: readonly TimedPair[],
  sentence: ClaimedSentence,
): DirectionWords | undefined {
  const { text, span, claims } = sentence;
  const isFromTo = pair.kind === 'from-to';
  // "has come down: 9.6%, from 14.9%, and 11.7%, from 12.1%" says it of all of them.
  const start = isFromTo
    ? pair.start
    : Math.min(pairs[0]!.start, hedgedStart(pairs[0]!.later.number), hedgedStart(pairs[0]!.earlier.number));
  if (pair !== pairs[0] && !isFromTo && !goesOn(pair, pairs, text)) return undefined;
  const isFirst = !claims.some(({ mention }) => mention.plain.start < start);
  const isIllustrated = /[:(] ?$/.test(text.slice(0, start));
  if (!isFromTo && !isFirst && !isIllustrated) return undefined;
  const patterns = [moving, ...(isFromTo ? [] : [steady]), ...(isIllustrated ? [comparatives, levels] : [])];
  const words = patterns
    .flatMap((pattern) => directionsIn(pattern, text, span.start, start))
    .concat(changesOfWorth(text, span, claims), isIllustrated ? worthIn(text, span, claims) : [])
    .concat(isIllustrated ? sides(text, span.start, start) : [])
    .filter(({ end }) => end <= start)
    .sort((a, b) => a.start - b.start)
    .at(-1);
  if (!words) return undefined;
  const before = text.slice(span.start, words.start);
  const between = text.slice(words.end, start);
  if (isNegated(before) || judges(before.slice(-40))) return undefined;
  if (isFromTo) {
    const isFar =
      between.split(' ').length > 12 || /;|:(?! $)|\.(?!\d)|[,(–—-] *[^\d ]/.test(between.replace(/\w-\w/g, ''));
    return isFar || breaks(between) ? undefined : words;
  }
  if (
    /^(?:as|although|while|despite|because|if)\b|,/i.test(before) ||
    claims.some(({ mention }) => mention.plain.start >= words.end && mention.plain.end <= start)
  )
    return undefined;
  return isJoined(between) ? words : undefined;
}

/** Whether a pair only follows another in a list: ", and for occupational therapists 11.7%, from 12.1%". */
function goesOn(pair: TimedPair, pairs: readonly TimedPair[], text: string): boolean {
  const last = pairs[pairs.indexOf(pair) - 1]!;
  const between = text.slice(last.end, pair.start);
  const isAlike = isComparable(last.later.number, pair.later.number) && last.kind === pair.kind;
  return isAlike && /^[^,.;]{0,30},?(?: and)?(?: (?:for|in|at|among) [^,.;]{0,50})? $/.test(between);
}

function isJoined(between: string): boolean {
  if (turning.test(between) || plainWords(between).length > 14) return false;
  if (/^[^:(,]*(?::|\(|, (?:with|at|to|now at|now))[^:(,]{0,40}$/.test(between)) return true;
  return (
    /^ ?$|\b(?:to|at|of|from|by) (?:#+ )?(?:the |an? )?(?:just |about |around |only )?$/.test(between) &&
    !/,/.test(between) &&
    !breaks(between)
  );
}

/** "up on last year". */
function sides(text: string, from: number, to: number): DirectionWords[] {
  return [...text.slice(from, to).matchAll(/\b(up|down) on (?=[^.;:,(]{3,40}(?:[(]|: ))/gi)].map((match) => {
    const start = from + match.index;
    const direction = match[1]!.toLowerCase() === 'up' ? 'up' : 'down';
    return { direction, text: match[0].trim(), start, end: start + match[0].length, isStrong: false };
  });
}

/** "from A to B, an increase of …", "A in 2023-24 (B in 2022-23), a rise on the year before". */
function wordsBehind(pair: TimedPair, { text, span }: ClaimedSentence): DirectionWords | undefined {
  const rest = text.slice(pair.end, span.end);
  const aside = /^[^.,;:()]{0,40}\)?(?=[,:–—-])|^[^.,;:()]{0,40}\)(?= an? )/;
  const match = afterPair.exec(pair.kind === 'from-to' ? rest : rest.replace(aside, ''));
  return match ? directionWords(match, pair.end) : undefined;
}

/** "Vacancy rates have come down." in the sentence before, where this one goes on to speak of the rate. */
function announced({ previous, text, span }: ClaimedSentence): DirectionWords | undefined {
  if (!previous || previous.claims.length > 0) return undefined;
  const said = previous.text.slice(previous.span.start, previous.span.end);
  const [words, ...more] = directionsIn(moving, previous.text, previous.span.start, previous.span.end);
  const isOwn = directionsIn(moving, text, span.start, span.end).length > 0;
  if (!words || more.length > 0 || isOwn || /[,;:]|\b(?:but|although|while|not|except)\b/i.test(said)) return undefined;
  const subject = /^(.*?) (?:have|has|are|is) (?:\w+ly )?$/i.exec(
    previous.text.slice(previous.span.start, words.start),
  )?.[1];
  const noun = subject && plainWords(subject).at(-1)?.replace(/s$/, '');
  const isSame = noun && new RegExp(`\\b${noun}s?\\b`, 'i').test(text.slice(span.start, span.end));
  return isSame && !judges(subject) ? words : undefined;
}

/** Three numbers or more of one sentence, each with its own time, in order of time. */
function series({ claims, text }: ClaimedSentence): Claimed[] {
  const [first] = claims;
  const isDated = ({ mention }: Claimed): boolean => dating.test(text.slice(mention.plain.end, mention.plain.end + 40));
  if (claims.length < 3 || !claims.every((each) => isDated(each) && isPlain(each) && isComparable(first!, each)))
    return [];
  const sorted = claims.toSorted((a, b) => -periodOrder(a, b));
  return sorted.every((each, i) => i === 0 || periodOrder(sorted[i - 1]!, each) > 0) ? sorted : [];
}

function seriesFaults(chain: readonly Claimed[], { text, span }: ClaimedSentence): TrendFault[] {
  const words = directionsIn(moving, text, span.start, Math.min(...chain.map(hedgedStart))).at(-1);
  const before = text.slice(span.start, words?.start);
  if (!words || isNegated(before) || judges(before.slice(-40)) || /[,;]/.test(before)) return [];
  const steps = yearly.test(text.slice(span.start, span.end)) ? chain : [chain[0]!, chain.at(-1)!];
  return steps.slice(1).flatMap((later, i) => {
    const fault = judgeDirection(words, sideOf(later), sideOf(steps[i]!));
    return fault?.kind === 'against' ? [fault] : [];
  });
}
