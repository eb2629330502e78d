import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { measuring } from '../../processor-time.ts';
import { assertSound } from './assert-sound.ts';
import { draftOf } from './draft-of.ts';
import { tryUnreadEdits } from './edited-unread.ts';
import { fuzzSeeds, fuzzTimeout } from './fuzz-settings.ts';

/**
 * Seeds that once showed a fault: a block whose end moved when its labels were known, a text too dense wherever it is cut,
 * and a block that went on to the end of the text when its labels were known, for which the parser looked without end.
 */
const once = [92, 228, 1795429112];

function* seeds(): Generator<number> {
  yield* once;
  yield* fuzzSeeds(20);
}

/** What a draft says besides what could not be read, and the first and last line of each stretch that could not. */
function reading(text: string): { texts: string[]; unread: [number, number][] } {
  const draft = draftOf(text);
  assertSound(draft);
  return {
    texts: draft.passages.map((passage) => passage.text),
    unread: draft.unread.map(({ start, end }) => [
      draft.source.positionAt(start).line,
      draft.source.positionAt(end).line,
    ]),
  };
}

function lines(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => `${line(n)}\n`).join('');
}

describe('what would take the parser too long', function () {
  this.timeout(fuzzTimeout);

  it('is the same stretches after any edits as from nothing', () => {
    let parses = 0;
    let unread = 0;
    for (const seed of seeds()) {
      unread += tryUnreadEdits(seed, (run) => {
        parses++;
        return run();
      });
    }
    console.log(`      ${parses} parses, ${unread} with something unread`);
    assert.ok(unread > parses / 20, 'too few of the drafts go beyond the limits');
  });

  const row = '| People supported at home | 1,209 | 64.5% |';
  const hostile: Readonly<Record<string, string>> = {
    'a table of ten thousand rows': `${row}\n|---|---|---|\n${lines(10_000, () => row)}`,
    'a list of ten thousand items': lines(10_000, (n) => `- item ${n}`),
    'the same with blank lines': lines(10_000, (n) => `- item ${n}\n`),
    'a quote of ten thousand lines': lines(10_000, (n) => `> line ${n}`),
    'a quote that goes on without its sign': `> quote\n${lines(10_000, (n) => `line ${n}`)}`,
    'a paragraph of ten thousand lines': lines(10_000, (n) => `line ${n}`),
    'a line of a megabyte': `${'Most people agree. '.repeat(55_000)}\n`,
    'a paragraph of thirty thousand characters': `${'We spent £1.2 million. '.repeat(1_300)}\n`,
    'a footnote of ten thousand lines': `[^1]: note\n\n${lines(10_000, (n) => `    line ${n}\n`)}`,
    'twenty thousand definitions': lines(20_000, (n) => `[a${n}]: b`),
    'a thousand quotes in each other': `${'> '.repeat(1_000)}deep\n`,
    'a thousand lists in each other': `${'- '.repeat(1_000)}deep\n`,
    'lists in each other, a line each': lines(1_000, (n) => `${'  '.repeat(n)}- deep`),
    'a list of fifty thousand signs': `${'- '.repeat(50_000)}deep\n`,
    'ten thousand marks of emphasis': `${'*a_ '.repeat(5_000)}\n`,
    'emphasis a thousand deep': `${'*'.repeat(2_000)}a${'*'.repeat(2_000)}\n`,
    'ten thousand brackets': `${'['.repeat(10_000)}\n`,
    'five thousand links that do not end': `${'[a]('.repeat(5_000)}\n`,
    'five thousand titles that do not end': `${'[a](b "'.repeat(5_000)}\n`,
    'five thousand pictures in each other': `${'!['.repeat(5_000)}a${'](b)'.repeat(5_000)}\n`,
    'ten thousand comments that do not end': `text ${'<!-- '.repeat(10_000)}\n`,
    'a table of ten thousand columns': lines(3, (n) => `|${`${['a', '-', '1'][n]}|`.repeat(10_000)}`),
  };
  for (const [title, text] of Object.entries(hostile)) {
    it(`is left out, and what stands around it is read: ${title}`, () => {
      const first = 2;
      const { texts, unread } = reading(`Before.\n\n${text}\nAfter.\n`);
      assert.equal(texts[0], 'Before.');
      assert.equal(texts.at(-1), 'After.');
      assert.ok(unread.length > 0);
      assert.ok(unread[0]![0] >= first);
      assert.ok(texts.length <= 4 + text.length / 100, `${texts.length} passages`);
    });
  }

  const harmless: Readonly<Record<string, string>> = {
    'an open fence': '```\n# no heading\n\n',
    'an open fence with a language': '~~~ text\n',
    'a comment that does not end': '<!-- cqc-lint-disable\n',
    'a script': '<script>\n',
    'an instruction': '<?php\n',
    'marked text': '<![CDATA[\n',
  };
  for (const [title, opening] of Object.entries(harmless)) {
    it(`is not ${title} of a megabyte`, () => {
      const { texts, unread } = reading(`Before.\n\n${opening}${lines(50_000, (n) => `line *a* ${n}`)}`);
      assert.deepEqual({ texts, unread }, { texts: ['Before.'], unread: [] });
    });
  }

  it('is not two hundred runs of backticks of differing lengths', () => {
    const text = Array.from({ length: 190 }, (_, n) => '`'.repeat(n + 1)).join(' ');
    assert.deepEqual(reading(`Before.\n\n${text}\n\nAfter.\n`).unread, []);
  });

  it('is no picture that is written in the draft, and no closed block of code', () => {
    const picture = `![Our building](data:image/png;base64,${'iVBORw0KGgo'.repeat(200_000)})`;
    const code = `\`\`\`\n${lines(50_000, (n) => `line ${n}`)}\`\`\``;
    const { texts, unread } = reading(`Before.\n${picture}\n\n${code}\nAfter.\n`);
    assert.deepEqual(unread, []);
    assert.equal(texts[0], 'Before.');
    assert.equal(texts.at(-1), 'After.');
  });

  it('takes an edit no longer than the rest of the draft', () => {
    const text = `Before.\n\n\`\`\`\n${lines(100_000, (n) => `line ${n}`)}`;
    const draft = draftOf(text);
    const taken = measuring();
    const changed = text.replace('line 50000\n', 'line 50000\n```\n\nAfter.\n\n```\n');
    const closed = parseDraft(new SourceText(draft.source.uri, changed), draft);
    assert.deepEqual(
      closed.passages.map((passage) => passage.text),
      ['Before.', 'After.'],
    );
    assert.ok(taken() < 5_000);
  });
});
