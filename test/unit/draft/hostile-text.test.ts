import assert from 'node:assert/strict';
import { assertSound } from './assert-sound.ts';
import { draftOf } from './draft-of.ts';

describe('hostile text', function () {
  this.timeout(60_000);

  const texts: Readonly<Record<string, string>> = {
    'an empty text': '',
    'only a byte-order mark': '\uFEFF',
    'only front matter': '---\nframework: cqc-local-authority\n---',
    'only line ends': '\r\n\n\r',
    'lone surrogates': 'a \uD800 **\uDC00** [\uD83D](\uDE00)',
    'NUL characters': '\0# a\0b\n\n| \0 |\n|---|\n| `\0` |',
    'ten thousand block quotes': `${'>'.repeat(10_000)}a`,
    'a table of five thousand columns': ['a', '-', '1'].map((cell) => `|${`${cell}|`.repeat(5_000)}\n`).join(''),
    'a line of a megabyte': 'Of 64.5% of people, e.g. carers, most agree. '.repeat(25_000),
    'a word of a megabyte': 'x'.repeat(1_000_000),
    'twenty thousand open brackets': '['.repeat(20_000),
    'nothing but full stops': '. '.repeat(50_000),
    'comments that never close': '<!-- '.repeat(50_000),
    'an image of a megabyte': `![a](data:image/png;base64,${'iVBORw0KGgo'.repeat(100_000)})`,
  };
  for (const [title, text] of Object.entries(texts)) {
    it(`is read: ${title}`, () => assertSound(draftOf(text)));
  }

  it('keeps the depth of ten thousand block quotes', () => {
    assert.equal(draftOf(texts['ten thousand block quotes']!).passages[0]!.quoteDepth, 10_000);
  });

  it('keeps its front matter and says so where it is nested too deeply to be read', () => {
    const marks = '*'.repeat(4_000);
    const text = `---\nframework: cqc-local-authority\n---\n\n![${marks}a${marks}](b)\n`;
    assert.deepEqual(draftOf(text).frontMatter.problems, []);
    const { frontMatter, passages, root } = withLittleStack(() => draftOf(text));
    assert.equal(frontMatter.framework!.value, 'cqc-local-authority');
    assert.deepEqual(passages, []);
    assert.deepEqual(root.span, { start: 0, end: text.length });
    assert.equal(frontMatter.problems.length, 1);
    assert.match(frontMatter.problems[0]!.message, /could not be read/);
  });
});

/**
 * Runs something a thousand calls before the stack ends: enough for an ordinary draft, and too little for what would
 * otherwise take a nesting so deep that the parser needs half a minute.
 */
function withLittleStack<T>(run: () => T): T {
  let result: { value: T } | undefined;
  let spare = 0;
  const dive = (): void => {
    try {
      dive();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    spare++;
    if (spare === 1_000) result = { value: run() };
  };
  dive();
  return result!.value;
}
