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

function contentWords(title: string): string[] {
  return title.split(' ').filter((word) => word !== '' && !functionWords.has(word));
}

/** The words in alphabetical order, so that swapping two of them costs nothing. */
function inOrder(title: string): string {
  return title.split(' ').sort().join(' ');
}

function compareWords(a: readonly string[], b: readonly string[]): { shared: number; different: number } {
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const scores = left.map((other) => similarity(word, other));
    const best = scores.indexOf(Math.max(...scores));
    if (best < 0 || scores[best]! < leastAlikeWords) continue;
    left.splice(best, 1);
    shared++;
  }
  return { shared, different: a.length - shared + left.length };
}
