import assert from 'node:assert/strict';
import { columnWidths } from '../../../server/src/documents/export/word/column-widths.ts';

const page = 9070;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

describe('the columns of a table in Word', () => {
  it('fill the page and no more', () => {
    for (const rows of [[['a']], [['a', 'b'], ['c']], [[]], [Array.from({ length: 40 }, () => 'safeguarding')]]) {
      const widths = columnWidths(rows, page);
      assert.equal(widths.length, Math.max(1, ...rows.map((row) => row.length)));
      assert.ok(sum(widths) <= page && sum(widths) > page - widths.length - 1, widths.join(' '));
    }
  });

  it('keep a number and its unit whole beside a column of long sentences', () => {
    const sentence = 'More people asked for help than in any year before. '.repeat(5);
    const [first, second, third] = columnWidths(
      [
        ['Measure', '2022-23', 'Why'],
        ['Spent', '£105.2m', sentence],
      ],
      page,
    );
    assert.ok(second! >= 7 * 120 + 200 && first! >= 7 * 120 + 200, `${first} ${second}`);
    assert.ok(third! > page / 2, String(third));
  });
});
