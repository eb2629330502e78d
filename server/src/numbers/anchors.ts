import { countedHead } from './counted.ts';
import { isLight } from './meaning.ts';
import type { Claim } from './read-numbers.ts';

/** For a comparator ("the London average of 58%"), the authority's own number that it is compared with. */
export function anchorOf(claim: Claim, claims: readonly Claim[], previous: readonly Claim[]): Claim | null {
  const position = claims.indexOf(claim);
  if (claim.reading.area === null) {
    const before = claims[position - 1];
    const gap = before ? claim.clause.passage.text.slice(before.mention.plain.end, claim.mention.plain.start) : '';
    if (!before) return null;
    const isCompared =
      /\b(?:compared (?:to|with)|versus|against|than|from) ?(?:[a-z]+ ){0,2}$/.test(gap) &&
      isComparable(before, claim) &&
      countSame(before, claim);
    const isChange =
      / to $/.test(gap) && /\bfrom $/.test(claim.clause.passage.text.slice(0, before.mention.plain.start));
    return isCompared || isChange ? before : null;
  }
  const own = claims.slice(0, position).filter((other) => other.reading.area === null && isComparable(other, claim));
  if (own.length === 0)
    return previous[0]?.clause.passage === claim.clause.passage
      ? (previous.findLast((other) => other.reading.area === null) ?? null)
      : null;
  const firstComparator = claims.findIndex((other) => other.reading.area !== null);
  const text = claim.clause.passage.text.slice(claim.mention.plain.start, claim.clause.sentence.end);
  const paired = /\brespectively\b/.test(text) ? own[position - firstComparator] : undefined;
  return paired ?? own.at(-1)!;
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
