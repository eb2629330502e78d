import type { Passage } from '../../../draft/draft.ts';
import { keeping } from '../../../draft/keeping.ts';
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
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** A digest of the words from each place on, so that places with the same ones are found. */
  readonly keys: readonly number[];
  /** Some of these: any run that is long enough to count holds one of them, in whichever passage it stands. */
  readonly marks: readonly number[];
}

interface Placed {
  readonly passage: Passage;
  readonly worded: Worded;
}

/** The longest repeated run of every passage that has one, in document order. `isExempt` tells those that may repeat. */
export function repeatedRuns(passages: readonly Passage[], isExempt: (passage: Passage) => boolean): RepeatedRun[] {
  const runs: RepeatedRun[] = [];
  const first = new Map<string, Placed>();
  const once: Placed[] = [];
  const repeated: { passage: Passage; of: Placed }[] = [];
  for (const passage of passages) {
    const worded = wordedOf(passage);
    if (!worded || isExempt(passage)) continue;
    const same = first.get(passage.text);
    if (same) repeated.push({ passage, of: same });
    else once.push({ passage, worded });
    if (!same) first.set(passage.text, { passage, worded });
  }
  for (const { passage, of } of repeated) runs.push(wholeRun(passage, of));
  const places = new Map<number, { in: Placed; at: number }[]>();
  for (const placed of withSharedMarks(once)) {
    const run = longestRun(placed, places);
    if (run) runs.push(run);
    for (const [at, key] of placed.worded.keys.entries()) {
      const known = places.get(key);
      if (!known) places.set(key, [{ in: placed, at }]);
      else if (known.length < mostPlaces) known.push({ in: placed, at });
    }
  }
  return runs.toSorted((a, b) => a.passage.span.start - b.passage.span.start);
}

/** Those that have a mark in common with another. */
function withSharedMarks(all: readonly Placed[]): Placed[] {
  const holder = new Map<number, Placed>();
  const shared = new Set<Placed>();
  for (const placed of all) {
    for (const mark of placed.worded.marks) {
      const other = holder.get(mark);
      if (other === undefined) holder.set(mark, placed);
      else if (other !== placed) shared.add(placed).add(other);
    }
  }
  return all.filter((placed) => shared.has(placed));
}

/** The run of a passage that says what an earlier one says, to the letter. */
function wholeRun(passage: Passage, of: Placed): RepeatedRun {
  const { words } = of.worded;
  const plain = spanOf(of.worded, 0, words.length);
  return { passage, plain, earlier: of.passage, earlierPlain: plain, length: words.length, whole: true };
}

/** A passage by its words; null for one that repeats by nature. */
const wordedOf = keeping(({ kind, text }: Passage): Worded | null => {
  if (kind !== 'paragraph') return null;
  const all = words(text).map(({ text: word, start, end }) => ({ text: word.toLowerCase(), start, end }));
  if (all.length < leastWords) return null;
  const keys = keysOf(all.map(({ text: word }) => digest(word)));
  return { words: all, keys, marks: marksOf(keys) };
});

/** The shortest run that counts: nearly all of the shortest passage. */
const leastShared = Math.ceil(nearlyAll * leastWords);
/** Of so many keys in a row, one is a mark, so that every run of words that counts has one. */
const stretch = leastShared - step + 1;

/** Two stretches of words with one digest cost a comparison, no more. */
function keysOf(digests: readonly number[]): number[] {
  const keys: number[] = [];
  for (let i = 0; i + step <= digests.length; i++) {
    let key = 0;
    for (let j = i; j < i + step; j++) key = (Math.imul(key, 0x01000193) + digests[j]!) | 0;
    keys.push(key);
  }
  return keys;
}

/** The least key of each stretch (Schleimer, Wilkerson and Aiken, “Winnowing”, 2003). */
function marksOf(keys: readonly number[]): number[] {
  const marks = new Set<number>();
  for (let i = 0; i + stretch <= keys.length; i++) {
    let least = keys[i]!;
    for (let j = i + 1; j < i + stretch; j++) if (keys[j]! < least) least = keys[j]!;
    marks.add(least);
  }
  return [...marks];
}

function digest(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum = (Math.imul(sum, 31) + word.charCodeAt(i)) | 0;
  return sum;
}

function longestRun(
  { passage, worded }: Placed,
  places: ReadonlyMap<number, readonly { in: Placed; at: number }[]>,
): RepeatedRun | null {
  let best: RepeatedRun | null = null;
  for (const [at, key] of worded.keys.entries()) {
    for (const place of places.get(key) ?? []) {
      const length = runLength(worded, at, place.in.worded, place.at);
      if (length <= (best?.length ?? 0)) continue;
      const whole = length >= nearlyAll * Math.max(worded.words.length, place.in.worded.words.length);
      if (!whole && length < leastRun) continue;
      best = {
        passage,
        plain: spanOf(worded, at, length),
        earlier: place.in.passage,
        earlierPlain: spanOf(place.in.worded, place.at, length),
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
