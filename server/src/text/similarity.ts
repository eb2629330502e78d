/**
 * How alike two texts are, 0 to 1: twice the shared pairs of neighbouring characters over all pairs (the Sørensen–Dice
 * coefficient over bigrams), so that word order and small slips cost little.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** The candidate most like `text`, or undefined where none is at least `least` alike. */
export function closest(text: string, candidates: Iterable<string>, least = 0.6): string | undefined {
  let best: string | undefined;
  let bestScore = least;
  for (const candidate of candidates) {
    const score = similarity(text.toLowerCase(), candidate.toLowerCase());
    if (score >= bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
