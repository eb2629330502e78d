import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { lowerCaseInPlace } from '../../../server/src/text/lower-case.ts';

describe('a text in lower case', () => {
  it('has every character where it was', () => {
    assert.equal(lowerCaseInPlace('CARERS in İstanbul, STRAẞE 𐐀'), 'carers in İstanbul, straße 𐐨');
  });

  it('is as long as the text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(lowerCaseInPlace(text).length, text.length);
      }),
    );
  });
});
