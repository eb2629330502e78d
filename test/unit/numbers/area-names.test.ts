import assert from 'node:assert/strict';
import { AreaNames } from '../../../server/src/numbers/area-names.ts';
import { renamed } from '../../../server/src/numbers/refresh/period-wording.ts';
import { parsePeriod } from '../../../server/src/quantities/period.ts';

const areas = new AreaNames([], 'Harrowmere');

describe('the areas that a text names', () => {
  const rows: readonly (readonly [text: string, ...names: readonly string[]])[] = [
    ['It is above the London average.', 'London'],
    ['It is above London and England.', 'London', 'England'],
    ['The English average is higher.', 'England'],
    ['The English local rate is higher.', 'England'],
    ['The English local authority counterpart is larger.', 'England'],
    ['They speak English averagely well.'],
    ['They speak English at home.'],
    ['It is above the South-East rate.', 'South East'],
    ['Londoners say so.', 'London'],
    ['It is a London-wide plan.', 'London'],
    ['It is a London-based plan.'],
    ['The note is London3 and the code England123.', 'London'],
  ];
  for (const [text, ...names] of rows)
    it(text, () =>
      assert.deepEqual(
        areas.find(text).map(({ name }) => name),
        names,
      ),
    );

  const qualified = (text: string): boolean[] => areas.find(text).map(({ isQualified }) => isQualified);
  it('says nothing of where, as part of a longer name', () => {
    assert.deepEqual(qualified('The Greater London Partnership met.'), [true]);
    assert.deepEqual(qualified('The London Partnership met.'), [true]);
    assert.deepEqual(qualified('The London Borough of Westmarch met.'), [true]);
    assert.deepEqual(qualified('The London average rose.'), [false]);
    assert.deepEqual(qualified('In London LAs it rose.'), [false]);
    assert.deepEqual(qualified('Our London average rose. For England it fell.'), [false, false]);
  });

  it('is one, or none, in a header', () => {
    assert.equal(areas.only('London average (%)'), 'London');
    assert.equal(areas.only('London and England'), undefined);
    assert.equal(areas.only('Share (%)'), undefined);
  });

  it('is the same under other names, and where it is the region', () => {
    assert.ok(areas.same('London', 'London'));
    assert.ok(areas.same('London', 'london'));
    assert.ok(areas.same('region', 'London'));
    assert.ok(areas.same('London', 'region'));
    assert.ok(!areas.same('region', 'England'));
    assert.ok(!areas.same('London', 'England'));
    assert.ok(!areas.same('London', null));
    assert.ok(!areas.same(null, 'London'));
    assert.ok(areas.same(null, null));
  });

  it('is not the authority itself', () => {
    assert.ok(areas.isOwn('harrowmere'));
    assert.ok(!areas.isOwn('Harrow'));
    assert.ok(!new AreaNames([], 'Ham').isOwn('Ham'));
    assert.ok(!new AreaNames([], null).isOwn(''));
  });
});

describe('a period’s words for another period', () => {
  const rows: readonly (readonly [text: string, from: string, to: string, renamed: string | undefined])[] = [
    ['2022/23', '2022-23', '2023-24', '2023/24'],
    ['2022-2023', '2022-23', '2024-25', '2024-2025'],
    ['22/23', '2022-23', '2023-24', '23/24'],
    ['FY22-23', '2022-23', '2023-24', 'FY23-24'],
    ['2022 to 2023', '2022-23', '2023-24', '2023 to 2024'],
    ['2099-00', '2099-00', '2100-01', '2100-01'],
    ['2008-09', '2008-09', '2009-10', '2009-10'],
    ['31 March 2023', '2023-03-31', '2024-03-31', '31 March 2024'],
    ['31st March 2023', '2023-03-31', '2024-03-31', '31st March 2024'],
    ['31 March 2023', '2023-03-31', '2023-06-30', '30 June 2023'],
    ['31st of March 2023', '2023-03-31', '2023-06-30', undefined],
    ['June 2023', '2023-06', '2024-06', 'June 2024'],
    ['June 2023', '2023-06', '2024-07', 'July 2024'],
    ['2021', '2021', '2031', '2031'],
  ];
  for (const [text, from, to, expected] of rows)
    it(`“${text}” of ${from} for ${to} is ${expected}`, () =>
      assert.equal(renamed(text, parsePeriod(from)!, parsePeriod(to)!), expected));
});
