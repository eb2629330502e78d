import type { AreaNames } from '../area-names.ts';
import type { Claimed, ClaimedSentence } from '../claimed-sentences.ts';
import {
  comparatives,
  type DirectionWords,
  directionsIn,
  isNegated,
  judges,
  levels,
  moving,
  plainWords,
} from './direction-words.ts';
import { bareExtent, hedgedStart, isComparable } from './extent.ts';
import { judgeDirection, sideOf, type TrendFault } from './fault.ts';
import { worthIn } from './worth.ts';

const joint =
  /^[^.;:]{0,40}(?:\b(?:compared (?:with|to)|against|versus|vs\.?|as against)|,) (?:with |to |a |an |the |our |[A-Z][\w’'-]* |average |figure |of |in |#+ ?|for |at |nationally |regionally |last year |the previous year )*$/;
const side = /\b(?:up|down) on (?=[^.;:,(]{3,40}(?:[(]|: ))/gi;

/**
 * A comparison whose two numbers follow it together: "higher than the regional average (13.2% against 10.9%)", "fewer
 * than last year: 121 compared with 148".
 */
export function besideFaults(sentence: ClaimedSentence, areas: AreaNames): TrendFault[] {
  const { text, claims } = sentence;
  return claims.slice(1).flatMap((second, i) => {
    const first = claims[i]!;
    const start = hedgedStart(first);
    if (!isPair(first, second, text) || !/(?:\(|: )$/.test(text.slice(0, start))) return [];
    const words = wordsBefore(first, sentence, areas);
    const fault = words && judgeDirection(words, sideOf(first), sideOf(second, bareExtent(second)));
    return fault && fault.kind !== 'same' ? [fault] : [];
  });
}

function isPair(first: Claimed, second: Claimed, text: string): boolean {
  if (!isComparable(first, second) || first.mention.quantity.upper || second.mention.quantity.upper) return false;
  // "higher than the England average (64.5% compared with 62.1%)" names the area of the second.
  if (first.mention.reading.area && /#|year/.test(text.slice(first.mention.plain.end, second.mention.plain.end + 20)))
    return false;
  const between = text.slice(first.mention.plain.end, second.mention.plain.start);
  return joint.test(between) && /compared|against|v(?:ersu)?s/i.test(between);
}

/** "higher than …", "up on …", "more …" in the clause that the pair illustrates. */
function wordsBefore(
  first: Claimed,
  { text, span, claims }: ClaimedSentence,
  areas: AreaNames,
): DirectionWords | undefined {
  const end = hedgedStart(first);
  const earlier = claims.filter(({ mention }) => mention.plain.end <= end).at(-1);
  const start = earlier && earlier !== first ? earlier.mention.plain.end : span.start;
  const lead = text.slice(start, end);
  const found = [levels, comparatives]
    .flatMap((pattern) => directionsIn(pattern, text, start, end))
    .concat(worthIn(text, span, claims).filter((words) => words.start >= start && words.end <= end))
    .concat(
      [...lead.matchAll(side)].map((match) => ({
        direction: /^up/i.test(match[0]) ? 'up' : 'down',
        text: match[0].trim(),
        start: start + match.index,
        end: start + match.index + match[0].length,
        isStrong: false,
      })),
    )
    .sort((a, b) => a.start - b.start);
  const words = found.at(-1);
  if (!words || directionsIn(moving, text, start, end).some((each) => each.start > words.start)) return undefined;
  const rest = text.slice(words.end, end).replace(/(?:\(|: )$/, '');
  const isOther =
    /[,;:.(]|\b(?:but|while|and|because|although)\b/i.test(withoutAreas(rest, areas)) || plainWords(rest).length > 14;
  return isOther || isNegated(text.slice(span.start, words.start)) || judges(text.slice(span.start, words.start))
    ? undefined
    : words;
}

function withoutAreas(text: string, areas: AreaNames): string {
  let rest = text;
  for (const area of areas.find(text))
    rest = rest.slice(0, area.start) + '#'.repeat(area.end - area.start) + rest.slice(area.end);
  return rest.replaceAll(/# (?:and|or) (?:the )?#/g, '#');
}
