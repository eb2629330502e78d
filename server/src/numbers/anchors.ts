import { countedHead } from './counted.ts';
import { isLight } from './meaning.ts';
import type { Claim } from './read-numbers.ts';

/** For a comparator ("the London average of 58%"), the authority's own number that it is compared with. */
export function anchorOf(claim: Claim, claims: readonly Claim[], previous: readonly Claim[]): Claim | null {
  const position = claims.indexOf(claim);
  if (claim.reading.area === null) {
    const before = claims[position - 1];
    if (!before && isOwnAfterPage(claim, previous))
      return previous.findLast((other) => other.reading.area === null) ?? null;
    if (!before && isOfThePast(claim, previous))
      return previous.findLast((other) => canBeOfThePast(other, claim)) ?? null;
    const gap = before ? claim.clause.passage.text.slice(before.mention.plain.end, claim.mention.plain.start) : '';
    if (!before) return null;
    const isCompared =
      (/\b(?:compared (?:to|with)|versus|against|than|from) ?(?:[a-z]+ ){0,2}$/.test(gap) || ofThePast.test(gap)) &&
      isComparable(before, claim) &&
      countSame(before, claim);
    const isChange =
      / to $/.test(gap) && /\bfrom $/.test(claim.clause.passage.text.slice(0, before.mention.plain.start));
    return isCompared || isChange ? before : null;
  }
  const own = claims.slice(0, position).filter((other) => other.reading.area === null && isComparable(other, claim));
  if (own.length === 0)
    return previous[0]?.clause.passage === claim.clause.passage || goesOn(claim, previous)
      ? (previous.findLast((other) => other.reading.area === null) ??
          (goesOn(claim, previous) ? previous.at(-1)! : null))
      : null;
  const first = claims.findIndex((other) => other.reading.area !== null);
  const text = claim.clause.passage.text.slice(claims[first]!.mention.plain.start, claim.clause.sentence.end);
  // "… against 63.9 and 64.0 respectively in London, and 61.5 and 61.9 nationally" goes through them in turn.
  const isInTurn =
    (claims.length - first) % own.length === 0 && claims.slice(first).every(({ reading }) => reading.area);
  const paired = /\brespectively\b/.test(text)
    ? own[isInTurn ? (position - first) % own.length : position - first]
    : undefined;
  return paired ?? own.at(-1)!;
}

const time = '(?:(?:in|at|on|by) [^,;.]{0,30}?,? ?|(?:a|the) year (?:ago|before|earlier),? |last year,? )';
const itWas =
  '(?:it|this|that|the (?:figure|rate|number|share)) (?:was|stood at|had been) (?:just |only |about |around )?$';
/** "It was 47 a year ago", "where in 2023-24 it was 72.9%": the same measure at an earlier time. */
const ofThePast = new RegExp(`(?:[;,(–]|\\.) ?(?:(?:where|when|while|whereas|but|and) )?${time}?${itWas}`, 'i');
const opensWithThePast = new RegExp(`^${time}${itWas}`, 'i');

/** Whether a claim is the first of a sentence that goes on from the one before: "The year before it was 19." */
function isOfThePast({ clause: { passage, sentence, token } }: Claim, previous: readonly Claim[]): boolean {
  const isBeside = previous[0]?.clause.passage === passage;
  return isBeside && opensWithThePast.test(passage.text.slice(sentence.start, token.plain.start));
}

function canBeOfThePast(own: Claim, claim: Claim): boolean {
  return own.reading.area === null && isComparable(own, claim) && countSame(own, claim);
}

/** "… and our" at the end of a page, "own 83.7%" on the next; an average there is another's. */
function isOwnAfterPage(claim: Claim, previous: readonly Claim[]): boolean {
  const { passage, token } = claim.clause;
  return (
    goesOn(claim, previous) && !/\b(?:average|mean|median|figure|rate)\b/.test(passage.text.slice(0, token.plain.start))
  );
}

/** Whether a claim stands in the rest of a sentence that the end of a page cut in two: its passage begins in small letters. */
function goesOn({ clause: { passage, sentence } }: Claim, previous: readonly Claim[]): boolean {
  const before = previous[0]?.clause.passage;
  return (
    before !== undefined &&
    before !== passage &&
    before.kind === 'paragraph' &&
    passage.kind === 'paragraph' &&
    passage.sentences[0] === sentence &&
    /^[a-z]/.test(passage.text) &&
    !/[.!?:]["”’]?\s*$/.test(before.text)
  );
}

/** Whether a number may be what another is compared with: a change of "2.8 points" is not what "76%" is beside. */
function isComparable({ reading: own }: Claim, { reading: other }: Claim): boolean {
  return ['percentage-points', 'gbp'].every((unit) => own.unit !== unit || other.unit === unit);
}

/** Whether two numbers do not name different things that they count: "23,450 hours from six providers". */
function countSame(own: Claim, other: Claim): boolean {
  const [first, second] = [countedHead(own.clause), countedHead(other.clause)];
  return first === null || second === null || first === second || isLight(second);
}
