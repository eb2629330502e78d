import type { Change } from '../text/change.ts';
import type { MarkdownBlock, MarkdownBlocks } from './block-parser.ts';

/** The blocks of a file that a change leaves alone: some before it for sure, and some behind it if the parser confirms it. */
export class KeptBlocks<T> {
  /** Those that read the same whatever follows them. */
  readonly before: readonly MarkdownBlock<T>[];
  /** Where those end, and parsing starts. */
  readonly start: number;
  /** How many characters came in. */
  readonly inserted: number;
  readonly #blocks: readonly MarkdownBlock<T>[];
  /** Where each block starts in the changed file, if it is behind the change. */
  readonly #starts: number[] = [];
  /** The first block that is all behind the change. */
  readonly #firstBehind: number;

  /**
   * `front` is where the front matter ends in the changed file; `byLead` says whether the lead of the block behind those
   * before the change must be spared.
   */
  constructor(previous: MarkdownBlocks<T>, change: Change, front: number, byLead: boolean) {
    const { blocks } = previous;
    this.#blocks = blocks;
    this.inserted = change.newEnd - change.start;
    const shift = change.newEnd - change.oldEnd;
    let at = previous.front;
    let before = 0;
    let behind = 0;
    for (let i = 0; i < blocks.length; i++) {
      const { length, lead } = blocks[i]!;
      this.#starts.push(at + shift);
      if (at + (byLead ? lead : 0) < change.start) before = i;
      if (at < change.oldEnd) behind = i + 1;
      at += length;
    }
    this.#firstBehind = behind;
    const sparesFront = front === previous.front && change.start > front;
    this.before = sparesFront ? blocks.slice(0, before) : [];
    this.start = this.before.length === 0 ? front : this.#starts[before]! - shift;
  }

  /** The first block behind the change that starts at or after an offset of the changed file. */
  next(from: number): { readonly at: number; readonly lead: number } | null {
    const i = this.#search(from);
    return i < this.#blocks.length ? { at: this.#starts[i]!, lead: this.#blocks[i]!.lead } : null;
  }

  /** Which block behind the change starts at an offset of the changed file. */
  indexAt(offset: number): number | undefined {
    const i = this.#search(offset);
    return this.#starts[i] === offset ? i : undefined;
  }

  /** A block and all that follow it. */
  from(index: number): readonly MarkdownBlock<T>[] {
    return this.#blocks.slice(index);
  }

  /** The first block behind the change that starts at or after an offset. */
  #search(offset: number): number {
    let low = this.#firstBehind;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
