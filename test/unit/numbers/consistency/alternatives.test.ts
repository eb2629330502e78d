import assert from 'node:assert/strict';
import { bandMisfits } from '../../../../server/src/numbers/consistency/age-bands.ts';
import { invertedRanges } from '../../../../server/src/numbers/consistency/inverted-ranges.ts';
import { multipleMisfits } from '../../../../server/src/numbers/consistency/multiples.ts';
import { sketches } from '../../../../server/src/numbers/consistency/sketch.ts';
import { tableMisfits } from '../../../../server/src/numbers/consistency/table-totals.ts';
import { draftOf } from '../../draft/draft-of.ts';
import { numbersOf } from '../reading-drafts.ts';
import { misfitsIn, textOf } from './misfits-in.ts';

const inverted = (text: string): string[] => [...invertedRanges(draftOf(text).passages, numbersOf(text))].map(textOf);

describe('two numbers that need not be in order', () => {
  const words =
    'split, the difference, the gap, shared, a share, sharing, divided, we divide, a distinction, the choice, we choose, choosing, the ratio, the variation, compared, a comparison, the balance, the relationship, a link, moved, moving, fell, falling, we fall, dropped, decreased, decreasing, reduced, a reduction, declined, a decline, changed, a change, shifted, a shift, the agreement, the correlation, the transition, the route, open, the opening, closed';
  for (const word of words.split(', ')) {
    it(`${word} between 60 and 40`, () => {
      assert.deepEqual(inverted(`In spring it was ${word} between 60 and 40 lamps.`), []);
      assert.deepEqual(inverted(`In spring it was ${word} each time between 60 and 40 lamps.`), []);
      assert.deepEqual(inverted(`In spring it was ${word}, as a rule, between 60 and 40 lamps.`), [
        'between 60 and 40',
      ]);
    });
  }

  const rows: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
    ['It costs between £60 and £40.', 'between £60 and £40'],
    ['It costs between £60 and 40 of them.', 'between £60 and 40'],
    ['It costs between 60 and £40.'],
    ['It is between 60% and 40%.', 'between 60% and 40%'],
    ['It is between 60% and 40 lamps.'],
    ['It is between £60 and 40%.'],
    ['It is between 60 and 40%.', 'between 60 and 40%'],
    ['It is between 60 and 60 lamps.'],
    ['It is between 2021 and 40 lamps.'],
    ['It is between 2021 and 1998.'],
    ['It is between 20210 and 40 lamps.', 'between 20210 and 40'],
    ['It costs between £3m and £2m.', 'between £3m and £2m'],
    ['It costs between £3m and £2k.', 'between £3m and £2k'],
    ['It costs between £3 and £2m.'],
    ['It costs between £3,000 and £2 million.'],
    ['We need between 12 and 6 of them.'],
    ['We need between 13 and 6 of them.', 'between 13 and 6'],
    ['We need between 9 and 6 lamps.'],
    ['It costs between £9 and £6.', 'between £9 and £6'],
    ['We meet between 14 and 6 pm.'],
    ['We meet between 14 and 6/7.'],
    ['They are adults aged 64-18 and people aged 84 to 65.', '64-18', '84 to 65'],
    ['They are residents aged 64-18.', '64-18'],
    ['The 64-18 came.'],
    ['Within 6-4 weeks and 4-6 weeks we call.', '6-4 weeks'],
    ['Within 6 to 4 days we call.', '6 to 4 days'],
    ['We need £60-£40, £60-40, 60-40 and 60-40%.', '£60-£40', '60-40%'],
    ['The code is 12-60-40% of A/60-40%.'],
  ];
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(inverted(text), expected));
});

describe('a change that reads like a range', () => {
  const numbersIn = (text: string): string[] =>
    sketches(numbersOf(text)).flatMap(({ numbers }) => numbers.map(({ mention }) => mention.text));
  const verbs =
    'increased, increasing, rising, rises, rose, grew, grown, growth, grow, fell, fall, falls, falling, dropped, drop, drops, decreased, decreases, declined, declining, reduced, reducing, improved, improving, up, down';
  for (const verb of verbs.split(', '))
    it(`${verb} by 3% to 30%`, () => {
      for (const joint of ['', ' by', ' of'])
        assert.deepEqual(numbersIn(`It was ${verb}${joint} £3m to £9m.`), ['£3m', '£9m'], joint);
      assert.deepEqual(numbersIn(`It was ${verb} by £3m to £8m.`), ['£3m to £8m']);
      assert.deepEqual(numbersIn(`It was ${verb}, at £3m to £9m.`), ['£3m to £9m']);
    });

  it('from one value to another, or doubled', () => {
    assert.deepEqual(numbersIn('The list of places runs from 20 to 30.'), ['20', '30']);
    assert.deepEqual(numbersIn('The list doubled since March – 20 to 30 places.'), ['20', '30']);
    assert.deepEqual(numbersIn('The list doubled (20 to 30 places).'), ['20', '30']);
    assert.deepEqual(numbersIn('The list doubled. It has 20 to 30 places.'), ['20 to 30']);
    assert.deepEqual(numbersIn('The list has 20-30 places.'), ['20-30']);
  });
});

