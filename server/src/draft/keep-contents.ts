import type { BlockContent, BlockPassage } from './block-content.ts';
import type { MarkdownBlock } from './block-parser.ts';

type Blocks = readonly MarkdownBlock<BlockContent>[];

/**
 * Gives the passages of blocks that were parsed again the contents they had before, where they are the same: of a list or
 * a table, a change leaves most items and cells alone.
 */
export function keepContents(before: Blocks, after: Blocks): void {
  const [oldOnes, newOnes] = differing(before, after, (a, b) => a === b);
  const old = runsBetween(oldOnes, new Set(newOnes));
  for (const [i, run] of runsBetween(newOnes, new Set(oldOnes)).entries()) keepInRun(old[i]!, run);
}

/** Both without what they have in common at their ends. */
function differing<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean): [T[], T[]] {
  const [start, end] = commonEnds(before, after, isSame);
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

/** How many at the start and how many at the end are the same. */
export function commonEnds<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): [start: number, end: number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start]!, after[start]!)) start++;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end)!, after.at(-1 - end)!)) end++;
  return [start, end];
}

/** The runs of blocks before, between and after those that are in `kept` as well. */
function runsBetween(blocks: Blocks, kept: ReadonlySet<MarkdownBlock<BlockContent>>): BlockPassage[][] {
  const runs: BlockPassage[][] = [[]];
  for (const block of blocks) {
    if (kept.has(block)) runs.push([]);
    else for (const entry of block.content.entries) if (entry !== 'something') runs.at(-1)!.push(entry);
  }
  return runs;
}

function keepInRun(before: readonly BlockPassage[], after: readonly BlockPassage[]): void {
  const [start, end] = commonEnds(before, after, (a, b) => a.content.equals(b.content));
  for (let i = 0; i < start; i++) after[i]!.content = before[i]!.content;
  for (let i = 1; i <= end; i++) after.at(-i)!.content = before.at(-i)!.content;
}
