import { similarity } from '../text/similarity.ts';

/** Words that carry no meaning of their own in a title. */
const functionWords = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'our', 'the', 'to', 'we', 'with', 'within']);

/** Titles at least this alike as a whole may be the same one. */
const leastAlike = 0.8;
/** Words at least this alike are forms or slips of the same one: “partnership” and “partnerships”. */
const leastAlikeWords = 0.6;
/** From this many shared words on, one word more or less may differ. */
const enoughShared = 3;

/**
 * How alike two titles (as `plainWords` gives them) are where one may be a near miss of the other, 0 to 1; else 0. Being
 * alike as a whole is not enough: a word that the other lacks changes the meaning of a short title (“working with young
 * people” is not “working with people”).
 */
export function nearMiss(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if ((2 * shorter.length) / (shorter.length + longer.length) < leastAlike) return 0;
  let score = similarity(a, b);
  if (score < leastAlike) score = similarity(inOrder(a), inOrder(b));
  if (score < leastAlike) return 0;
  const { shared, different } = compareWords(contentWords(a), contentWords(b));
  return shared > 0 && different <= (shared >= enoughShared ? 1 : 0) ? score : 0;
}

/** Words that so many titles have that sharing them says nothing. */
const commonWords = new Set(
  'action actions authority care council health improvement local management needs our outcomes people person plan plans review service services support system systems working'.split(
    ' ',
  ),
);

/**
 * How much of one title is in the other, 0 to 1: the telling words that they share, over those of the one that has fewer.
 * A word in another form counts (“safeguard” and “safeguarding”).
 */
export function sharedWords(a: string, b: string): number {
  const [left = [], right = []] = [a, b].map((title) => contentWords(title).filter((word) => !commonWords.has(word)));
  const fewest = Math.min(left.length, right.length);
  return fewest === 0 ? 0 : compareWords(left, right).shared / fewest;
}

function contentWords(title: string): string[] {
  return title.split(' ').filter((word) => word !== '' && !functionWords.has(word));
}

/** The words in alphabetical order, so that swapping two of them costs nothing. */
function inOrder(title: string): string {
  return title.split(' ').sort().join(' ');
}

/** Whether one of two words has one letter more than the other: “kow” and “know”. */
function isSlip(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length !== shorter.length + 1 || shorter.length < 3) return false;
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same++;
  return shorter.slice(same) === longer.slice(same + 1);
}

function compareWords(a: readonly string[], b: readonly string[]): { shared: number; different: number } {
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const scores = left.map((other) => similarity(word, other));
    const best = scores.indexOf(Math.max(...scores));
    const like = best >= 0 && scores[best]! >= leastAlikeWords ? best : left.findIndex((other) => isSlip(word, other));
    if (like < 0) continue;
    left.splice(like, 1);
    shared++;
  }
  return { shared, different: a.length - shared + left.length };
}
