import { changeBetween } from '../text/change.ts';
import type { SourceText } from '../text/source-text.ts';
import { assembleDraft } from './assemble-draft.ts';
import { frontMatterEnd } from './block-boundaries.ts';
import type { BlockContent } from './block-content.ts';
import { BlockParser, type MarkdownBlocks } from './block-parser.ts';
import type { Draft, FrontMatter } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { keepContents } from './keep-contents.ts';
import { readBlock } from './read-block.ts';

type DraftBlocks = MarkdownBlocks<BlockContent>;

const parser = new BlockParser(readBlock);

/** The blocks of each draft that is still in use. */
const blocksOf = new WeakMap<Draft, DraftBlocks>();

/**
 * Reads a Markdown file. Never throws for what the text says: what cannot be read is in `frontMatter.problems`.
 *
 * Given the draft as it was before an edit, only the top-level blocks that the edit can have changed are parsed again, and
 * the result is the same as without it. Passages that were spared keep their `content`; `previous` stays as it is.
 */
export function parseDraft(source: SourceText, previous: Draft | null = null): Draft {
  const before = (previous && blocksOf.get(previous)) ?? null;
  const change = before && changeBetween(before.text, source.text);
  if (previous && change) source.adoptLines(previous.source, change);
  try {
    const blocks = parser.parse(source.text, before, change);
    if (before) keepContents(before.blocks, blocks.blocks);
    const isSameStart = before?.blocks[0] === blocks.blocks[0];
    const frontMatter =
      isSameStart && previous?.frontMatter.span ? previous.frontMatter : frontMatterOf(source, blocks);
    const draft = assembleDraft(source, frontMatter, blocks.blocks);
    blocksOf.set(draft, blocks);
    return draft;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return withoutBody(source);
  }
}

function frontMatterOf(source: SourceText, { blocks }: DraftBlocks): FrontMatter {
  return readFrontMatter(source, blocks[0]?.content.frontMatter ?? null);
}

/** A draft so deeply nested that the parser ran out of stack: its front matter is read, and the rest is said to be unread. */
function withoutBody(source: SourceText): Draft {
  const opening = source.text.slice(0, frontMatterEnd(source.text)).trimEnd();
  const blocks = parser.parse(opening, null);
  const frontMatter = frontMatterOf(source, blocks);
  const problem = {
    span: { start: opening.length, end: opening.length },
    message:
      'Somewhere in this draft emphasis, links or images are nested thousands deep, so its text could not be read and nothing below is checked. Such a passage is usually left by a conversion: find it and write it as plain text.',
  };
  return assembleDraft(source, { ...frontMatter, problems: [...frontMatter.problems, problem] }, blocks.blocks);
}
