import { type Span, shifted } from '../text/source-text.ts';
import type { KnownLabels } from './asked-labels.ts';
import { likelyBoundary } from './block-boundaries.ts';
import { Gaps } from './gaps.ts';
import { innerLines, pictureDataIn } from './left-out.ts';
import { type Markdown, parseMarkdown } from './markdown.ts';
import { type ParseLimits, TooDense } from './parse-limits.ts';
import { lineAt, runOfLines } from './run-of-lines.ts';

/** A stretch of a file that was parsed, with where it can be cut. Places count from its start. */
export interface ParsedWindow {
  readonly text: string;
  readonly markdown: Markdown;
  readonly cuts: readonly number[];
  /** The runs of lines in it that were too dense to be parsed. */
  readonly dense: readonly Span[];
}

/** A stretch that was too much for the parser, up to an offset of the file. */
export interface UnreadWindow {
  readonly unreadTo: number;
}

export interface WindowOptions {
  readonly labels: KnownLabels;
  readonly limits: ParseLimits;
  /** How far to parse, at least to an offset of the file unless the file ends before; never beyond its end. */
  readonly endFor: (least: number) => number;
  /** Where the file can be cut that was parsed up to `end`. */
  readonly cutsIn: (text: string, markdown: Markdown, end: number) => number[];
}

/** When more runs of lines than these are too dense in one block, the whole block is. */
const mostDense = 4;
/** So often a window is parsed: a text that is too dense wherever it is cut would be tried for ever. */
const mostRounds = 100;

/**
 * The part of a file from a place on where nothing is open, as far as it must be parsed to find the next such place.
 *
 * What the parser cannot take in well is kept from it: lines that do not change how the rest is read, and runs of lines
 * that are too dense. Of these always the first is replaced by a word until there is none, and how much can be read at
 * once is counted without both; so what becomes of a text follows from the text alone, as long as it is parsed from the same place.
 */
export class Window {
  readonly #text: string;
  readonly #at: number;
  readonly #options: WindowOptions;
  readonly #gaps: Gaps;

  constructor(text: string, at: number, options: WindowOptions) {
    this.#text = text;
    this.#at = at;
    this.#options = options;
    this.#gaps = new Gaps(text, at);
  }

  /** Parses until there is a cut. */
  read(): ParsedWindow | UnreadWindow {
    let end = this.#options.endFor(this.#at + 1);
    for (let round = 0; round < mostRounds; round++) {
      this.#leaveOutPictures(end);
      const reached = this.#gaps.reach(this.#options.limits, end);
      const parsed = this.#parse(reached);
      if (!(parsed instanceof TooDense) && parsed.cuts.length > 0) return parsed;
      const next =
        parsed instanceof TooDense
          ? this.#leaveOutDense(parsed.offset + this.#at, reached, end)
          : this.#goOn(parsed, reached, end);
      if (typeof next === 'object') return next;
      end = next;
    }
    return this.#unreadFrom(Math.max(end, this.#at + 1));
  }

  /** Leaves out what can be, if that helps, and gives how far to parse then. */
  #goOn({ markdown }: ParsedWindow, reached: number, end: number): number | ParsedWindow | UnreadWindow {
    const { endFor, limits } = this.#options;
    const isAll = reached === end;
    const behind = this.#leaveOutLines(markdown, reached, !isAll);
    // A block that is longer than the window takes a few windows to find its end, each four times the one before.
    if (isAll || behind !== null) return endFor(behind ?? this.#at + 4 * (end - this.#at));
    const line = lineAt(this.#text, reached);
    const isLongLine = line.end - line.start > limits.weight / 4;
    return isLongLine ? this.#leaveOutDense(reached, reached, end) : this.#unreadFrom(reached);
  }

  #parse(end: number): ParsedWindow | TooDense {
    const { labels, limits, cutsIn } = this.#options;
    const text = standalone(this.#text.slice(this.#at, end));
    const gaps = this.#gaps.upTo(end);
    try {
      const markdown = parseMarkdown({ text, isStart: this.#at === 0, labels, limits, gaps });
      const dense = gaps.filter(({ kind }) => kind === 'dense');
      return { text, markdown, cuts: cutsIn(text, markdown, end), dense };
    } catch (error) {
      if (error instanceof TooDense) return error;
      throw error;
    }
  }

  #leaveOutPictures(end: number): void {
    for (const { start, end: behind } of pictureDataIn(this.#text.slice(this.#at, end))) {
      this.#gaps.add({ kind: 'content', start: this.#at + start, end: this.#at + behind });
    }
  }

  /** Leaves out the run of lines at an offset, unless there is a cut or another such run before it. Gives how far to parse then. */
  #leaveOutDense(offset: number, reached: number, end: number): number | ParsedWindow | UnreadWindow {
    const run = runOfLines(this.#text, offset);
    if (run.start > this.#at) {
      const before = this.#parse(run.start);
      if (before instanceof TooDense) return run.start;
      if (before.cuts.length > 0) return before;
    }
    if (end < run.end && reached === end) return run.end;
    if (this.#gaps.dense === mostDense) return this.#unreadFrom(run.start);
    const isNew = this.#gaps.add({ kind: 'dense', start: Math.max(run.start, this.#at), end: run.end });
    return isNew ? Math.max(end, run.end) : this.#unreadFrom(Math.max(run.start, this.#at + 1));
  }

  /**
   * Leaves out the inner lines of the last block, where that goes on behind what was parsed, or of all blocks. Gives where
   * the last of these ends, or null where there was nothing more to leave out.
   */
  #leaveOutLines({ nodes, spanOf }: Markdown, reached: number, ofAll: boolean): number | null {
    const { leastGap } = this.#options.limits;
    let behind: number | null = null;
    for (const node of ofAll ? nodes : nodes.slice(-1)) {
      const span = shifted(spanOf(node), this.#at);
      const isOpen = node === nodes.at(-1) && this.#text.slice(span.end, reached).trim() === '';
      const lines = innerLines(this.#text, node, span, isOpen);
      if (!lines || lines.end - lines.start < leastGap) continue;
      if (this.#gaps.add({ kind: 'content', ...lines })) behind = lines.end;
    }
    return behind;
  }

  #unreadFrom(offset: number): UnreadWindow {
    return { unreadTo: likelyBoundary(this.#text, offset) ?? this.#text.length };
  }
}

/** A copy that does not keep the longer text in memory that it was cut from, as engines do for a slice. */
function standalone(slice: string): string {
  return JSON.parse(JSON.stringify(slice)) as string;
}
