import type { Claimed, ClaimedSentence } from '../claimed-sentences.ts';
import vocabulary from '../vocabulary/directions.json' with { type: 'json' };
import type { DirectionWords } from './direction-words.ts';
import { bareExtent, hedgedStart, isAtMost, isComparable } from './extent.ts';
import { judgeDirection, sideOf, type TrendFault } from './fault.ts';

const named = /\btarget(?: (?:is|was|of|for|to be|set at))*[^.;:,()\d£]{0,30}[ (]$/i;
const after = /^[^.;:,()]{0,20}\btarget\b/i;
const list = (words: readonly string[]): string => words.join('|');
/** "met our target", "the target was not met", "ahead of the target". */
const said = new RegExp(
  `\\b(?:(?<no>not(?: (?:yet|quite|fully|been))*|narrowly|just|never|yet to|failed to) )?(?:(?<met>${list(vocabulary.target.met)})|(?<missed>${list(vocabulary.target.missed)}))\\b`,
  'gi',
);
const own = new RegExp(`\\b(?:${list(vocabulary.target.higher)})\\b`, 'i');

/** Targets that are said to be met or missed beside a number that says otherwise. */
export function targetFaults(sentence: ClaimedSentence): TrendFault[] {
  const { text, span, claims } = sentence;
  const whole = text.slice(span.start, span.end);
  if (claims.length !== 2 || !/\btarget\b/i.test(whole)) return [];
  const [target, ...more] = claims.filter((claim) => isTarget(claim, text));
  const result = claims.find((claim) => claim !== target);
  if (!target || more.length > 0 || !result || !isComparable(target, result)) return [];
  if ([target, result].some(({ mention }) => mention.reading.area || mention.quantity.upper)) return [];
  const words = [...whole.matchAll(said)];
  const isHigher = higherIsBetter(result, whole);
  const [match] = words;
  if (
    words.length !== 1 ||
    !match ||
    isHigher === undefined ||
    /\b(?:will|would|aim|expect|hope|if|by|until|to (?:meet|reach|achieve|exceed))\b/i.test(whole)
  )
    return [];
  const isMet = Boolean(match.groups!.met) !== /^(?:not\b.*|never|yet to|failed to)$/i.test(match.groups!.no ?? '');
  const start = span.start + match.index;
  const direction: DirectionWords = {
    direction: isMet === isHigher ? 'up' : 'down',
    text: match[0],
    start,
    end: start + match[0].length,
    isStrong: false,
  };
  const [a, b] = [sideOf(result, bareExtent(result)), sideOf(target, bareExtent(target))];
  // A target is met by a number that just reaches it.
  if (isMet && a.value.equals(b.value)) return [];
  if (!isMet && !isAtMost(a.extent, b.extent) && !isAtMost(b.extent, a.extent)) return [];
  const fault = judgeDirection(direction, a, b);
  return fault?.kind === 'against' ? [fault] : [];
}

function isTarget(claim: Claimed, text: string): boolean {
  return named.test(text.slice(0, hedgedStart(claim))) || after.test(text.slice(claim.mention.plain.end));
}

/** Whether more is better: the metric says, or the words do ("completed on time"); days and weeks are better when fewer. */
function higherIsBetter({ metric, mention }: Claimed, text: string): boolean | undefined {
  if (metric?.polarity === 'higher-is-better') return true;
  if (metric?.polarity === 'lower-is-better') return false;
  if (['days', 'weeks', 'months', 'hours', 'minutes'].includes(mention.reading.unit)) return false;
  return mention.reading.unit === 'percent' && own.test(text) ? true : undefined;
}
