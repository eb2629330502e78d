import type { AreaNames } from '../area-names.ts';
import type { Claimed, ClaimedSentence } from '../claimed-sentences.ts';
import {
  breaks,
  type DirectionWords,
  directionsIn,
  isAdjoining,
  isLinking,
  isNegated,
  judges,
  levels,
  plainWords,
  qualifies,
  since,
} from './direction-words.ts';
import { bareExtent, hedgedStart, isComparable, isLevel } from './extent.ts';
import { judgeDirection, type Side, sideOf, type TrendFault } from './fault.ts';
import { changesOfWorth, worthIn } from './worth.ts';

/** Words that compare; "up from" needs no name for what it compares with, as "above 70%" does. */
interface Phrase extends DirectionWords {
  readonly isSince: boolean;
}

/** Words that compare, and the numbers that they compare with. */
interface Comparison {
  readonly words: DirectionWords;
  readonly references: readonly Claimed[];
}

/**
 * A number said to be above, below or similar to another, or up or down from it, that is not: "65%, above the London
 * average of 70%". The two may stand in two sentences where the second begins "This is higher than".
 */
export function comparisonFaults(sentence: ClaimedSentence, areas: AreaNames): TrendFault[] {
  const { text, span } = sentence;
  if (/\brespectively\b/i.test(text.slice(span.start, span.end))) return [];
  const phrases = phrasesIn(sentence);
  const comparisons = phrases.flatMap((words, i) => {
    const references = referencesOf(words, phrases[i + 1], sentence, areas);
    return references.length > 0 ? [{ words, references }] : [];
  });
  const compared = new Set(comparisons.flatMap(({ references }) => references));
  return comparisons.flatMap((comparison) => {
    const subject = subjectOf(comparison, sentence, compared, areas);
    return subject ? faultsOf(comparison, subject) : [];
  });
}

function phrasesIn({ text, span, claims }: ClaimedSentence): Phrase[] {
  const level = directionsIn(levels, text, span.start, span.end).map((words) => ({ ...words, isSince: false }));
  const change = directionsIn(since, text, span.start, span.end).map((words) => ({ ...words, isSince: true }));
  const worth = worthIn(text, span, claims).map((words) => ({ ...words, isSince: false }));
  const turned = changesOfWorth(text, span, claims).flatMap((words) => {
    const joint = /^ (?:from|on|compared (?:to|with))(?= )/i.exec(text.slice(words.end));
    return joint ? [{ ...words, end: words.end + joint[0].length, isSince: true }] : [];
  });
  return [...level, ...change, ...worth, ...turned].sort((a, b) => a.start - b.start);
}

/** The number behind the words, and those that follow it for further areas: "the London (61%) and England (63%) averages". */
function referencesOf(
  words: Phrase,
  following: Phrase | undefined,
  { text, claims }: ClaimedSentence,
  areas: AreaNames,
): Claimed[] {
  const behind = claims.filter(({ mention }) => mention.plain.start >= words.end);
  const [first, ...more] = behind.filter(({ mention }) => !following || mention.plain.end <= following.start);
  if (!first || !isLevel(first) || first.mention.quantity.upper) return [];
  const between = text.slice(words.end, Math.max(words.end, hedgedStart(first)));
  const isSaid = isNamed(first, between, text, areas) || (words.isSince && isBare(between));
  if (between.length > 90 || !isSaid || isContinued(words, first, behind[1], text)) return [];
  const references = [first];
  for (const next of more) {
    const joint = text.slice(references.at(-1)!.mention.plain.end, next.mention.plain.start);
    if (!next.mention.reading.area || !isComparable(first, next) || !isJoint(joint, areas)) break;
    references.push(next);
  }
  return references;
}

/** "up from 2,688", "an increase on the 58,117". */
const isBare = (between: string): boolean => /^ ?(?:(?:just|only|the|a low of|a high of) )*$/.test(between);

/** Whether the text says whose number it is: an average, an area, a target, another period; a bare "above 70%" is a hedge. */
function isNamed(number: Claimed, between: string, text: string, areas: AreaNames): boolean {
  const named = between.replace(/, which (?:was|is|stood at|stands at) $/i, ' ').replace(/, $/, ' ');
  if (/[;:.,]/.test(named) || breaks(withoutAreas(named, areas))) return false;
  return (
    qualifies(named) ||
    named.includes('#') ||
    areas.find(named).length > 0 ||
    number.mention.reading.area !== null ||
    isDated(text.slice(number.mention.plain.end))
  );
}

/** "the £65,000 budget in 2021-22", "14 last year". */
function isDated(after: string): boolean {
  const match =
    /^[^.,;:]{0,30}?(?:\b(?:in|for|during|at) #|\b(?:last|previous) year\b|\bthe year before\b|\bpreviously\b)/i.exec(
      after,
    );
  return match !== null && !breaks(match[0]);
}

/** "up from A to B": a pair of its own, not a comparison with what stands before it. */
function isContinued(words: DirectionWords, first: Claimed, next: Claimed | undefined, text: string): boolean {
  if (words.direction === 'same' || !next) return false;
  return /^[^;:.,]{0,40}\bto $/.test(text.slice(first.mention.plain.end, hedgedStart(next)));
}

function isJoint(text: string, areas: AreaNames): boolean {
  return text.length <= 50 && !/[;:.]/.test(text) && isLinking(withoutAreas(text, areas));
}

