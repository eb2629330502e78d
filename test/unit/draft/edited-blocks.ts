import { BlockParser, type MarkdownBlocks, type Safeguard } from '../../../server/src/draft/block-parser.ts';
import { parseLimits } from '../../../server/src/draft/parse-limits.ts';
import type { Attempt } from '../../fuzz/fuzz-property.ts';
import { type FlatNode, flatNodesOf, flatTreeOf } from './flat-tree.ts';
import { Random } from './random.ts';
import { randomEdit, randomMarkdown } from './random-markdown.ts';

function placed(blocks: MarkdownBlocks<readonly FlatNode[]>): FlatNode[] {
  const nodes: FlatNode[] = [];
  let at = blocks.front;
  for (const { content, length } of blocks.blocks) {
    for (const { what, start, end } of content) nodes.push({ what, start: start + at, end: end + at });
    at += length;
  }
  return nodes;
}

/** What differs between a parse of a text in blocks and one by remark-parse, or null. */
export function difference(blocks: MarkdownBlocks<readonly FlatNode[]>): string | null {
  const actual = placed(blocks);
  const expected = flatTreeOf(blocks.text);
  if (expected[0]?.what.startsWith('0 {"type":"yaml"')) {
    const { end } = expected.shift()!;
    if (blocks.text.slice(0, blocks.front).replace(/(?:\r\n|\r|\n)$/, '').length !== end)
      return `front matter up to ${blocks.front}`;
  }
  for (let i = 0; i < Math.max(actual.length, expected.length); i++) {
    const [one, other] = [actual[i], expected[i]];
    if (one?.what !== other?.what || one?.start !== other?.start || one?.end !== other?.end) {
      return `${JSON.stringify(one)} instead of ${JSON.stringify(other)}`;
    }
  }
  return null;
}

/** A text that follows from a seed and a few edits to it, each parsed with what was known before, until one is parsed wrongly. */
export function tryBlockEdits(
  seed: number,
  without?: Safeguard,
  attempt: Attempt = (run) => run(),
): { parses: number; failure: string | null } {
  const random = new Random(seed);
  const windowSize = random.pick([1, 20, 100, 6_000]);
  const limits = { ...parseLimits, leastGap: random.pick([1, parseLimits.leastGap]) };
  const parser = new BlockParser(flatNodesOf, { windowSize, limits, ...(without && { without }) });
  const texts: string[] = [];
  let text = randomMarkdown(random, 30);
  let blocks: MarkdownBlocks<readonly FlatNode[]> | null = null;
  for (let parses = 1; ; parses++) {
    const before: string = blocks?.text ?? '';
    try {
      const known = blocks;
      const [parsed, found] = attempt(
        () => {
          const again: MarkdownBlocks<readonly FlatNode[]> = parser.parse(text, known);
          return [again, difference(again)] as const;
        },
        () => `seed ${seed}, parse ${parses}:\n${JSON.stringify(before)}\n${JSON.stringify(text)}`,
      );
      blocks = parsed;
      if (found) {
        const failure = `seed ${seed}, parse ${parses}, windows of ${windowSize}:\n${JSON.stringify(before)}\n${JSON.stringify(text)}\n${found}`;
        return { parses, failure };
      }
    } catch (error) {
      if (!without) throw new Error(`seed ${seed}, parse ${parses}`, { cause: error });
      return { parses, failure: String(error) };
    }
    if (parses === 12) return { parses, failure: null };
    texts.push(text);
    text = randomEdit(random, text, texts);
  }
}
