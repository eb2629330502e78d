import type { Passage } from '../../../draft/draft.ts';
import type { Span } from '../../../text/source-text.ts';
import { words } from '../../../text/words.ts';

/** Words in a row of one passage that an earlier passage has in the same order. */
export interface RepeatedRun {
  readonly passage: Passage;
  readonly plain: Span;
  readonly earlier: Passage;
  readonly earlierPlain: Span;
  readonly length: number;
  /** Whether it is all, or nearly all, of both passages. */
  readonly whole: boolean;
}

/** So many words in a row are looked up at once. */
const step = 8;
/** Passages with fewer words repeat by nature: labels, short list items. */
const leastWords = 20;
/** A run of so many words is a repeated text even where the passages differ around it. */
const leastRun = 30;
/** How much of the longer passage a run covers where one is a copy of the other. */
const nearlyAll = 0.8;
/** How many earlier places of a wording are compared. */
const mostPlaces = 4;

interface Worded {
  readonly passage: Passage;
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

/** The longest repeated run of every passage that has one, in document order. `isExempt` names texts that may repeat. */
export function repeatedRuns(passages: readonly Passage[], isExempt: (text: string) => boolean): RepeatedRun[] {
  const places = new Map<string, { in: Worded; at: number }[]>();
  const runs: RepeatedRun[] = [];
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' || isExempt(passage.text)) continue;
    const worded = { passage, words: words(passage.text).map((word) => ({ ...word, text: word.text.toLowerCase() })) };
    if (worded.words.length < leastWords) continue;
    const keys = keysOf(worded);
    const run = longestRun(worded, keys, places);
    if (run) runs.push(run);
    for (const [at, key] of keys.entries()) {
      const known = places.get(key);
      if (!known) places.set(key, [{ in: worded, at }]);
      else if (known.length < mostPlaces) known.push({ in: worded, at });
    }
  }
  return runs;
}

/** The words from each place on, joined. */
function keysOf({ words: all }: Worded): string[] {
  const keys: string[] = [];
  for (let i = 0; i + step <= all.length; i++) {
    keys.push(
      all
        .slice(i, i + step)
        .map(({ text }) => text)
        .join(' '),
    );
  }
  return keys;
}

function longestRun(
  worded: Worded,
  keys: readonly string[],
  places: ReadonlyMap<string, readonly { in: Worded; at: number }[]>,
): RepeatedRun | null {
  let best: RepeatedRun | null = null;
  for (const [at, key] of keys.entries()) {
    for (const place of places.get(key) ?? []) {
      const length = runLength(worded, at, place.in, place.at);
      if (length <= (best?.length ?? 0)) continue;
      const whole = length >= nearlyAll * Math.max(worded.words.length, place.in.words.length);
      if (!whole && length < leastRun) continue;
      best = {
        passage: worded.passage,
        plain: spanOf(worded, at, length),
        earlier: place.in.passage,
        earlierPlain: spanOf(place.in, place.at, length),
        length,
        whole,
      };
    }
  }
  return best;
}

function runLength(a: Worded, from: number, b: Worded, to: number): number {
  // A run is measured from its first word only.
  if (from > 0 && to > 0 && a.words[from - 1]!.text === b.words[to - 1]!.text) return 0;
  let length = 0;
  while (a.words[from + length] && a.words[from + length]!.text === b.words[to + length]?.text) length++;
  return length;
}

function spanOf({ words: all }: Worded, from: number, length: number): Span {
  return { start: all[from]!.start, end: all[from + length - 1]!.end };
}