function withoutAreas(text: string, areas: AreaNames): string {
  let rest = text;
  for (const { start, end } of areas.find(text))
    rest = rest.slice(0, start) + '#'.repeat(end - start) + rest.slice(end);
  // "London and England averages" joins areas, not statements.
  return rest.replaceAll(/#,? (?:and|or|&) (?:the )?#/g, '##').replaceAll(/#,? (?:and|or|&) (?:the )?#/g, '##');
}

/** The number that the comparison is about. */
function subjectOf(
  { words, references }: Comparison,
  { text, span, claims, previous }: ClaimedSentence,
  compared: ReadonlySet<Claimed>,
  areas: AreaNames,
): Claimed | undefined {
  const isCandidate = (number: Claimed): boolean =>
    !compared.has(number) && isComparable(number, references[0]!) && !number.mention.quantity.upper;
  const before = claims.filter(({ mention }) => mention.plain.end <= words.start);
  if (
    isNegated(text.slice(span.start, words.start)) ||
    isAboutWorth(text.slice(span.start, words.start), references[0]!)
  )
    return undefined;
  const free = before.filter((number) => !compared.has(number) && !isOrigin(number, text));
  const own = free.findLast((number) => !isAside(number, words.start, text)) ?? free.at(-1);
  if (own) return isCandidate(own) && isAttached(own, words, before, text, areas) ? own : undefined;
  if (before.length > 0 || !previous || !isBackReference(text.slice(span.start, words.start))) return undefined;
  const candidates = previous.claims.filter(
    (number) => isComparable(number, references[0]!) && !number.mention.reading.area,
  );
  return candidates.length === 1 && isCandidate(candidates[0]!) ? candidates[0] : undefined;
}

/** What stands in brackets that are closed before the words, where another number stands outside them. */
function isAside({ mention: { plain } }: Claimed, end: number, text: string): boolean {
  return (
    /\([^()]*$/.test(text.slice(Math.max(0, plain.start - 80), plain.start)) && text.slice(plain.end, end).includes(')')
  );
}

/** "We perform above average": higher may mean better, whatever the numbers say. */
function isAboutWorth(before: string, { metric }: Claimed): boolean {
  return judges(before) && metric?.polarity !== 'higher-is-better';
}

/** "This is higher than …", "The figure was also below …". */
function isBackReference(opening: string): boolean {
  const words = plainWords(opening);
  return (
    /^(?:this|that|it|these|the (?:figure|rate|result|proportion|score))\b/i.test(opening) &&
    words.length <= 8 &&
    isLinking(opening)
  );
}

/** "from 60.2%", "than 12": what another number was compared with. */
function isOrigin(number: Claimed, text: string): boolean {
  const before = text.slice(0, hedgedStart(number));
  return /\bfrom (?:the |an? )?$|\b(?:than|compared (?:to|with)|against|versus)\b[^,;:.\d]{0,60}$/i.test(before);
}

/** Whether nothing but an aside stands between a number and the words that compare it. */
function isAttached(
  own: Claimed,
  words: DirectionWords,
  before: readonly Claimed[],
  text: string,
  areas: AreaNames,
): boolean {
  const between = text.slice(own.mention.plain.end, words.start);
  // "5% higher than" is a difference, not a number that is higher.
  if (/^[ -]*$/.test(between)) return words.direction === 'same';
  if (isOpening(own, between, text)) return true;
  const last = before.at(-1)!;
  if (last !== own) return isLinking(withoutAreas(text.slice(last.mention.plain.end, words.start), areas));
  const segments = between.split(/,(?!\d)|[:;(]| [–—-] /);
  const tail = segments.pop()!;
  const aside = tail.replace(
    /^ *an? (?:slight |small |further |steady )?(?:increase|rise|improvement|growth|fall|drop|decrease|decline|reduction)\b[^,;]{0,60} and /i,
    '',
  );
  if (!isLinking(withoutAreas(aside, areas)) && !(segments.length === 0 && isShortAside(tail))) return false;
  return segments.slice(1).every((segment) => isAdjoining(segment) || isListEnd(segment)) && !/;/.test(between);
}

/** "At 64.5%, satisfaction is above", "At 21.6% of people we are above": a number that opens the sentence, and what it is of. */
function isOpening(own: Claimed, between: string, text: string): boolean {
  const lead = /(?:^|\. |, |and |but )at (?:just |only )?$/i.test(text.slice(0, hedgedStart(own)));
  const [verb, ...of] = plainWords(between).toReversed();
  const isShort = /^[^,;:.(]{0,60}(?:, ?[^,;:.(]+)?$/.test(between.replaceAll(/(\d),(?=\d)/g, '$1')) && of.length <= 10;
  return lead && isShort && /^(?:is|was|are|were|remains|remained)$/.test(verb ?? '') && !breaks(of.join(' '));
}

/** "education, employment or training". */
function isListEnd(segment: string): boolean {
  return /^ [\w’-]+ or [\w’-]+ ?$/.test(segment);
}

/** "65% of people in 2022-23 is above": few words and a verb, and no other statement. */
function isShortAside(tail: string): boolean {
  const words = plainWords(tail);
  const [verb] = words.splice(-1);
  return (
    words.length <= 5 &&
    /^(?:is|was|are|were|remains|remained|stands|being)$/.test(verb ?? '') &&
    !breaks(words.join(' '))
  );
}

function faultsOf({ words, references }: Comparison, subject: Claimed): TrendFault[] {
  return references.flatMap((reference) => {
    const fault = judgeDirection(words, sideOf(subject), asCompared(reference, words));
    return fault ? [fault] : [];
  });
}

/** What a number is compared as: a hedge that the comparing words seem to make ("above 70%") is none. */
function asCompared(number: Claimed, words: DirectionWords): Side {
  return sideOf(number, hedgedStart(number) < words.end ? bareExtent(number) : undefined);
}
