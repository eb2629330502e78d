import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  calendarYear,
  day,
  financialYear,
  month,
  type Period,
  parsePeriod,
  periodsOverlap,
  quarters,
  stretch,
  years,
} from '../../../server/src/quantities/period.ts';

const key = (text: string): string | undefined => parsePeriod(text)?.key;
const kind = (text: string): string | undefined => parsePeriod(text)?.kind;

describe('parsePeriod', () => {
  it('reads a financial year in every form', () => {
    for (const text of [
      '2022-23',
      '2022/23',
      '22/23',
      '22-23',
      '2022/2023',
      '2022-2023',
      '2022 to 2023',
      '2022–23',
      '2022—23',
      'FY22-23',
      'FY 2022/23',
      'fy2022-23',
      ' 2022-23 ',
      '2022 - 23',
      '2022-3',
    ]) {
      assert.deepEqual(parsePeriod(text), financialYear(2022), text);
    }
  });

  it('crosses a century', () => {
    assert.equal(key('1999-00'), '1999-00');
    assert.equal(key('1999/2000'), '1999-00');
    assert.equal(key('99/00'), '1999-00');
    assert.equal(parsePeriod('2009-10')?.to, '2010-03-31');
  });

  it('tells a financial year from a month and a span', () => {
    assert.deepEqual(
      [kind('2011-12'), kind('2023-12'), kind('2023-06'), kind('2018-20'), kind('2018/2020')],
      ['financial-year', 'month', 'month', 'span', 'span'],
    );
    assert.equal(key('2018-20'), '2018/2020');
    assert.equal(key('2023-12'), '2023-12');
  });

  it('reads years, stretch and days', () => {
    assert.deepEqual(parsePeriod('2021'), calendarYear(2021));
    assert.deepEqual(parsePeriod('2023-06'), month(2023, 6));
    assert.deepEqual(parsePeriod('2023-06-30'), day(2023, 6, 30));
    assert.equal(parsePeriod('2024-02')?.to, '2024-02-29');
    assert.equal(parsePeriod('2023-02')?.to, '2023-02-28');
    assert.equal(parsePeriod('2100-02')?.to, '2100-02-28');
    assert.equal(parsePeriod('2000-02')?.to, '2000-02-29');
  });

  it('reads parts of a year', () => {
    assert.deepEqual(parsePeriod('2024-25 Q1-Q3'), {
      key: '2024-25 Q1-Q3',
      kind: 'part-year',
      from: '2024-04-01',
      to: '2024-12-31',
    });
    assert.deepEqual(parsePeriod('2024/25 Q4'), {
      key: '2024-25 Q4',
      kind: 'part-year',
      from: '2025-01-01',
      to: '2025-03-31',
    });
    assert.equal(key('2024-25 q2-3'), '2024-25 Q2-Q3');
    assert.deepEqual(parsePeriod('2024-25 Q1-Q4'), financialYear(2024));
    assert.deepEqual(parsePeriod('2023-02/2023-07'), stretch(month(2023, 2), month(2023, 7)));
  });

  it('reads nothing else', () => {
    for (const text of [
      '',
      'last year',
      '22',
      '202',
      '2023-00',
      '2023-13',
      '2023-02-30',
      '2023-6-1',
      '2022-22',
      '2023/12',
      '22-24',
      '2024-25 Q0',
      '2024-25 Q3-Q1',
      '2024-26 Q1',
      '2020/2018',
      '0000',
      '1225',
      '9999',
      '9999-00',
      '20222',
      '2022-23-24',
      '2023-07/2023-02',
      'April 2023',
      '2022-23x',
    ]) {
      assert.equal(parsePeriod(text), undefined, text);
    }
  });

  it('reads every key back', () => {
    const year = fc.integer({ min: 1980, max: 2079 });
    const quarter = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    const anyMonth = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => month(y, m));
    const period: fc.Arbitrary<Period> = fc.oneof(
      year.map(financialYear),
      year.map(calendarYear),
      fc.tuple(year, fc.integer({ min: 2, max: 9 })).map(([first, length]) => years(first, first + length)),
      fc.tuple(year, quarter).map(([y, [a, b]]) => quarters(y, Math.min(a, b), Math.max(a, b))),
      fc
        .tuple(anyMonth, anyMonth)
        .filter(([a, b]) => a.key < b.key)
        .map(([a, b]) => stretch(a, b)),
    );
    fc.assert(fc.property(period, (each) => assert.deepEqual(parsePeriod(each.key), each)));
  });

  it('never throws and never answers with a period that ends before it begins', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789-/–Qq FYto'), maxLength: 16 });
    fc.assert(
      fc.property(text, (written) => {
        const period = parsePeriod(written);
        assert.ok(!period || period.from <= period.to);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('periodsOverlap', () => {
  it('counts the first and the last day', () => {
    assert.ok(periodsOverlap(financialYear(2023), day(2023, 4, 1)!));
    assert.ok(periodsOverlap(day(2024, 3, 31)!, financialYear(2023)));
    assert.ok(!periodsOverlap(financialYear(2023), day(2024, 4, 1)!));
    assert.ok(periodsOverlap(financialYear(2023), calendarYear(2024)));
  });
});
