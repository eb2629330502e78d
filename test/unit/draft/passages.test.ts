import assert from 'node:assert/strict';
import type { Passage } from '../../../server/src/draft/draft.ts';
import { draftOf } from './draft-of.ts';

/** The marks of a passage of `text`: kind, plain text, what is written, target, the target's place. */
function marksOf(text: string): (string | undefined)[][] {
  const slice = (span?: { start: number; end: number }): string | undefined => span && text.slice(span.start, span.end);
  const passage = draftOf(text).passages[0]!;
  return passage.marks.map(({ kind, plain, span, target, targetSpan }) => [
    kind,
    passage.text.slice(plain.start, plain.end),
    slice(span),
    target,
    slice(targetSpan),
  ]);
}

function passageWith(passages: readonly Passage[], text: string): Passage {
  const passage = passages.find((each) => each.text === text);
  assert.ok(passage, `no passage “${text}”`);
  return passage;
}

describe('marks', () => {
  it('are links with the place of their target', () => {
    assert.deepEqual(marksOf('We [64.5%](metric:asc-satisfaction?period=2022-23) say'), [
      [
        'link',
        '64.5%',
        '[64.5%](metric:asc-satisfaction?period=2022-23)',
        'metric:asc-satisfaction?period=2022-23',
        'metric:asc-satisfaction?period=2022-23',
      ],
    ]);
    assert.deepEqual(marksOf('> a\n> [b\n> *c*](  <d e&amp;> "t") <https://f.uk> [g]()'), [
      ['link', 'b c', '[b\n> *c*](  <d e&amp;> "t")', 'd e&', 'd e&amp;'],
      ['emphasis', 'c', '*c*', undefined, undefined],
      ['link', 'https://f.uk', '<https://f.uk>', 'https://f.uk', 'https://f.uk'],
      ['link', 'g', '[g]()', '', undefined],
    ]);
  });

  it('are reference links with the target of their definition, wherever it stands', () => {
    assert.deepEqual(
      marksOf('[a][One two] [b][] [c] [d][none]\n\n> [one TWO]: /x\n\n- [b]: <y z>\n\n[c]: /c\n[c]: /d'),
      [
        ['link', 'a', '[a][One two]', '/x', undefined],
        ['link', 'b', '[b][]', 'y z', undefined],
        ['link', 'c', '[c]', '/c', undefined],
      ],
    );
  });

  it('leave a bare URL as text', () => {
    assert.deepEqual(marksOf('See www.harrowmere.gov.uk or https://harrowmere.gov.uk/a'), []);
  });

  it('are emphasis, code, images and footnotes', () => {
    assert.deepEqual(marksOf('***a*** `b` ![c](d "e") ![f][g] h[^1]\n\n[^1]: i\n\n[g]: j'), [
      ['emphasis', 'a', '***a***', undefined, undefined],
      ['strong', 'a', '**a**', undefined, undefined],
      ['code', 'b', '`b`', undefined, undefined],
      ['image', '', '![c](d "e")', 'd', 'd'],
      ['image', '', '![f][g]', 'j', undefined],
      ['footnote', '', '[^1]', undefined, undefined],
    ]);
  });

  it('count in a file with a byte-order mark', () => {
    assert.deepEqual(marksOf('\uFEFF[a](b)'), [['link', 'a', '[a](b)', 'b', 'b']]);
  });

  it('do not include what GFM adds beyond tables, footnotes and tasks', () => {
    assert.equal(draftOf('~~9~~ www.a.uk').passages[0]!.text, '~~9~~ www.a.uk');
  });
});

describe('lists', () => {
  const text =
    '# H\n\nWe know this because:\n\n- one\n- two\n\n  more\n\n  1) deep\n  2) [ ] deeper\n\n> Quote:\n>\n> * three\n\n- first\n\n[^n]: note\n\n+ after note[^n]\n\n| t |\n|---|\n\n- after table';
  const { passages } = draftOf(text);

  it('give each item its place, its marker and its lead-in', () => {
    const seen = passages.map(({ text: words, item }) =>
      item
        ? [words, item.index, item.list.items, text.slice(item.marker.start, item.marker.end), item.list.leadIn?.text]
        : [words],
    );
    assert.deepEqual(seen, [
      ['H'],
      ['We know this because:'],
      ['one', 0, 2, '-', 'We know this because:'],
      ['two', 1, 2, '-', 'We know this because:'],
      ['more', 1, 2, '-', 'We know this because:'],
      ['deep', 0, 2, '1)', 'more'],
      ['deeper', 1, 2, '2)', 'more'],
      ['Quote:'],
      ['three', 0, 1, '*', 'Quote:'],
      ['first', 0, 1, '-', undefined],
      ['note'],
      ['after note', 0, 1, '+', undefined],
      ['t'],
      ['after table', 0, 1, '-', undefined],
    ]);
  });

  it('know the item that holds them, and whether they are numbered', () => {
    const deep = passageWith(passages, 'deep').item!;
    assert.equal(deep.list.ordered, true);
    assert.equal(deep.list.parent, passageWith(passages, 'two').item);
    assert.equal(deep.list.parent!.list.ordered, false);
    assert.equal(deep.list.parent!.list.parent, null);
    assert.equal(text.slice(deep.list.span.start, deep.list.span.end), '1) deep\n  2) [ ] deeper');
  });

  it('follow the first paragraph of their item where something else stands between', () => {
    const nested = draftOf('- two of these\n\n  ![a](b)\n\n  ```\n  code\n  ```\n\n  - x').passages.at(-1)!;
    assert.equal(nested.item!.list.leadIn!.text, 'two of these');
  });
});

describe('tables', () => {
  const text =
    'Waits by month:\n\n| Month | *Wait* |\n| --- | ---: |\n| June | `a\\|b` \\| 12 | 9 |\n| July |\n\n- after';
  const { passages } = draftOf(text);
  const cells = passages.filter(({ cell }) => cell !== null);

  it('hold rows of cells, the header first', () => {
    assert.deepEqual(
      cells[0]!.cell!.table.rows.map((row) => row.map((cell) => cell.text)),
      [['Month', 'Wait'], ['June', 'a|b | 12', '9'], ['July']],
    );
    for (const cell of cells) {
      const { table, row, column } = cell.cell!;
      assert.equal(table.rows[row]![column], cell);
      assert.equal(table, cells[0]!.cell!.table);
    }
  });

  it('keep places exact over escaped pipes', () => {
    const cell = passageWith(cells, 'a|b | 12');
    const slice = (start: number, end: number): string => {
      const span = cell.toSource({ start, end });
      return text.slice(span.start, span.end);
    };
    assert.equal(text.slice(cell.span.start, cell.span.end), '`a\\|b` \\| 12');
    assert.equal(slice(0, 3), 'a\\|b');
    assert.equal(slice(4, 5), '\\|');
    assert.equal(slice(6, 8), '12');
  });

  it('know what leads in to them, and lead in to nothing themselves', () => {
    assert.equal(cells[0]!.cell!.table.leadIn!.text, 'Waits by month:');
    assert.equal(passages.at(-1)!.item!.list.leadIn, null);
  });

  it('make a passage of an empty cell', () => {
    const { passages: three } = draftOf('| a | |\n|---|---|\n| | b |');
    assert.deepEqual(
      three.map((cell) => [cell.text, cell.sentences.length]),
      [
        ['a', 1],
        ['', 0],
        ['', 0],
        ['b', 1],
      ],
    );
    assert.deepEqual(three[1]!.toSource({ start: 0, end: 0 }), { start: 7, end: 7 });
  });
});
