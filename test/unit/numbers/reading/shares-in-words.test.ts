import { each, itReads, kindsIn, quantitiesIn, type Row } from './tokens.ts';

describe('sums of money by their forms', () => {
  const thousands = (of: number): Row[] =>
    each({ 1: 'k|K|thousand', 1000: 'm|M|mn|million', 1000000: 'bn|billion' }[of]!, (scale) => [
      `It cost £30${scale}, £4 ${scale}.`,
      `£30${scale} = money ${30_000 * of} gbp, step ${1000 * of}; £4 ${scale} = money ${4000 * of} gbp, step ${1000 * of}`,
    ]);
  const sums: readonly Row[] = [
    ...[1, 1000, 1_000_000].flatMap(thousands),
    ...each('£|GBP |€|$', (sign) => [`It cost ${sign}7 then.`, `${sign}7 = money 7 gbp, step 1`]),
    ...each('-| - |–| – |—| to ', (dash) => [
      `It cost £3m${dash}£4m then.`,
      `£3m${dash}£4m = money 3000000–4000000 gbp, step 1000000`,
    ]),
    ...each('-| - |–|—', (dash) => [
      `It cost £3${dash}4bn then.`,
      `£3${dash}4bn = money 3000000000–4000000000 gbp, step 1000000000`,
    ]),
    ['It cost £3 to £4m.', '£3 to £4m = money 3000000–4000000 gbp, step 1000000'],
    ['It cost £3xii and £4mxii.', '£3 = money 3 gbp, step 1; £4m = money 4000000 gbp, step 1000000'],
    ['It cost £3 and £4m.', '£3 = money 3 gbp, step 1; £4m = money 4000000 gbp, step 1000000'],
    ['It fell from £3.25m to £2m.', '£3.25m = money 3250000 gbp, step 10000; £2m = money 2000000 gbp, step 1000000'],
    ['Costs (£000) rose.', ''],
    ...each('every|each|per', (word) => [`For ${word} £1 we got £3.`, '£3 = money 3 gbp, step 1']),
    ['For every £1.50 we got all.', '£1.50 = money 1.5 gbp, step 0.01'],
    ['For every £1,200 we got all.', '£1,200 = money 1200 gbp, step 1 zeros 2'],
    ...each('m|k|bn| million| billion| thousand', (scale) => [
      `For every £1${scale} we got £3.`,
      `£1${scale} = money 1${'0'.repeat(/b/.test(scale) ? 9 : /m/.test(scale) ? 6 : 3)} gbp, step 1${'0'.repeat(/b/.test(scale) ? 9 : /m/.test(scale) ? 6 : 3)}; £3 = money 3 gbp, step 1`,
    ]),
    ['It cost any £1.', '£1 = money 1 gbp, step 1'],
  ];
  itReads(sums, quantitiesIn);
});

describe('percentages by their forms', () => {
  const shares: readonly Row[] = [
    ...each('%| %| per cent|per cent| percent| pc', (sign) => [`It was 7${sign} then.`, `7${sign} percent`]),
    ...each('-| - |–|—| to ', (dash) => [
      `It was 5${dash}7% or 8%${dash}9 per cent.`,
      `5${dash}7% percent; 8%${dash}9 per cent percent`,
    ]),
    ['We saw 7 pcs and 7 percents there.', '7 count; 7 count'],
    [
      'It was five per cent, six percent and seventy-one percent.',
      'five per cent percent; six percent percent; seventy-one percent percent',
    ],
    ...each('most deprived|least deprived|poorest|richest|wealthiest|top|bottom|worst|best|highest|lowest', (which) => [
      `The ${which} 7% and ${which} 8 per cent are here.`,
      '7% other; 8 per cent other',
    ]),
    ['The oldest 7% are here.', '7% percent'],
    ...each(
      'percentage points|percentage-point|ppt|ppts|pp|p.p.|% points up|per cent points up|percentage point',
      (unit) => [
        `It moved 7${unit === 'p.p.' || unit.startsWith('%') ? '' : ' '}${unit} then.`,
        `7${unit === 'p.p.' || unit.startsWith('%') ? '' : ' '}${unit.replace(/ up$/, '')} percentage-points`,
      ],
    ),
    ...each('+|-|−|–', (sign) => [`It moved ${sign}7pp then.`, `${sign}7pp percentage-points`]),
    ...each(
      'above|below|higher|lower|more|less|better|worse|increase|decrease|improvement|ahead|behind|from|up|down|on|since|in the year',
      (word) => [`It is 7 points ${word} then.`, '7 points percentage-points'],
    ),
    ['It is 7 points in hand.', '7 enumeration'],
    ...each('gap|difference|rise|fall|drop|jump|gain|big old gap', (what) => [
      `We see a 7-point ${what} there.`,
      '7-point percentage-points',
    ]),
    ['We see a 7-point big old new gap and a 7-point plan.', '7 count; 7 count'],
    ...each(
      'by|up|down|of|improved|fell|rose|another|by just|by nearly|up about|up around|up over|up almost|by more than',
      (word) => [`It was 61%, ${word} 7 points.`, '61% percent; 7 points percentage-points'],
    ),
    ...each(',|;|:|)| and so on|', (end) => [
      `It was 61% (up 7 points${end}`,
      '61% percent; 7 points percentage-points',
    ]),
    ['It was 61%, up 7 points of note; then it is up 7 points.', '61% percent; 7 enumeration; 7 enumeration'],
  ];
  itReads(shares, kindsIn);

  const values: readonly Row[] = [
    [
      'It was between 5 and 7%, from 5% and 7%.',
      '5 and 7% = percent 5–7 percent, step 1; 5% = percent 5 percent, step 1; 7% = percent 7 percent, step 1',
    ],
    ['It went from 5 to 7%.', '5 = percent 5 percent, step 1; 7% = percent 7 percent, step 1'],
    ['It went by 5% to 5%.', '5% to 5% = percent 5–5 percent, step 1'],
  ];
  itReads(values, quantitiesIn);
});

describe('rates by their forms', () => {
  const rates: readonly Row[] = [
    ...each('1000|1,000|10000|10,000|100000|100,000|1000000', (base) => [
      `It is 7 per ${base} here.`,
      `7 per-${base.replaceAll(',', '')}; ${base} rate-denominator`,
    ]),
    ...each('per|in every|for every', (per) => [`It is 7 ${per} 1,000 here.`, '7 per-1000; 1,000 rate-denominator']),
    ['It is 7 per million here.', '7 per-1000000; million rate-denominator'],
    ['It is 7 new old sad bad cases per 1,000.', '7 per-1000; 1,000 rate-denominator'],
    ['It is 7 new old sad glad mad bad cases per 1,000.', '7 count; 1,000 rate-denominator'],
    ['It is 7 (new cases per 1,000).', '7 count; 1,000 rate-denominator'],
    ['It is a rate per1,000 of them.', '1,000 rate-denominator'],
  ];
  itReads(rates, kindsIn);
});
