import type { Span } from '../text/source-text.ts';
import { type ParseLimits, surelyWithin, weightAt } from './parse-limits.ts';

/**
 * A stretch of a text that the parser is not given: lines of code or HTML and the data of pictures, without which all else
 * reads the same, or a run of lines that is too dense, in place of which it gets one word.
 */
export interface Gap extends Span {
  readonly kind: 'content' | 'dense';
}

/** What the parser gets for a run of lines that is too dense. */
const word = 'x';

function substitute({ kind }: Gap): string {
  return kind === 'dense' ? word : '';
}

/** The gaps in a text from one offset on. */
export class Gaps {
  readonly #text: string;
  readonly #start: number;
  /** In order, none touching another. */
  readonly #gaps: Gap[] = [];

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  /** How many runs of lines are too dense. */
  get dense(): number {
    return this.#gaps.filter(({ kind }) => kind === 'dense').length;
  }

  /** Adds a gap, and takes out those that lie in it. False where it lies in one. */
  add(gap: Gap): boolean {
    if (this.#gaps.some(({ start, end }) => start <= gap.start && gap.end <= end)) return false;
    const others = this.#gaps.filter(({ start, end }) => end < gap.start || start > gap.end);
    this.#gaps.splice(0, this.#gaps.length, ...others, gap);
    this.#gaps.sort((a, b) => a.start - b.start);
    return true;
  }

  /** How far the parser can be given the text at once. */
  reach({ weight }: ParseLimits, end: number): number {
    if (end - this.#start <= surelyWithin(weight)) return end;
    let spare = weight;
    let at = this.#start;
    for (const gap of [...this.#gaps, { start: end, end, kind: 'content' } as const]) {
      for (; at < Math.min(gap.start, end); at++) {
        spare -= weightAt(this.#text, at);
        if (spare < 0) return at;
      }
      at = gap.end;
      if (at >= end) return end;
    }
    return end;
  }

  /** The gaps in the text up to an offset, counted from where it starts. */
  upTo(end: number): Gap[] {
    return this.#gaps
      .filter((gap) => gap.start < end)
      .map(({ kind, ...gap }) => ({ kind, start: gap.start - this.#start, end: Math.min(gap.end, end) - this.#start }));
  }
}

/** A text without what lies in its gaps, and the way back. */
export class GappedText {
  readonly text: string;
  /** Where stretches start, here and in the whole text, the last first. */
  readonly #stretches: { readonly at: number; readonly from: number }[] = [{ at: 0, from: 0 }];

  constructor(whole: string, gaps: readonly Gap[]) {
    let text = '';
    let from = 0;
    for (const gap of gaps) {
      text += whole.slice(from, gap.start);
      const instead = substitute(gap);
      if (instead !== '') this.#stretches.unshift({ at: text.length, from: gap.start });
      text += instead;
      from = gap.end;
      this.#stretches.unshift({ at: text.length, from });
    }
    this.text = text + whole.slice(from);
  }

  /** The offset in the whole text. */
  toWhole(offset: number): number {
    if (this.#stretches.length === 1) return offset;
    const { at, from } = this.#stretches.find((stretch) => stretch.at <= offset)!;
    return from + offset - at;
  }
}
