import { lowerCaseInPlace } from '../text/lower-case.ts';
import type { Passage, PassageContent } from './draft.ts';

/** Every word that some list of signal words has, with its place in the marks of a passage. */
const places = new Map<string, number>();

/** Which signal words a passage has, one bit each; with how many were known when it was read. */
interface Marks {
  readonly known: number;
  readonly bits: Uint32Array;
}
const marksOf = new WeakMap<PassageContent, Marks>();

/**
 * Words of which a passage must have at least one for a pattern to match in it. Most patterns look for phrases that few
 * passages have; to know that is far cheaper than to try the pattern.
 */
export class SignalWords {
  readonly #bits: Uint32Array;

  /** @param phrases plain words, or phrases of them, that a pattern asks for in any case, with or without an “s” at their end */
  constructor(phrases: readonly string[]) {
    const words = phrases.flatMap(signalsOf);
    const at = words.map(placeOf);
    this.#bits = bitsOf(at);
  }

  areIn(passage: Passage): boolean {
    const { bits } = marks(passage);
    const shorter = Math.min(bits.length, this.#bits.length);
    for (let i = 0; i < shorter; i++) if ((bits[i]! & this.#bits[i]!) !== 0) return true;
    return false;
  }
}

/** The longest word of a phrase, which fewest texts have; also as a plural where the phrase may end in one. */
function signalsOf(phrase: string): string[] {
  const words = phrase.toLowerCase().match(/[a-z]+/g);
  if (!words) throw new Error(`“${phrase}” has no word to look for`);
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  return [longest, `${longest}s`];
}

function placeOf(word: string): number {
  const known = places.get(word) ?? places.size;
  places.set(word, known);
  return known;
}

function bitsOf(all: readonly number[]): Uint32Array {
  const bits = new Uint32Array(Math.ceil((Math.max(-1, ...all) + 1) / 32));
  for (const at of all) bits[at >> 5]! |= 1 << (at & 31);
  return bits;
}

function marks(passage: Passage): Marks {
  const kept = marksOf.get(passage.content);
  if (kept?.known === places.size) return kept;
  const read = { known: places.size, bits: bitsOf(signalsIn(lowerCaseInPlace(passage.text))) };
  marksOf.set(passage.content, read);
  return read;
}

/** The places of the signal words in a text in lower case. Runs of other letters part words here, so that none is missed. */
function signalsIn(text: string): number[] {
  const found: number[] = [];
  for (let start = 0, at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) continue;
    if (at > start) {
      const place = places.get(text.slice(start, at));
      if (place !== undefined) found.push(place);
    }
    start = at + 1;
  }
  return found;
}
