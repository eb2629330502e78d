import type { RootContent } from 'mdast';
import { type Change, changeBetween } from '../text/change.ts';
import type { Span } from '../text/source-text.ts';
import type { KnownLabels } from './asked-labels.ts';
import {
  type BoundaryCondition,
  boundaryConditions,
  frontMatterEnd,
  leadAt,
  likelyBoundary,
} from './block-boundaries.ts';
import { KeptBlocks } from './kept-blocks.ts';
import { type Markdown, parseMarkdown } from './markdown.ts';
import {
  type BlockLabels,
  guessLabels,
  isOutdated,
  isSameLabels,
  type Labels,
  labelsIn,
  labelsOf,
} from './markdown-labels.ts';
import { type ParseLimits, parseLimits } from './parse-limits.ts';
import { Window } from './window.ts';

/** A stretch of a Markdown file that is parsed by itself: top-level nodes, with the blank lines behind them. */
export interface MarkdownBlock<T> {
  readonly length: number;
  /** How many of its first characters decide that a block starts here. */
  readonly lead: number;
  readonly labels: BlockLabels;
  /** Whether some of it was too much for the parser. */
  readonly isPartly: boolean;
  readonly content: T;
}

/** A Markdown file in blocks, which follow the front matter and each other without a gap. */
export interface MarkdownBlocks<T> {
  readonly text: string;
  readonly blocks: readonly MarkdownBlock<T>[];
  readonly labels: Labels;
  /** Where the front matter ends. */
  readonly front: number;
}

/** A file that is being parsed; `isFinal` says whether its labels are known for sure. */
type File = Omit<MarkdownBlocks<unknown>, 'blocks'> & Pick<KnownLabels, 'isFinal'>;

/** A block as the parser read it, in the text that was parsed with it. */
export interface ParsedBlock {
  readonly nodes: readonly RootContent[];
  /** What it says of places counts from the start of `text`. */
  readonly markdown: Markdown;
  readonly text: string;
  /** Where in `text` the block stands. */
  readonly span: Span;
  /** The targets of reference links, as far as they are known; a block that was read with wrong ones is read again. */
  readonly targets: Labels['targets'];
  /** What of `text` was too much for the parser: there are no nodes in it but such as stand for it. */
  readonly unread: readonly Span[];
}

/**
 * What makes it sound to parse a file block by block: the conditions on boundaries, and
 * - `lead`: a block is kept only where a change spared the lead of the block behind it;
 * - `evidence`: behind a change, blocks are kept only from where the parser was seen to start one;
 * - `front matter`: what it says is no Markdown, and where it ends is looked for after every change;
 * - `labels`: what asked for a label is parsed again when the answer has changed.
 */
export type Safeguard = BoundaryCondition | 'lead' | 'evidence' | 'front matter' | 'labels';

interface BlockParserOptions {
  readonly windowSize?: number;
  readonly limits?: ParseLimits;
  readonly without?: Safeguard;
}

/** How many characters are parsed at once: with more, the parser slows down; with fewer, it starts too often. */
const bestWindowSize = 6_000;

/**
 * Parses Markdown files block by block: of a file that was parsed before, only what a change can have changed.
 *
 * A block ends where the parser itself starts a new top-level node and the `boundaryConditions` hold. Nothing is open
 * there, so that what follows is read the same by itself; and that a block starts there depends only on the text before
 * and on its lead. Labels alone reach across: a bracket is a link where its label is defined anywhere in the file, so each
 * block keeps which labels it asked for.
 */
export class BlockParser<T> {
  readonly #read: (block: ParsedBlock) => T;
  readonly #windowSize: number;
  readonly #limits: ParseLimits;
  readonly #without: Safeguard | undefined;
  readonly #conditions: readonly (typeof boundaryConditions)[BoundaryCondition][];

