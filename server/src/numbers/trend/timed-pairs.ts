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
  moving,
  plainWords,
  steady,
} from './direction-words.ts';
import { hedgedStart, isComparable } from './extent.ts';
import { judgeDirection, sideOf, type TrendFault } from './fault.ts';
import { changesOfWorth } from './worth.ts';

/** Two numbers of one measure at two times. */
interface TimedPair {
  readonly earlier: Claimed;
  readonly later: Claimed;
  /** From the first to behind the second, in the plain text. */
  readonly start: number;
  readonly end: number;
}

const compared = /\b(?:compared (?:with|to)|against|versus|vs\.?)\b/i;
const from = /[ ,(–-]+from (?:the |an? (?:low|high|peak|baseline) of )?$/i;
const bracket = /\((?:#+: ?|#+, |it was |was )?$/;
const dating =
  /^[^.,;:()]{0,30}?(?:\b(?:in|for|during|at|by|on) (?:the )?(?:end of )?#|^ ?#|\b(?:last|previous|prior) year\b|\b(?:a|one|two|three|the) years? (?:earlier|ago|before)\b|\bpreviously\b|\bthe year before\b)/i;
const yearly =
  /\b(?:every|each) year\b|\byear[- ]on[- ]year\b|\b(?:consecutive|successive) years?\b|\bsteadily\b|\bconsistently\b/i;

/** Words of direction beside two numbers that the text dates, or a row of them: "has fallen to 13.2% (March 2023: 11.7%)". */
export function timedFaults(sentence: ClaimedSentence): TrendFault[] {
  const chain = series(sentence);
  if (chain.length >= 3) return seriesFaults(chain, sentence);
  const pairs = pairsIn(sentence);
  return pairs
    .flatMap((pair, i) => {
      const words =
        wordsBefore(pair, pairs[0]!, sentence) ??
        wordsBehind(pair, sentence) ??
        (isFromPair(pair, sentence) ? announced(sentence) : undefined);
      if (!words || (i > 0 && pairs[i - 1]!.end > pair.start)) return [];
      return judgeDirection(words, sideOf(pair.later), sideOf(pair.earlier)) ?? [];
    })
    .filter(({ kind }) => kind !== 'same');
}

function pairsIn(sentence: ClaimedSentence): TimedPair[] {
  const { claims } = sentence;
  const pairs: TimedPair[] = [];
  for (let i = 0; i + 1 < claims.length; i++) {
    const pair = pairOf(claims[i]!, claims[i + 1]!, claims[i + 2], sentence);
    if (!pair) continue;
    pairs.push(pair);
    i++;
  }
  return pairs;
}

function pairOf(
  first: Claimed,
  second: Claimed,
  third: Claimed | undefined,
  { text }: ClaimedSentence,
): TimedPair | undefined {
  if (!isPlain(first) || !isPlain(second) || !(isComparable(first, second) || isLent(first, second, text)))
    return undefined;
  const between = text.slice(first.mention.plain.end, hedgedStart(second));
  const behind = text.slice(second.mention.plain.end, third ? third.mention.plain.start : undefined);
  if (between.length > 90 || /[;]|\. /.test(between)) return undefined;
  const place = { start: first.mention.plain.start, end: second.mention.plain.end };
  const order = periodOrder(first, second);
  if (
    from.test(between) &&
    !/^[^;:.,]{0,40}\bto $/.test(behind) &&
    !breaks(between.replace(from, '').replace(/\(#+\)/, ''))
  )
    return { later: first, earlier: second, ...place };
  const isSet = compared.test(between) || bracket.test(between);
  const isDated = dating.test(behind) || /#[:,]? ?$/.test(between) || /\bcompared (?:with|to) # /.test(between);
  if (isSet && isDated)
    return order > 0 ? { later: second, earlier: first, ...place } : { later: first, earlier: second, ...place };
  const isRow = /^[^.;:(]{0,40}(?:,| and|, and| then) $/.test(between) && /#/.test(between) && dating.test(behind);
  if (!isRow || order === 0) return undefined;
  return order > 0 ? { later: second, earlier: first, ...place } : { later: first, earlier: second, ...place };
}

/** Above zero where the second is later, below where it is earlier, zero where the text does not say. */
function periodOrder(first: Claimed, second: Claimed): number {
  const [a, b] = [first.mention.reading.period, second.mention.reading.period];
  if (!a || !b || ![a, b].every(({ from: source }) => source === 'phrase' || source === 'sentence')) return 0;
  if (a.period.kind !== b.period.kind || a.period.from === b.period.from) return 0;
  return a.period.from < b.period.from ? 1 : -1;
}

const isPlain = ({ mention }: Claimed): boolean => mention.reading.area === null && mention.quantity.upper === null;

/** "412 per 100,000 (380 in 2022-23)": the second leaves its unit to the first. */
function isLent(first: Claimed, second: Claimed, text: string): boolean {
  const { reading, quantity } = second.mention;
  const isBare =
    reading.unit === 'count' &&
    quantity.form === 'plain' &&
    /^ ?(?:$|[).,;]|(?:in|at|for) #|(?:a|the|last) )/.test(text.slice(second.mention.plain.end));
  return (
    isBare &&
    first.mention.quantity.form === 'plain' &&
    !['rank', 'percentage-points', 'ratio', 'count'].includes(first.mention.reading.unit)
  );
}

/** The nearest words of direction before the first of the pairs, where the numbers bear them out: "have fallen to", "is rising (", "Fewer people: ". */
function wordsBefore(
  pair: TimedPair,
  first: TimedPair,
  { text, span, claims }: ClaimedSentence,
): DirectionWords | undefined {
  const until = Math.min(hedgedStart(pair.later), hedgedStart(pair.earlier), pair.start);
  const start = pair === first ? until : Math.min(first.start, until);
  if (claims.some(({ mention }) => mention.plain.start < start)) return undefined;
  const words = [moving, steady, ...(/[:(] ?$/.test(text.slice(span.start, start)) ? [comparatives] : [])]
    .flatMap((pattern) => directionsIn(pattern, text, span.start, start))
    .concat(changesOfWorth(text, span, claims).filter(({ end }) => end <= start))
    .sort((a, b) => a.start - b.start)
    .at(-1);
  if (!words) return undefined;
  const before = text.slice(span.start, words.start);
  const between = text.slice(words.end, start);
  if (
    isNegated(before) ||
    judges(before.slice(-40)) ||
    /^(?:as|although|while|despite|because|if)\b/i.test(before) ||
    /,/.test(before)
  )
    return undefined;
  return isJoined(between) ? words : undefined;
}

function isJoined(between: string): boolean {
  if (
    /;|\.|\b(?:but|while|whereas|although|because|however|due|led|leading|result\w*)\b/i.test(between) ||
    plainWords(between).length > 14
  )
    return false;
  if (/^[^:(,]*(?::|\(|, (?:with|at|to|now at|now))[^:(,]{0,40}$/.test(between))
    return !/\b(?:took|brought|means|meant)\b/i.test(between);
  return (
    /(?:^|\b(?:to|at|of|from|by) (?:#+ )?(?:the |an? )?)$/.test(
      between.replace(/(?:just|about|around|only) $/, '').replace(/^ ?$/, ''),
    ) &&
    !/,/.test(between) &&
    !breaks(between)
  );
}

/** "A in 2023-24 (B in 2022-23), a rise on the year before". */
function wordsBehind(pair: TimedPair, { text, span }: ClaimedSentence): DirectionWords | undefined {
  const rest = text
    .slice(pair.end, span.end)
    .replace(/^[^.,;:()]{0,40}\)?(?=[,:–—-])/, '')
    .replace(/^[^.,;:()]{0,40}\)(?= an? )/, '');
  const match = afterPair.exec(rest);
  return match ? directionWords(match, pair.end) : undefined;
}

const isFromPair = (pair: TimedPair, { text }: ClaimedSentence): boolean =>
  from.test(text.slice(pair.later.mention.plain.end, hedgedStart(pair.earlier)));

/** "Vacancy rates have come down." in the sentence before, where this one goes on to speak of the rate. */
function announced({ previous, text, span }: ClaimedSentence): DirectionWords | undefined {
  if (!previous || previous.claims.length > 0) return undefined;
  const said = previous.text.slice(previous.span.start, previous.span.end);
  const own = text.slice(span.start, span.end);
  const words = directionsIn(moving, previous.text, previous.span.start, previous.span.end);
  if (
    words.length !== 1 ||
    /[,;:]|\b(?:but|although|while|not|except)\b/i.test(said) ||
    directionsIn(moving, text, span.start, span.end).length > 0
  )
    return undefined;
  const before = previous.text.slice(previous.span.start, words[0]!.start);
  if (!/\b(?:have|has|are|is) (?:\w+ly )?$/i.test(before)) return undefined;
  const noun = plainWords(before.replace(/ (?:have|has|are|is) .*$/i, ''))
    .at(-1)
    ?.replace(/s$/, '');
  return noun && new RegExp(`\\b${noun}s?\\b`, 'i').test(own) && !judges(before) ? words[0] : undefined;
}

/** Three numbers or more of one sentence, each with its own time, in order of time. */
function series({ claims, text }: ClaimedSentence): Claimed[] {
  const dated = claims.filter(({ mention }) => dating.test(text.slice(mention.plain.end, mention.plain.end + 40)));
  const first = dated[0];
  if (
    !first ||
    dated.length !== claims.length ||
    !dated.every((each) => isPlain(each) && (each === first || isComparable(first, each)))
  )
    return [];
  const sorted = dated.toSorted((a, b) => -periodOrder(a, b));
  return sorted.every((each, i) => i === 0 || periodOrder(sorted[i - 1]!, each) > 0) ? sorted : [];
}

function seriesFaults(chain: readonly Claimed[], sentence: ClaimedSentence): TrendFault[] {
  const { text, span } = sentence;
  const start = Math.min(...chain.map(hedgedStart));
  const words = directionsIn(moving, text, span.start, start).at(-1);
  const before = words && text.slice(span.start, words.start);
  if (!words || !before || isNegated(before) || judges(before.slice(-40)) || /[,;]/.test(before)) return [];
  const steps = yearly.test(text.slice(span.start, span.end)) ? chain : [chain[0]!, chain.at(-1)!];
  return steps.slice(1).flatMap((later, i) => {
    const fault = judgeDirection(words, sideOf(later), sideOf(steps[i]!));
    return fault?.kind === 'against' ? [fault] : [];
  });
}
