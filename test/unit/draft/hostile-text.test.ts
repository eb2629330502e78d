import assert from 'node:assert/strict';
import { assertSound } from './assert-sound.ts';
import { draftOf } from './draft-of.ts';

describe('hostile text', function () {
  this.timeout(240_000);

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

  it('keeps its front matter and says so where the parser runs out of stack', () => {
    const text = `---\nframework: cqc-local-authority\n---\n\n![${'*a '.repeat(490)}${' a*'.repeat(490)}](b)\n`;
    assert.deepEqual(draftOf(text).unread, []);
    const drafts = Array.from({ length: 40 }, (_, i) => withLittleStack(2_000 - 50 * i, () => draftOf(text)));
    const broken = drafts.find((draft) => draft && draft.unread.length > 0);
    assert.ok(broken, 'the parser never ran out of stack alone');
    assert.equal(broken.frontMatter.framework!.value, 'cqc-local-authority');
    assert.deepEqual(broken.passages, []);
    assert.deepEqual(broken.root.span, { start: 0, end: text.length });
    assert.deepEqual(broken.unread, [{ start: text.indexOf('![') - 1, end: text.length }]);
  });
});

/** Runs something so many calls before the stack ends. Undefined where that is too near. */
function withLittleStack<T>(calls: number, run: () => T): T | undefined {
  let result: T | undefined;
  let spare = 0;
  const dive = (): void => {
    try {
      dive();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    spare++;
    if (spare === calls) result = run();
  };
  dive();
  return result;
}
