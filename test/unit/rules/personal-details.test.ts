import assert from 'node:assert/strict';
import { isNhsNumber } from '../../../server/src/rules/writing/personal/nhs-number.ts';
import { personalDetails } from '../../../server/src/rules/writing/personal/personal-details.ts';

const found = (text: string): string[] =>
  personalDetails(text).map(({ kind, plain }) => `${kind}: ${text.slice(plain.start, plain.end)}`);

describe('NHS numbers', () => {
  it('have the check digit of their first nine digits', () => {
    // 9×10 + 9×9 + 9×8 + 1×2 = 245, which leaves 3 over 11; 11 − 3 is 8.
    assert.equal(isNhsNumber('9990000018'), true);
    for (const last of '012345679') assert.equal(isNhsNumber(`999000001${last}`), false);
  });

  it('end in 0 where nothing is left over, and are none where 10 would be the check digit', () => {
    // 9×10 + 9×9 + 9×8 + 9×1 … : 1×10 + 1×1 = 11 leaves 0; 1×10 + 1×2 = 12 leaves 1, which gives 10.
    assert.equal(isNhsNumber('1000000010'), false);
    assert.equal(isNhsNumber('5000000020'), false);
    // 4×10 + 2×2 = 44.
    assert.equal(isNhsNumber('4000000020'), true);
  });

  it('have ten digits, not all alike', () => {
    for (const digits of ['', '999000001', '99900000180', '999000001x', '0000000000', '1111111111'])
      assert.equal(isNhsNumber(digits), false, digits);
  });
});

describe('personal details', () => {
  it('are certain only where an NHS number is called one', () => {
    assert.deepEqual(
      ['NHS number 999 000 0018', 'The file 999 000 0018'].map((text) => personalDetails(text)[0]?.certain),
      [true, false],
    );
  });

  it('are full dates of birth, in any form', () => {
    for (const date of ['12/03/1941', '12.3.41', '12th March 1941', '12 Mar 1941', 'March 12, 1941', '1941-03-12'])
      assert.deepEqual(found(`Her date of birth is ${date}.`), [`date of birth: ${date}`]);
    assert.deepEqual(found('D.O.B. 12-03-1941, born 1941, born in March 1941.'), ['date of birth: 12-03-1941']);
  });

  it('are the numbers that belong to somebody', () => {
    assert.deepEqual(found('Ring 07700 900123 or (+44 7700 900 456).'), [
      'telephone number: 07700 900123',
      'telephone number: +44 7700 900 456',
    ]);
    assert.deepEqual(found('Ring 020 7946 0018 or 0800 123 4567. Our duty line is 07700 900123.'), []);
    assert.deepEqual(found('Mr Quill’s neighbour is on 01632 960345.'), ['telephone number: 01632 960345']);
  });

  it('are addresses made of a name, or at a private service', () => {
    assert.deepEqual(found('a.quill@harrowmere.example, ada.quill2@harrowmere.example, adaquill@gmail.com'), [
      'e-mail address: a.quill@harrowmere.example',
      'e-mail address: ada.quill2@harrowmere.example',
      'e-mail address: adaquill@gmail.com',
    ]);
    assert.deepEqual(found('adult.social.care@harrowmere.example, mash@harrowmere.example, x@y'), []);
  });

  it('are full postcodes, but not of offices', () => {
    assert.deepEqual(found('She lives at 4 Mill Lane, HW1 2AB.'), ['postcode: HW1 2AB']);
    assert.deepEqual(
      found('Come to Quill House, HW1 2AB, or our office in EC1A 1BB. Teams EN4 and EN5, IR 12 and 4 AB.'),
      [],
    );
  });

  it('come in their order, and no stretch of text counts twice', () => {
    const text = 'ada.quill@gmail.com (born 12/03/1941, NHS 9990000018)';
    assert.deepEqual(found(text), [
      'e-mail address: ada.quill@gmail.com',
      'date of birth: 12/03/1941',
      'NHS number: 9990000018',
    ]);
  });
});