describe('a table’s total', () => {
  const found = (label: string, last = '94', parts = ['Elms', 'Oaks', 'Ash trees']): string[] => {
    const rows = parts.map((part, i) => `| ${part} | ${[30, 40, 20][i]} |`).join('\n');
    return [...tableMisfits(numbersOf(`| Kind | Trees |\n|---|---|\n${rows}\n| ${label} | ${last} |\n`))].map(textOf);
  };
  const totals =
    'Total, Totals, TOTAL, Grand total, Overall total, Total trees, Overall, In total, Altogether, Year total, Carrow total, Carrow Park total, the Carrow total, All, All ages, All adults, All people, All referrals, All cases, All wards, All areas, All services, All localities, All teams, All staff, All types, All reasons, **Park**';
  for (const label of totals.split(', '))
    it(`“${label}” is one`, () => {
      assert.deepEqual(found(label), ['94']);
      assert.deepEqual(found(label, '90'), []);
    });

  const others =
    'Subtotal, Total of which old, Total excl. elms, Total (including elms), Overall feeling, In total contrast, All old trees, At all, Park, Year';
  for (const label of others.split(', ')) it(`“${label}” is none`, () => assert.deepEqual(found(label), []));

  const noParts =
    '% elms, Per cent, Percent, Change, Average, Rate, Rank, Target, Of which old, Including oaks, Sub-total, Subtotal, Mean, Median';
  for (const label of noParts.split(', '))
    it(`“${label}” is no part of one`, () => assert.deepEqual(found('Total', '94', ['Elms', label, 'Ash']), []));

  const years = 'Year, Full year, Whole year, Financial year, Full financial year, Annual, 12 months';
  for (const label of years.split(', ')) {
    it(`“${label}” is one after its parts`, () => {
      for (const parts of [
        ['Q1', 'Quarter 2', 'H2'],
        ['First quarter', 'Second quarter', 'Third quarter'],
        ['Fourth quarter', 'January', 'Feb'],
        ['March', 'Apr', 'May'],
        ['June', 'July', 'August'],
        ['Jun', 'Jul', 'Aug'],
        ['Sept', 'Sep', 'October'],
        ['Nov', 'December', 'Q4 2023'],
      ])
        assert.deepEqual(found(label, '94', parts), ['94'], parts.join());
      assert.deepEqual(found(label, '94', ['Q1', 'Quarter 2', 'Elms']), []);
      assert.deepEqual(found(label, '94', ['The Q1', 'Q2', 'Q3']), []);
      assert.deepEqual(found(`The ${label}`, '94', ['Q1', 'Q2', 'Q3']), []);
      assert.deepEqual(found(`${label} ahead`, '94', ['Q1', 'Q2', 'Q3']), []);
    });
  }

  it('has two parts at least, of its own unit, each alone in its cell', () => {
    assert.deepEqual(found('Total', '73', ['Elms', 'Oaks']), ['73']);
    assert.deepEqual(found('Total', '32', ['Elms']), []);
    assert.deepEqual(found('Total', '£94'), []);
    assert.deepEqual(found('Total', '94 old'), []);
    assert.deepEqual(found('Total', '94*'), ['94']);
    assert.deepEqual(found('Total', '94 of 120'), []);
    assert.deepEqual(found('Total', '400'), [], 'far off is another whole');
    assert.deepEqual(found('All', '94%'), []);
  });
});

describe('words for multiples', () => {
  const rows: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
    ['It doubled from 60 to 120.'],
    ['It doubled from 60 to 110.'],
    ['It doubled from 60 to 100.', '100'],
    ['It doubled from 60 to 131.'],
    ['It doubled from 60 to 140.', '140'],
    ['It more than doubled from 60 to 125.'],
    ['It more than doubled from 60 to 119.', '119'],
    ['It over doubled from 60 to 300.'],
    ['It nearly doubled from 60 to 100.'],
    ['It almost doubled from 60 to 85.', '85'],
    ['It just under doubled from 60 to 118.'],
    ['It virtually doubled from 60 to 124.', '124'],
    ['It halved from 60 to 30.'],
    ['It halved from 60 to 32.'],
    ['It halved from 60 to 40.', '40'],
    ['It more than halved from 60 to 25.'],
    ['It more than halved from 60 to 34.', '34'],
    ['It nearly halved from 60 to 36.'],
    ['It nearly halved from 60 to 40.', '40'],
    ['It nearly halved from 60 to 26.', '26'],
    ['It trebled from 20 to 60.'],
    ['It tripled from 20 to 40.', '40'],
    ['It roughly doubled to 100 from 60.', '100'],
    ['It doubled to 120, from 60.'],
    ['From 60 lamps to 100 lamps, it about doubled.'],
    ['It went from 60 lamps to 100 lamps, more than doubled.', '100'],
    ['It doubled from £60 to 100 lamps.'],
    ['It doubled from 0 to 100.'],
    ['Lamps doubled and beds went from 60 to 80.'],
  ];
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(misfitsIn(text, multipleMisfits), expected));
});

describe('counts by age', () => {
  const rows: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
    ['We supported 4,120 adults: 1,530 adults were aged 18-64 and 2,590 adults were aged 65 and over.'],
    ['We supported 4,120 adults: 1,530 adults were aged 18-64 and 2,490 adults were aged 65 and over.', '2,490'],
    ['We supported 4,120 adults: 1,530 adults were aged 18 to 64 and 2,490 adults were aged 65+.', '2,490'],
    ['We supported 4,120 adults: 1,530 adults were aged 18-64 and 4,490 adults were aged 65 and over.', '4,490'],
    ['We supported 4,120 adults: 1,530 adults were aged 18-64 and 2,490 adults were aged 75 and over.'],
    ['We supported 4,120 adults: 1,530 adults were aged 18-64 and 2,490 adults were aged 65-84.'],
    ['We supported 4,120 adults: 1,530 adults were aged 25-64 and 2,490 adults were aged 65 and over.'],
    ['We supported 4,120 adults: 1,530 homes were for ages 18-64 and 2,490 homes for 65 and over.'],
    ['In London 4,120 adults came: 1,530 adults were aged 18-64 and 2,490 adults were aged 65 and over.'],
  ];
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(misfitsIn(text, bandMisfits), expected));
});
