import assert from 'node:assert/strict';
import { BlockParser, type MarkdownBlocks, type Safeguard } from '../../../server/src/draft/block-parser.ts';
import { parseLimits } from '../../../server/src/draft/parse-limits.ts';
import { type FlatNode, flatNodesOf, flatTreeOf } from './flat-tree.ts';
import { fuzzSeconds, fuzzSeed } from './fuzz-settings.ts';
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
function difference(blocks: MarkdownBlocks<readonly FlatNode[]>): string | null {
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

/** One text and a few edits to it, each parsed with what was known before. */
function tryEdits(seed: number, without?: Safeguard): { parses: number; failure: string | null } {
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
      blocks = parser.parse(text, blocks);
      const found = difference(blocks);
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

describe('parsing Markdown block by block', function () {
  this.timeout(fuzzSeconds * 1_000 + 120_000);

  it('gives, after any edits, what remark-parse gives for the whole text', () => {
    const end = performance.now() + fuzzSeconds * 1_000;
    let parses = 0;
    let seed = fuzzSeed;
    for (; performance.now() < end; seed++) {
      const tried = tryEdits(seed);
      parses += tried.parses;
      assert.equal(tried.failure, null);
    }
    console.log(`      ${parses} parses, seeds ${fuzzSeed} to ${seed - 1}`);
  });

  /** For each safeguard the seed of edits that go wrong without it. */
  const telling: Record<Safeguard, number> = {
    'starts its line': 55,
    'is apart': 36,
    'follows no indented code': 213,
    lead: 91,
    evidence: 2,
    'front matter': 13,
    labels: 3,
  };
  for (const [without, first] of Object.entries(telling) as [Safeguard, number][]) {
    it(`goes wrong without the safeguard “${without}”`, () => {
      const seeds = Array.from({ length: 2_000 }, (_, i) => first + i);
      const wrong = seeds.find((seed) => tryEdits(seed, without).failure);
      assert.ok(wrong, 'no seed shows it');
      if (wrong !== first) console.log(`      shown first by seed ${wrong}`);
    });
  }
});
