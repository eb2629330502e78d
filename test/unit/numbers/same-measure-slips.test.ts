import assert from 'node:assert/strict';
import type { CheckedNumber } from '../../../server/src/numbers/number.ts';
import {
  digitsOf,
  isClose,
  isSameTimeAndArea,
  isSlip,
  isSwapped,
} from '../../../server/src/numbers/same-measure-slips.ts';
import { claimsOf } from './reading-drafts.ts';

const number = (text: string): CheckedNumber => claimsOf(`It was ${text}.`)[0]!;

describe('two numbers of which one may be a slip', () => {
  const rows: readonly (readonly [
    one: string,
    other: string,
    isSwapped: boolean,
    isSlip: boolean,
    isClose: boolean,
  ])[] = [
    ['1,286', '1,268', true, true, true],
    ['1,286', '1,826', true, true, true],
    ['1,286', '6,281', true, true, false],
    ['1,286', '1,296', false, true, true],
    ['1,286', '1,276%', false, true, true],
    ['1,286', '1,286', false, false, true],
    ['1,286', '1,297', false, false, true],
    ['1,286', '2,861', false, false, false],
    ['1,286', '128', false, false, false],
    ['64.5%', '46.5%', true, true, true],
    ['64.5%', '65.4%', true, true, true],
    ['64.5%', '6.45%', false, false, false],
    ['64.5%', '6445%', false, false, false],
    ['286', '236', false, true, true],
    ['28', '23', false, false, true],
    ['28', '82', true, true, false],
    ['90', '60', false, false, true],
    ['91', '60', false, false, false],
    ['60', '91', false, false, false],
    ['60', '90', false, false, true],
  ];
  for (const [one, other, swapped, slip, close] of rows) {
    it(`${one} and ${other}`, () => {
      const [a, b] = [number(one), number(other)];
      assert.deepEqual([isSwapped(a, b), isSlip(a, b), isClose(a, b)], [swapped, slip, close]);
      assert.deepEqual([isSwapped(b, a), isSlip(b, a), isClose(b, a)], [swapped, slip, close]);
    });
  }

  it('have the same digits in any order, if enough of them', () => {
    assert.deepEqual(
      ['1,286', '6,821', '64.5%', '£5.46', '28', '£100'].map((text) => digitsOf(number(text))),
      ['1268', '1268', '456', '456', '', '001'],
    );
  });

  it('are for one time and area, or not', () => {
    const isSame = (one: string, other: string): boolean =>
      isSameTimeAndArea(number(one).mention.reading!, number(other).mention.reading!);
    assert.equal(isSame('61% in 2022-23', '62% in 2022/23'), true);
    assert.equal(isSame('61% in 2022-23', '62% in 2021-22'), false);
    assert.equal(isSame('61% in 2022-23', '62%'), false);
    assert.equal(isSame('61%', '62% in 2022-23'), false);
    assert.equal(isSame('61%', '62%'), true);
    assert.equal(isSame('61% in London', '62%'), false);
    assert.equal(isSame('61% in London', '62% in London'), true);
    assert.equal(isSame('61% in London', '62% in England'), false);
    assert.equal(isSame('61% in March 2023', '62% on 31 March 2023'), true);
    assert.equal(isSame('61% on 31 March 2023', '62% in March 2023'), true);
    assert.equal(isSame('61% in March 2023', '62% on 30 March 2023'), false);
    assert.equal(isSame('61% in 2022-23', '62% on 31 March 2023'), false);
  });
});
