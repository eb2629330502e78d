import { changeTo, type SourceText } from '../text/source-text.ts';
import { assembleDraft } from './assemble-draft.ts';
import { frontMatterEnd } from './block-boundaries.ts';
import type { BlockContent } from './block-content.ts';
import { BlockParser, type MarkdownBlocks } from './block-parser.ts';
import type { Draft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { commonEnds, keepContents } from './keep-contents.ts';
import { readBlock } from './read-block.ts';

const parser = new BlockParser(readBlock);

/** The blocks of each draft that is still in use. */
const blocksOf = new WeakMap<Draft, MarkdownBlocks<BlockContent>>();

/**
 * Reads a Markdown file. Never throws for what the text says: what cannot be read is in `frontMatter.problems` and `unread`.
 *
 * Given the draft as it was before an edit, only the top-level blocks that the edit can have changed are parsed again, and
 * the result is the same as without it. Passages that were spared keep their `content`; `previous` stays as it is.
 */
export function parseDraft(source: SourceText, previous: Draft | null = null): Draft {
  const before = (previous && blocksOf.get(previous)) ?? null;
  const change = previous && before && changeTo(source, previous.source);
  if (previous && change) source.adoptLines(previous.source, change);
  try {
    const blocks = parser.parse(source.text, before, change);
    if (before) keepContents(before.blocks, blocks.blocks);
    const isSameFront = change && before && before.front === blocks.front && change.start > blocks.front;
    const frontMatter =
      isSameFront && previous?.frontMatter.span ? previous.frontMatter : readFrontMatter(source, blocks.front);
    const draft = assembleDraft(source, frontMatter, blocks);
    blocksOf.set(draft, blocks);
    return draft;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return withoutBody(source);
  }
}

/**
 * Where the blocks of a draft that an edit spared end before it and begin behind it: as offsets into the draft's text. `previous`
 * is the draft that `draft` was parsed from.
 */
export function sparedEnds(draft: Draft, previous: Draft): { readonly head: number; readonly tail: number } {
  const after = blocksOf.get(draft);
  const before = blocksOf.get(previous);
  if (!after || !before) return { head: 0, tail: Number.POSITIVE_INFINITY };
  const [start, end] = commonEnds(before.blocks, after.blocks, (a, b) => a === b);
  const { length } = after.blocks;
  // Where the front matter changed, all blocks are behind the change.
  const isSameFront = before.front === after.front && after.text.startsWith(before.text.slice(0, before.front));
  const ahead = isSameFront ? start : 0;
  const total = (from: number, to: number): number =>
    after.blocks.slice(from, to).reduce((sum, block) => sum + block.length, 0);
  const behind = start === length ? length - ahead : end;
  return { head: after.front + total(0, ahead), tail: after.text.length - total(length - behind, length) };
}

/** A draft so deeply nested that the parser ran out of stack: its front matter is read, and the rest is said to be unread. */
function withoutBody(source: SourceText): Draft {
  const front = frontMatterEnd(source.text);
  const draft = assembleDraft(source, readFrontMatter(source, front), { front, blocks: [] });
  return { ...draft, unread: [{ start: front, end: source.text.length }] };
}
