import assert from 'node:assert/strict';
import { draftOf, passageOf, spanIn } from './draft-of.ts';

/** Asserts a text's plain form, and for each part of it the stretch of the file that it leads back to. */
function assertAligned(text: string, plain: string, parts: Readonly<Record<string, string>> = {}): void {
  const passage = passageOf(text);
  assert.equal(passage.text, plain);
  for (const [part, written] of Object.entries(parts)) {
    const span = spanIn(plain, part);
    const source = passage.toSource(span);
    assert.equal(text.slice(source.start, source.end), written, `the source of ${JSON.stringify(part)}`);
    assert.equal(passage.toPlain(source.start), span.start, `the way back to ${JSON.stringify(part)}`);
  }
}

describe('plain text', () => {
  it('drops the marks of emphasis and links and keeps their words', () => {
    assertAligned(
      'Of **4,310 adults**, *most* and [64.5%](metric:asc-satisfaction) agreed',
      'Of 4,310 adults, most and 64.5% agreed',
      {
        '4,310 adults': '4,310 adults',
        'adults, most': 'adults**, *most',
        '64.5%': '64.5%',
        agreed: 'agreed',
      },
    );
  });

  it('decodes entities and covers each whole', () => {
    assertAligned('&pound;4.2m&nbsp;spent &amp; 5&#8211;6 &#x1F600; left', '£4.2m spent & 5–6 😀 left', {
      '£4.2m': '&pound;4.2m',
      '£': '&pound;',
      'm spent': 'm&nbsp;spent',
      '& 5': '&amp; 5',
      '5–6': '5&#8211;6',
      '😀': '&#x1F600;',
      left: 'left',
    });
  });

  it('covers an entity whole from the middle of what it stands for', () => {
    const passage = passageOf('a &#x1F600; b');
    const middle = passage.toSource({ start: 3, end: 4 });
    assert.deepEqual(middle, spanIn('a &#x1F600; b', '&#x1F600;'));
    assert.equal(passage.toPlain(middle.start + 4), 2);
  });

  it('leaves what only looks like an entity as it is', () => {
    assertAligned('R&D; &nosuch; & 5 &amp', 'R&D; &nosuch; & 5 &amp', { '&nosuch;': '&nosuch;', '&amp': '&amp' });
  });

  it('decodes backslash escapes', () => {
    assertAligned('1\\. 64\\% of C:\\drive \\\\ and \\*not\\*', '1. 64% of C:\\drive \\ and *not*', {
      '64%': '64\\%',
      'C:\\drive': 'C:\\drive',
      '*not*': '\\*not\\*',
    });
  });

  it('makes one space of a line break, with whatever indents the next line', () => {
    assertAligned('one  \n   two\\\nthree\t\nfour', 'one two three four', {
      two: 'two',
      'one two': 'one  \n   two',
      four: 'four',
    });
    assertAligned('> one\n>   two\nthree', 'one two three', { 'one two': 'one\n>   two', three: 'three' });
    assertAligned('- > one\n  > **two\n  > three** four', 'one two three four', {
      'two three': 'two\n  > three',
      four: 'four',
    });
  });

  it('keeps a greater-than sign that a continuation line begins with', () => {
    assertAligned('> one\n>     > two', 'one > two', { '> two': '> two' });
  });

  it('counts UTF-16 units', () => {
    assertAligned('👩🏽‍🦽 **8** é 𝟗', '👩🏽‍🦽 8 é 𝟗', { '8': '8', '𝟗': '𝟗' });
  });

  it('reads a lone surrogate, a NUL and tabs', () => {
    assertAligned('a\uD800b\0c\td e', 'a\uD800b\uFFFDc\td e', { '\uFFFDc': '\0c', 'd e': 'd e' });
  });

  it('counts a byte-order mark', () => {
    assertAligned('\uFEFFSome 64.5% of people', 'Some 64.5% of people', { '64.5%': '64.5%' });
  });

  it('reads every kind of line ending', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      assertAligned(`one${ending}*two* 3`, 'one two 3', { two: 'two', '3': '3' });
      assertAligned(`> one${ending}> *two*${ending}> 3`, 'one two 3', { two: 'two', '3': '3' });
    }
  });

  it('keeps inline code, whose backslashes and entities stand for themselves', () => {
    assertAligned('a ``b`\n&amp;\\* c`` d', 'a b` &amp;\\* c d', { '&amp;\\*': '&amp;\\*', d: 'd' });
    const { marks, text } = passageOf('a ` b ` c');
    assert.deepEqual(
      marks.map(({ kind, plain }) => [kind, text.slice(plain.start, plain.end)]),
      [['code', 'b']],
    );
  });

  it('drops HTML, comments, images and footnote references', () => {
    const text = 'a<sup>2</sup> <!-- 9 -->b ![7](8.png)c[^n]. d\n\n[^n]: Note';
    const [passage, note] = draftOf(text).passages;
    assert.equal(passage!.text, 'a2 b c. d');
    assert.deepEqual(passage!.toSource({ start: 5, end: 7 }), spanIn(text, 'c[^n].'));
    assert.equal(note!.text, 'Note');
  });

  it('parts the lines of a cell', () => {
    const { passages } = draftOf('| a |\n|---|\n| 12<br>34<br />5 |');
    assert.deepEqual(
      passages.map(({ text }) => text),
      ['a', '12 34 5'],
    );
  });

  it('has no white space at its ends', () => {
    assertAligned('# <!-- note --> Title <!-- note -->', 'Title', { Title: 'Title' });
    assertAligned('- [x] done', 'done', { done: 'done' });
  });

  it('moves what lies outside to the nearest end', () => {
    const passage = passageOf('**ab** c');
    assert.deepEqual(passage.toSource({ start: -5, end: 99 }), { start: 2, end: 8 });
    assert.deepEqual(passage.toSource({ start: 4, end: 4 }), { start: 8, end: 8 });
    assert.deepEqual(passage.toSource({ start: 1, end: 1 }), { start: 3, end: 3 });
    assert.equal(passage.toPlain(0), 0);
    assert.equal(passage.toPlain(4), 2);
    assert.equal(passage.toPlain(99), 4);
  });
});
