import { itReads, kindsIn, quantitiesIn, type Row } from './tokens.ts';

describe('what is stated, as it is stated', () => {
  const sums: readonly Row[] = [
    ['It cost £5.', '£5 = money 5 gbp, step 1'],
    [
      'It cost £3.6m, £3.60 million and £1,250.75.',
      '£3.6m = money 3600000 gbp, step 100000; £3.60 million = money 3600000 gbp, step 10000; £1,250.75 = money 1250.75 gbp, step 0.01',
    ],
    [
      'It cost £400k, £2bn and £6,400.',
      '£400k = money 400000 gbp, step 1000; £2bn = money 2000000000 gbp, step 1000000000; £6,400 = money 6400 gbp, step 1 zeros 2',
    ],
    [
      'It cost €40, $50 and GBP 60.',
      '€40 = money 40 gbp, step 1 zeros 1; $50 = money 50 gbp, step 1 zeros 1; GBP 60 = money 60 gbp, step 1 zeros 1',
    ],
    ['It cost £3m to £4m a year.', '£3m to £4m = money 3000000–4000000 gbp, step 1000000'],
    ['It cost £3-4m a year.', '£3-4m = money 3000000–4000000 gbp, step 1000000'],
    ['It cost £3–£4 a day.', '£3–£4 = money 3–4 gbp, step 1'],
    ['It cost between £3 and £4.', '£3 and £4 = money 3–4 gbp, step 1'],
    ['It cost £3 and £4.', '£3 = money 3 gbp, step 1; £4 = money 4 gbp, step 1'],
    ['It rose from £3m to £4m.', '£3m = money 3000000 gbp, step 1000000; £4m = money 4000000 gbp, step 1000000'],
    ['It rose by £3m to £4m.', '£3m to £4m = money 3000000–4000000 gbp, step 1000000'],
    ['It rose by £3m to £40m.', '£3m = money 3000000 gbp, step 1000000; £40m = money 40000000 gbp, step 1000000'],
    ['It rose by £3m to £9m.', '£3m to £9m = money 3000000–9000000 gbp, step 1000000'],
    ['Each £1 spent and every £1.00 saves £3.', '£3 = money 3 gbp, step 1'],
    ['Each £1m spent saves £3.', '£1m = money 1000000 gbp, step 1000000; £3 = money 3 gbp, step 1'],
  ];
  itReads(sums, quantitiesIn);

  const shares: readonly Row[] = [
    [
      'It is 64.5%, 64.50% and 7 per cent.',
      '64.5% = percent 64.5 percent, step 0.1; 64.50% = percent 64.5 percent, step 0.01; 7 per cent = percent 7 percent, step 1',
    ],
    [
      'It is 7percent, 8 pc and 80 percent.',
      '7percent = percent 7 percent, step 1; 8 pc = percent 8 percent, step 1; 80 percent = percent 80 percent, step 1 zeros 1',
    ],
    [
      'It is 5-7%, 5% to 7%, 5 – 7 per cent.',
      '5-7% = percent 5–7 percent, step 1; 5% to 7% = percent 5–7 percent, step 1; 5 – 7 per cent = percent 5–7 percent, step 1',
    ],
    ['It is between 5 and 7%.', '5 and 7% = percent 5–7 percent, step 1'],
    ['It is 5% and 7% of them.', '5% = percent 5 percent, step 1; 7% = percent 7 percent, step 1'],
    ['It rose from 5% to 7%.', '5% = percent 5 percent, step 1; 7% = percent 7 percent, step 1'],
    ['It rose by 5% to 7%.', '5% to 7% = percent 5–7 percent, step 1'],
    ['It rose by 5% to 16%.', '5% = percent 5 percent, step 1; 16% = percent 16 percent, step 1'],
    ['It rose by 5% to 15%.', '5% to 15% = percent 5–15 percent, step 1'],
    [
      'Five per cent and twenty percent agreed.',
      'Five per cent = percent 5 percent, step 1; twenty percent = percent 20 percent, step 1',
    ],
    ['It is +4% and −3%.', '+4% = percent 4 percent, step 1; −3% = percent 3 percent, step 1'],
    ['The poorest 20% and the most deprived 10 per cent live here.', ''],
    [
      'It moved 2.5 percentage points, 3pp, 4 ppts, 5 p.p. and 6 percentage-points.',
      '2.5 percentage points = percent 2.5 percentage-points, step 0.1; 3pp = percent 3 percentage-points, step 1; 4 ppts = percent 4 percentage-points, step 1; 5 p.p. = percent 5 percentage-points, step 1; 6 percentage-points = percent 6 percentage-points, step 1',
    ],
    [
      'It is 3 points above, 4 points down and 5 points since May.',
      '3 points = percent 3 percentage-points, step 1; 4 points = percent 4 percentage-points, step 1; 5 points = percent 5 percentage-points, step 1',
    ],
    ['We have 3 points of entry.', ''],
    [
      'We closed the 7.3 point gap, a 2-point rise and a 4 point yearly fall.',
      '7.3 point = percent 7.3 percentage-points, step 0.1; 2-point = percent 2 percentage-points, step 1; 4 point = percent 4 percentage-points, step 1',
    ],
    [
      'It was 12%, down by just 8 points.',
      '12% = percent 12 percent, step 1; 8 points = percent 8 percentage-points, step 1',
    ],
    ['It was 12 homes, down by 8 points.', '12 = plain 12 count, step 1'],
  ];
  itReads(shares, quantitiesIn);

  const rates: readonly Row[] = [
    [
      'It is 8.7 per 1,000 adults and 412 per 100000 people.',
      '8.7 = plain 8.7 per-1000, step 0.1; 412 = plain 412 per-100000, step 1',
    ],
    [
      'It is 12 per million and 3 for every 10,000.',
      '12 = plain 12 per-1000000, step 1; 3 = plain 3 per-10000, step 1',
    ],
    ['It is 14 new homes in every 1000 homes.', '14 = plain 14 per-1000, step 1'],
    ['It is 14 (per 1,000).', '14 = plain 14 per-1000, step 1'],
    [
      'It is 7.4 out of 12, and 6.5 of a possible 24.',
      '7.4 = plain 7.4 of 12 score, step 0.1; 6.5 = plain 6.5 of 24 score, step 0.1',
    ],
  ];
  itReads(rates, (markdown) => quantitiesIn(markdown).replaceAll(/(\d) (?:out of|of a possible) \d+ =/g, '$1 ='));

  const places: readonly Row[] = [
    [
      'We ranked 19 out of 152, rank 7 and ranked third.',
      '19 out of 152 = rank 19 of 152 rank, step 1; 7 = rank 7 rank, step 1; third = rank 3 rank, step 1',
    ],
    [
      'We are ranked 19th of the 152 and ranks 4/16.',
      '19th of the 152 = rank 19 of 152 rank, step 1; 4/16 = rank 4 of 16 rank, step 1',
    ],
    [
      'We are 12th out of 16, 9th nationally and 3rd in the country.',
      '12th out of 16 = rank 12 of 16 rank, step 1; 9th = rank 9 rank, step 1; 3rd = rank 3 rank, step 1',
    ],
    ['We came 22/151.', '22/151 = rank 22 of 151 rank, step 1'],
    [
      'We were 9th in 2023-24, came 4th, and come from 12th last year.',
      '9th = rank 9 rank, step 1; 4th = rank 4 rank, step 1; 12th = rank 12 rank, step 1',
    ],
    [
      'We are second highest and the 4th lowest rate of 16.',
      'second = rank 2 rank, step 1; 4th = rank 4 of 16 rank, step 1',
    ],
    ['We are the third lowest of all 15 areas.', 'third = rank 3 of 15 rank, step 1'],
    ['We are the third lowest in a list of 15 areas.', 'third = rank 3 rank, step 1; 15 = plain 15 count, step 1'],
    ['We rank in the top 10 and rank 812.', '812 = plain 812 count, step 1'],
    ['The ranking of 1 is the most deprived, where 1 is best and where 2 is the lowest.', ''],
  ];
  itReads(places, quantitiesIn);

  const ratios: readonly Row[] = [
    [
      'One in ten, 2 in 5 and three out of four agreed.',
      'One in ten = share 1 of 10 ratio, step 1; 2 in 5 = share 2 of 5 ratio, step 1; three out of four = share 3 of 4 ratio, step 1',
    ],
    [
      'In all 12 of the 13 homes, 4 of our 9 and 36 out of 40 agreed.',
      '12 of the 13 = count-of 12 of 13 ratio, step 1; 4 of our 9 = count-of 4 of 9 ratio, step 1; 36 out of 40 = count-of 36 of 40 ratio, step 1',
    ],
    [
      'In all 7 homes out of 9 and 2 carers in every 5 agreed.',
      '7 homes out of 9 = count-of 7 of 9 ratio, step 1; 2 carers in every 5 = share 2 of 5 ratio, step 1',
    ],
    [
      'In 1 in 21 and 1 in 20 homes.',
      '1 in 21 = count-of 1 of 21 ratio, step 1; 1 in 20 = share 1 of 20 ratio, step 1',
    ],
    ['Nine of the nine and nine out of nine agreed.', 'nine out of nine = share 9 of 9 ratio, step 1'],
    ['We built 12 in 2021 and 3 in 6 months.', '12 = plain 12 count, step 1; 3 = plain 3 count, step 1'],
    [
      'It is one of the 6 and 9 of 4 homes.',
      '6 = plain 6 count, step 1; 9 = plain 9 count, step 1; 4 = plain 4 count, step 1',
    ],
    [
      'It is twice as likely, thrice the rate, 4 times more and six times higher.',
      'twice = times 2 ratio, step 1; thrice = times 3 ratio, step 1; 4 times = times 4 ratio, step 1; six times = times 6 ratio, step 1',
    ],
    ['We met 4 times.', ''],
    [
      'About half of them, a third of them and two thirds agreed.',
      'half = fraction 50 percent, step 5; a third = fraction 33.3333 percent, step 5; two thirds = fraction 66.6667 percent, step 5',
    ],
    [
      'Nearly half, over a quarter and three-quarters agreed.',
      'half = fraction 50 percent, step 5; a quarter = fraction 25 percent, step 5; three-quarters = fraction 75 percent, step 5',
    ],
    ['In the second half of the year, half a day, a third party and a quarter of 2024.', ''],
    [
      'It is half the England rate and about half our 7.4 minutes.',
      'half = times 0.5 ratio, step 1; half = times 0.5 ratio, step 1; 7.4 = plain 7.4 minutes, step 0.1',
    ],
  ];
  itReads(ratios, quantitiesIn);

  const counts: readonly Row[] = [
    [
      'We saw 6,400, 1.2 million, 14k and 0.',
      '6,400 = plain 6400 count, step 1 zeros 2; 1.2 million = plain 1200000 count, step 100000; 14k = plain 14000 count, step 1000; 0 = plain 0 count, step 1',
    ],
    [
      'We saw 20-30 people and 20 to 30 more.',
      '20-30 = plain 20–30 count, step 1; 20 to 30 = plain 20–30 count, step 1',
    ],
    ['We saw between 20 and 30 people.', '20 and 30 = plain 20–30 count, step 1'],
    ['We saw 20 and 30 people.', '20 = plain 20 count, step 1 zeros 1; 30 = plain 30 count, step 1 zeros 1'],
    ['We saw 2-3 million people.', '2-3 million = plain 2000000–3000000 count, step 1000000'],
    ['It fell from 30 to 20.', '30 = plain 30 count, step 1 zeros 1; 20 = plain 20 count, step 1 zeros 1'],
    ['It fell by 22 to 74.', '22 = plain 22 count, step 1; 74 = plain 74 count, step 1'],
    ['The code is A-12, x/13, B14 and £/15.', ''],
  ];
  itReads(counts, quantitiesIn);

  const idioms: readonly Row[] = [
    [
      'With no one, no-one, one another, a one-off and each one came.',
      'no one idiom; no-one idiom; one another idiom; one-off idiom; each one idiom',
    ],
    ['Hundreds of people and dozens of homes and tens of cats.', 'Hundreds of idiom; dozens of idiom; tens of idiom'],
    ['At first, second and fifth hand.', 'first idiom; second idiom; fifth idiom'],
    ['We are in the top five and the bottom 20.', 'top five other; bottom 20 other'],
    [
      'We meet twice a week, three times a year, twice-weekly and six-monthly.',
      'twice a week idiom; three times a year idiom; twice-weekly idiom; six-monthly idiom',
    ],
  ];
  itReads(idioms, kindsIn);
});
