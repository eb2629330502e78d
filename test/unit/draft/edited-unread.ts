import assert from 'node:assert/strict';
import { assembleDraft } from '../../../server/src/draft/assemble-draft.ts';
import type { BlockContent } from '../../../server/src/draft/block-content.ts';
import { BlockParser, type MarkdownBlocks } from '../../../server/src/draft/block-parser.ts';
import { readFrontMatter } from '../../../server/src/draft/front-matter.ts';
import { readBlock } from '../../../server/src/draft/read-block.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import type { Attempt } from '../../fuzz/fuzz-property.ts';
import { flatDraftOf } from './flat-draft.ts';
import { Random } from './random.ts';
import { randomEdit, randomMarkdown } from './random-markdown.ts';

/** So little that random drafts go beyond it. */
const narrow = { weight: 1_500, marks: 5, depth: 2, depthTimesLength: 100, leastGap: 20 };

function flatDraft(text: string, blocks: MarkdownBlocks<BlockContent>): string {
  const source = new SourceText('file:///harrowmere/draft.md', text);
  return JSON.stringify(flatDraftOf(assembleDraft(source, readFrontMatter(source, blocks.front), blocks)));
}

/**
 * Parses a text that follows from a seed, and goes beyond narrow limits, again after each of a few edits, and holds that
 * against a parse from nothing. How many of the parses left something unread.
 */
export function tryUnreadEdits(seed: number, attempt: Attempt): number {
  const random = new Random(seed);
  const parser = new BlockParser(readBlock, { windowSize: random.pick([1, 20, 100, 6_000]), limits: narrow });
  const texts: string[] = [];
  let unread = 0;
  let text = randomMarkdown(random, 60);
  let blocks: MarkdownBlocks<BlockContent> | null = null;
  for (let edits = 0; edits < 12; edits++) {
    const before: MarkdownBlocks<BlockContent> | null = blocks;
    const message: string = `seed ${seed}, edit ${edits}:\n${JSON.stringify(before?.text ?? '')}\n${JSON.stringify(text)}`;
    const parsed: MarkdownBlocks<BlockContent> = attempt(
      () => {
        const again = parser.parse(text, before);
        assert.equal(flatDraft(text, again), flatDraft(text, parser.parse(text, null)), message);
        return again;
      },
      () => message,
    );
    if (parsed.blocks.some(({ content }) => content.unread.length > 0)) unread++;
    blocks = parsed;
    texts.push(text);
    text = randomEdit(random, text, texts);
  }
  return unread;
}
