import type { Passage } from '../draft/draft.ts';
import type { Span } from '../text/source-text.ts';

/** A part of a passage that is searched for numbers by itself. */
export interface Stretch extends Span {
  /** Where numbers begin in it, from its own start, in order. */
  readonly starts: readonly number[];
}

/** How much before and after its sentences a stretch shows, in characters: no recogniser looks further. */
const margin = 80;
/** A stretch is worth cutting out where the rest is at least this share of the text. */
const worthwhile = 0.3;

/**
 * The sentences of a passage that hold numbers, with a margin: two thirds of a draft's sentences hold none and need not
 * be searched. `starts` is where numbers begin in the passage's text.
 */
export function stretches({ text, sentences }: Passage, starts: readonly number[]): Stretch[] {
  const found: { start: number; end: number }[] = [];
  let next = 0;
  for (const sentence of sentences) {
    if (next < starts.length && starts[next]! < sentence.end) {
      const [start, end] = [wordStart(text, sentence.start - margin), wordEnd(text, sentence.end + margin)];
      const last = found.at(-1);
      if (last && last.end >= start) last.end = end;
      else found.push({ start, end });
    }
    while (next < starts.length && starts[next]! < sentence.end) next++;
  }
  const length = found.reduce((sum, { start, end }) => sum + end - start, 0);
  if (next < starts.length || length > text.length * (1 - worthwhile)) return [{ start: 0, end: text.length, starts }];
  return found.map(({ start, end }) => ({
    start,
    end,
    starts: starts.filter((at) => at >= start && at < end).map((at) => at - start),
  }));
}

function wordStart(text: string, from: number): number {
  return from <= 0 ? 0 : text.lastIndexOf(' ', from) + 1;
}

function wordEnd(text: string, from: number): number {
  const space = from >= text.length ? -1 : text.indexOf(' ', from);
  return space < 0 ? text.length : space;
}
