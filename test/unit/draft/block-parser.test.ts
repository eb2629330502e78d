import assert from 'node:assert/strict';
import { BlockParser, type Safeguard } from '../../../server/src/draft/block-parser.ts';
import { parseLimits } from '../../../server/src/draft/parse-limits.ts';
import { difference, tryBlockEdits } from './edited-blocks.ts';
import { flatNodesOf } from './flat-tree.ts';
import { fuzzSeeds, fuzzTimeout } from './fuzz-settings.ts';

describe('parsing Markdown block by block', function () {
  this.timeout(fuzzTimeout);

  it('gives, after any edits, what remark-parse gives for the whole text', () => {
    let parses = 0;
    for (const seed of fuzzSeeds(100)) {
      const tried = tryBlockEdits(seed);
      parses += tried.parses;
      assert.equal(tried.failure, null);
    }
    console.log(`      ${parses} parses`);
  });

  it('keeps two line breaks apart between which lines are left out', () => {
    const limits = { ...parseLimits, leastGap: 1 };
    const parser = new BlockParser(flatNodesOf, { windowSize: 20, limits });
    for (const opening of ['````\r', '~~~\r', '<!--\r']) {
      const text = `${opening}first\r\rsecond\n\nthird\n\nlast\nfourth`;
      assert.equal(difference(parser.parse(text, null)), null, JSON.stringify(opening));
    }
  });

  it('ends HTML where it ends, however far it is indented, when its lines are left out', () => {
    const limits = { ...parseLimits, leastGap: 1 };
    const parser = new BlockParser(flatNodesOf, { windowSize: 1, limits });
    const kinds = [
      ['<!--', '-->'],
      ['<?php', '?>'],
      ['<![CDATA[', ']]>'],
      ['<!DOCTYPE', 'html>'],
      ['<script>', '</script>'],
      ['<div>', '</div>\n'],
    ];
    for (const [opening, end] of kinds) {
      for (const indentation of ['', ' ', '  ', '   ']) {
        const text = `${indentation}${opening}\nfirst\nsecond\nthird\nfourth\n${end}\n64.5%\nof\npeople\nwho\nwere\nasked\nagreed.\n\nlast\n`;
        assert.equal(difference(parser.parse(text, null)), null, JSON.stringify(text));
      }
    }
  });

  it('keeps the second line of HTML, which can decide that it is none', () => {
    const limits = { ...parseLimits, leastGap: 1 };
    for (const windowSize of [1, 20, 100, 6_000]) {
      const parser = new BlockParser(flatNodesOf, { windowSize, limits });
      // A line of dashes below it lets the parser start HTML where it could not interrupt the paragraph.
      const before = 'Carers told us\n<custom-tag>\n| --- |\n\n<div\nthird\nfourth\nfifth\nsixth\n\nlast\n';
      const after = before.replace('|\n\n', '\n');
      const parsed = parser.parse(before, null);
      for (const blocks of [parsed, parser.parse(after, parsed), parser.parse(after, null)])
        assert.equal(difference(blocks), null, `windows of ${windowSize}`);
    }
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
      const wrong = seeds.find((seed) => tryBlockEdits(seed, without).failure);
      assert.ok(wrong, 'no seed shows it');
      if (wrong !== first) console.log(`      shown first by seed ${wrong}`);
    });
  }
});