  /**
   * `read` makes of a parsed block what is kept of it, which must not depend on where the block stands. For tests,
   * `windowSize` is how many characters are parsed at once, `limits` how much of one block, and `without` leaves out one
   * safeguard to show that it is needed.
   */
  constructor(read: (block: ParsedBlock) => T, options: BlockParserOptions = {}) {
    const { windowSize = bestWindowSize, limits = parseLimits, without } = options;
    this.#read = read;
    this.#windowSize = windowSize;
    this.#limits = limits;
    this.#without = without;
    this.#conditions = Object.entries(boundaryConditions)
      .filter(([name]) => name !== without)
      .map(([, condition]) => condition);
  }

  /** Parses a file. Every block of `previous`, the file before `change`, is kept that reads the same in both. */
  parse(
    text: string,
    previous: MarkdownBlocks<T> | null,
    change: Change | null = previous && changeBetween(previous.text, text),
  ): MarkdownBlocks<T> {
    if (previous && !change) return previous;
    const front = this.#without === 'front matter' && previous ? previous.front : frontMatterEnd(text);
    const kept = previous && change ? this.#keep(previous, change, front) : null;
    const file = { text, front, labels: previous?.labels ?? guessLabels(text), isFinal: false };
    const { fresh, resumed } = this.#parseFrom(file, kept);
    const before = kept?.before ?? [];
    const blocks = before.concat(fresh, kept?.from(resumed) ?? []);
    const settled = this.#settle({ ...file, blocks }, before.length, fresh.length);
    // Where much is too dense to be read, what is left out can depend on where parsing started.
    return previous && settled.blocks.some(({ isPartly }) => isPartly) ? this.parse(text, null) : settled;
  }

  #keep(previous: MarkdownBlocks<T>, change: Change, front: number): KeptBlocks<T> {
    return new KeptBlocks(previous, change, front, this.#without !== 'lead');
  }

