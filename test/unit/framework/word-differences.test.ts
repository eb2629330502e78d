import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareWords } from '../../../server/src/framework/word-differences.ts';

describe('words compared', () => {
  it('differ by words that are missing, added or others', () => {
    assert.deepEqual(compareWords('We act on the very best advice', 'We act on the best information'), {
      likeness: (2 * 5) / (7 + 6),
      differences: [
        { written: 'very', expected: '' },
        { written: 'advice', expected: 'information' },
      ],
    });
    assert.deepEqual(compareWords('between services', 'between different services').differences, [
      { written: '', expected: 'different' },
    ]);
  });

  it('do not differ by case, marks, hyphens or serial commas', () => {
    const { likeness, differences } = compareWords(
      '“Care is joined up, flexible, and supports people’s choice”',
      "care is joined-up, flexible and supports people's choice",
    );
    assert.deepEqual({ likeness, differences }, { likeness: 1, differences: [] });
  });

  it('lead from the one text to the other, whatever they are', () => {
    const word = fc.constantFrom('care', 'people', 'we', 'act', 'safe', 'risk');
    const texts = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, texts, (written, expected) => {
        const { likeness, differences } = compareWords(written, expected);
        const count = (text: string): number => (text === '' ? 0 : text.split(' ').length);
        const lost = differences.reduce((sum, difference) => sum + count(difference.written), 0);
        const gained = differences.reduce((sum, difference) => sum + count(difference.expected), 0);
        assert.equal(count(written) - lost, count(expected) - gained);
        assert.ok(likeness >= 0 && likeness <= 1);
        assert.equal(differences.length === 0, written === expected);
      }),
    );
  });

  it('are not compared where they are far too long for a statement', () => {
    assert.equal(compareWords('care '.repeat(5000), 'care').likeness, 0);
  });
});
