import assert from 'node:assert/strict';
import fc from 'fast-check';
import { words } from '../../../server/src/text/words.ts';

describe('words', () => {
  const textsOf = (text: string): string[] => words(text).map((word) => word.text);

  it('are runs of letters and digits, with apostrophes kept and hyphens split', () => {
    assert.deepEqual(textsOf('The council’s co-production: 64.5% (Élodie’s ’s) 2nd'), [
      'The',
      'council’s',
      'co',
      'production',
      '64',
      '5',
      'Élodie’s',
      's',
      '2nd',
    ]);
  });

  it('lie where they are, and are what Unicode calls letters and digits, in any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom("'", '’', 'é', '𝒜', '5', '٣', 'ﬁ', '\ud835', '-', ' ', 's'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const expected = [...text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu)].map((m) => `${m.index} ${m[0]}`);
        const found = words(text);
        assert.deepEqual(
          found.map((word) => `${word.start} ${word.text}`),
          expected,
        );
        for (const word of found) assert.equal(text.slice(word.start, word.end), word.text);
      }),
      { numRuns: 1000 },
    );
  });
});