  /** Parses from the first block that is not kept up to the next one that is, and says which that is. */
  #parseFrom(file: File, kept: KeptBlocks<T> | null): { fresh: MarkdownBlock<T>[]; resumed: number } {
    const { text, front } = file;
    const fresh: MarkdownBlock<T>[] = [];
    let at = kept?.start ?? front;
    while (at < text.length) {
      for (const block of this.#parseWindow(file, at, (least) => this.#windowEnd(text, least, kept))) {
        fresh.push(block);
        at += block.length;
        const resumed = kept?.indexAt(at);
        if (resumed !== undefined) return { fresh, resumed };
      }
    }
    return { fresh, resumed: Number.POSITIVE_INFINITY };
  }

  /** How far to parse, at least to `least`: up to the lead of a block that may be kept, unless much was inserted before it. */
  #windowEnd(text: string, least: number, kept: KeptBlocks<T> | null): number {
    const near = kept?.next(least);
    const isNear =
      kept !== null && (kept.inserted <= this.#windowSize || (near && near.at <= least + this.#windowSize));
    if (isNear) return near ? near.at + (this.#without === 'evidence' ? 0 : near.lead) : text.length;
    const enough = least + this.#windowSize;
    const likely = likelyBoundary(text, enough) ?? text.length;
    // Where there is none for long, any place will do to see whether one comes.
    return likely > enough + 4 * this.#windowSize ? enough : likely + leadAt(text, likely);
  }

  /** The blocks that a file can be seen to hold from an offset on; what is behind the last boundary counts only at the end of the file. */
  #parseWindow(file: File, at: number, endFor: (least: number) => number): MarkdownBlock<T>[] {
    const { labels, isFinal } = file;
    const { targets } = labels;
    const cutsIn = (text: string, markdown: Markdown, end: number): number[] =>
      this.#cuts(file, at, text, markdown, end);
    const known = { defined: labels.defined, isFinal };
    const window = new Window(file.text, at, { labels: known, limits: this.#limits, endFor, cutsIn }).read();
    if ('unreadTo' in window) return [this.#unreadBlock(file.text.slice(at, window.unreadTo), targets)];
    const { text, markdown, cuts, dense } = window;
    const blocks: MarkdownBlock<T>[] = [];
    let first = 0;
    let start = 0;
    for (const cut of cuts) {
      let next = first;
      while (next < markdown.nodes.length && markdown.spanOf(markdown.nodes[next]!).start < cut) next++;
      const nodes = markdown.nodes.slice(first, next);
      const span = { start, end: cut };
      const unread = dense.filter((run) => start <= run.start && run.start < cut);
      blocks.push(this.#block({ nodes, markdown, text, span, targets, unread }));
      first = next;
      start = cut;
    }
    return blocks;
  }

  /** Where blocks end in a text that was parsed from `at` to `end` of a file. */
  #cuts(file: File, at: number, text: string, markdown: Markdown, end: number): number[] {
    const cuts = this.#boundaries(text, markdown);
    // What is parsed may end within a line that decides whether a block starts there.
    while (cuts.length > 0 && at + cuts.at(-1)! + leadAt(file.text, at + cuts.at(-1)!) > end) cuts.pop();
    if (end === file.text.length || this.#without === 'evidence') cuts.push(end - at);
    return cuts;
  }

  #unreadBlock(text: string, targets: Labels['targets']): MarkdownBlock<T> {
    const markdown = parseMarkdown({ text: '', isStart: false, labels: { defined: new Set(), isFinal: true } });
    const span = { start: 0, end: text.length };
    return this.#block({ nodes: [], markdown, text, span, targets, unread: [span] });
  }

  #block(parsed: ParsedBlock): MarkdownBlock<T> {
    const { text, span, nodes, markdown, unread } = parsed;
    // Where a block starts with lines that were too dense, all of them decide what is there.
    const dense = unread[0]?.start === span.start ? unread[0].end - span.start : 0;
    return {
      length: span.end - span.start,
      lead: Math.max(leadAt(text, span.start), dense),
      labels: labelsIn(nodes, markdown.labels, span),
      isPartly: unread.length > 0,
      content: this.#read(parsed),
    };
  }

  #boundaries(text: string, { nodes, spanOf }: Markdown): number[] {
    const boundaries: number[] = [];
    let before: { node: RootContent; at: number } | null = null;
    for (const node of nodes) {
      const { start: at } = spanOf(node);
      const neighbours = before && { text, before: before.node, beforeAt: before.at, after: node, at };
      if (neighbours && this.#conditions.every((holds) => holds(neighbours))) boundaries.push(at);
      before = { node, at };
    }
    return boundaries;
  }

  /** Parses a whole file with the labels that it is known to have. */
  #parseAnew(file: File): MarkdownBlocks<T> {
    const { text, front, labels } = file;
    const { fresh } = this.#parseFrom(file, null);
    return { text, front, labels, blocks: fresh };
  }

  /** Reads those blocks again that asked for labels which turn out to be defined otherwise. */
  #settle(parsed: MarkdownBlocks<T>, firstFresh: number, fresh: number): MarkdownBlocks<T> {
    const { text, front, labels: before, blocks } = parsed;
    if (this.#without === 'labels') return { text, front, labels: before, blocks };
    const labels = labelsOf(blocks);
    const isSame = isSameLabels(before, labels);
    const file = { text, front, labels, isFinal: true };
    const settled = [...blocks];
    const end = isSame ? firstFresh + fresh : blocks.length;
    let at = front;
    for (let i = 0; i < end; i++) {
      const block = blocks[i]!;
      const behind = at + block.length;
      if ((i >= firstFresh || !isSame) && isOutdated(block.labels, before, labels)) {
        const end = behind + (blocks[i + 1]?.lead ?? 0);
        const endFor = (least: number): number => Math.min(Math.max(end, least), text.length);
        const [again] = this.#parseWindow(file, at, endFor) as [MarkdownBlock<T>];
        // Where much was too dense to be read, what the brackets are can move the end of a block.
        if (again.length !== block.length) return this.#parseAnew(file);
        settled[i] = again;
      }
      at = behind;
    }
    return { text, front, labels: isSame ? before : labels, blocks: settled };
  }
}
