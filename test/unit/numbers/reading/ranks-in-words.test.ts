import { each, itReads, kindsIn, quantitiesIn, type Row } from './tokens.ts';

describe('ranks by the words beside them', () => {
  const ranks: readonly Row[] = [
    ...each('rank|ranked|ranks|ranking', (word) => [`We ${word} 7 there.`, '7 = rank 7 rank, step 1']),
    ...each('out of |of |out of the |of all |/', (of) => [
      `We ranked 7${of === '/' ? '' : ' '}${of}152 there.`,
      `7${of === '/' ? '' : ' '}${of}152 = rank 7 of 152 rank, step 1`,
    ]),
    ...each('7th|joint 7th|us as 7th|as 7th|fully 7th', (place) => [
      `We ranked ${place} there.`,
      '7th = rank 7 rank, step 1',
    ]),
    ...each('first|second|third|fourth|fifth', (place) => [
      `We ranked ${place} there.`,
      `${place} = rank ${['first', 'second', 'third', 'fourth', 'fifth'].indexOf(place) + 1} rank, step 1`,
    ]),
    ['We ranked well. Then 7 came; we rank; 7 came.', '7 = plain 7 count, step 1; 7 = plain 7 count, step 1'],
    ['We ranked 399 there.', '399 = rank 399 rank, step 1'],
    ['We ranked 400 there.', '400 = plain 400 count, step 1 zeros 2'],
    ['We ranked in the bottom 7 there.', ''],
    ...each('of|out of|of the|out of the', (of) => [
      `We are 7th ${of} 16 there.`,
      `7th ${of} 16 = rank 7 of 16 rank, step 1`,
    ]),
    ...each('in the country|in England|in London|in the region|nationally|regionally', (where) => [
      `We are 7th ${where} now.`,
      '7th = rank 7 rank, step 1',
    ]),
    ['We are 7th in the queue now.', ''],
    ...each('been|was|were|from|came', (verb) => [
      `We ${verb} 7th, and ${verb} joint 8th.`,
      '7th = rank 7 rank, step 1; 8th = rank 8 rank, step 1',
    ]),
    ...each(',|.|;|)| in 2022| in 1999| the previous year| last year| previous year|', (end) => [
      `(We came 7th${end}`,
      '7th = rank 7 rank, step 1',
    ]),
    ['We moved from 7th to 3rd, or from 8th to joint 4th.', '7th = rank 7 rank, step 1; 8th = rank 8 rank, step 1'],
    ['We came 7th there.', ''],
    ...each('150|151|152|153', (all) => [`We came 7/${all} there.`, `7/${all} = rank 7 of ${all} rank, step 1`]),
    ['We came 7/149 there.', '7 = plain 7 count, step 1'],
    ['We came 7/154 there.', '7 = plain 7 count, step 1'],
    ...each('second|second-|third joint |third-joint-', (place) => [
      `We are ${place}${/[ -]$/.test(place) ? '' : ' '}highest.`,
      `${place.slice(0, place.startsWith('t') ? 5 : 6)} = rank ${place.startsWith('t') ? 3 : 2} rank, step 1`,
    ]),
    ...each('of 16|out of 16|rate of all 16|rate in a big group of the 16', (of) => [
      `We are second highest ${of} places.`,
      of.includes(' in ')
        ? 'second = rank 2 rank, step 1; 16 = plain 16 count, step 1'
        : 'second = rank 2 of 16 rank, step 1',
    ]),
    ...each('and of 16|with all of 16|of 16%|of 16,500', (of) => {
      const [number] = /16.*/.exec(of)!;
      const stated = { '16': 'plain 16 count, step 1', '16%': 'percent 16 percent, step 1' }[number];
      return [
        `We are second highest ${of} here.`,
        `second = rank 2 rank, step 1; ${number} = ${stated ?? 'plain 16500 count, step 1 zeros 2'}`,
      ];
    }),
    ...each('is|being|means|meaning|indicates|=', (means) => [
      `A rank of 7 ${means} bad, and ranked 8 ${means} good.`,
      '',
    ]),
    ...each('is|being|means|=', (means) => [`It is 41, where 1 ${means} the best.`, '41 = plain 41 count, step 1']),
    ...each('most|least|best|worst|highest|lowest|the most', (end) => [
      `It is 41, where 1 is ${end} safe.`,
      '41 = plain 41 count, step 1',
    ]),
    ['It is 41, where 7 is a good score.', '41 = plain 41 count, step 1; 7 = plain 7 count, step 1'],
    ['A rank=7 is bad; rank of 8=good.', '7 = rank 7 rank, step 1'],
  ];
  itReads(ranks, quantitiesIn);
});

describe('shares and fractions by the words beside them', () => {
  const shares: readonly Row[] = [
    ...each(
      'adult|adults|child|children|people|person|resident|residents|carer|carers|families|households|household|young people|pupil|pupils|women|men|homes|staff',
      (who) => [`We saw 7 ${who} out of 9 there.`, `7 ${who} out of 9 ratio`],
    ),
    ['We saw 7 lamps out of 9 there.', '7 count; 9 count'],
    ...each(
      'of the|of our|of its|of their|of these|of those|of all|of|out of|in|in every|out of every|of every',
      (of) => [`We saw 7 ${of} 9 there.`, `7 ${of} 9 ratio`],
    ),
    ['We saw 7 of 9% and 7 of 9,500.', '7 count; 9% percent; 7 of 9,500 ratio'],
    ...each('million|thousand', (scale) => [`We saw 7 of 9 ${scale} there.`, `7 count; 9 ${scale} count`]),
    ['We saw 7 of 9 per cent there.', '7 count; 9 per cent percent'],
    ['We saw one of our 9 and one in 9.', 'one idiom; 9 count; one in 9 ratio'],
    ['We saw 9 in 9 and 9 out of 9 and 9 of 9.', '9 count; 9 count; 9 out of 9 ratio; 9 count; 9 count'],
    ['We saw 7 in 1899 and 7 of 1,900.', '7 in 1899 ratio; 7 of 1,900 ratio'],
    ['We saw 7 in 1900 there.', '7 count; 1900 date 1900'],
    ...each('years|months|weeks|days|hours|hour', (unit) => [
      `We saw 7 in 9 ${unit} there.`,
      `7 count; 9 ${unit} duration`,
    ]),
    ['We saw 0 of 0 there.', '0 count; 0 count'],
    ...each('as|more|less|higher|lower|the|greater|likelier|over', (than) => [
      `It is twice ${than} and 7 times ${than} us.`,
      'twice ratio; 7 times ratio',
    ]),
    ['It is 7 times smaller.', '7 enumeration'],
    [
      'We scored 7.4 out of 12, then 7.5 out of 12%, 7.6 of a possible 12.',
      '7.4 out of 12 score; 7.5 count; 12% percent; 7.6 of a possible 12 score',
    ],
  ];
  itReads(shares, kindsIn);

  const fractions: readonly Row[] = [
    ...each('of|the|our|all|a million', (of) => [`In summer half ${of} lamps.`, 'half percent']),
    ...each('nearly|almost|over|around|about|than|under|by|approximately|just|to|only|below|above', (hedge) => [
      `We lost ${hedge} half then.`,
      'half percent',
    ]),
    ['We lost nearly a half then.', 'a half percent'],
    ['We lost half then.', ''],
    [
      'We lost two thirds then, a quarter, one fifth and three quarters.',
      'two thirds percent; a quarter percent; one fifth percent; three quarters percent',
    ],
    ['We lost 2 thirds of it.', '2 count'],
    ['We lost third of it.', 'third idiom'],
    ...each('of the year|of year|of 2023|of the 2023|a day|an hour|a hour|day|term|year|hour', (time) => [
      `We lost about half ${time}.`,
      time.includes('2023') ? '2023 date 2023' : '',
    ]),
    ...each('party|person|example|sector|yearly', (what) => [`We lost a third ${what}.`, 'third idiom']),
    ...each('first|second|other|better|last|this|next|per|each|every', (which) => [
      `We lost ${which} half of it.`,
      which === 'first' || which === 'second' ? `${which} idiom` : '',
    ]),
    ...each('the|our|that of the', (of) => [`It is about half ${of} rate.`, 'half ratio']),
    ...each('average|rate|figure|share|level|median|number|proportion|percentage|big old new rate', (what) => [
      `It is half the ${what}.`,
      'half ratio',
    ]),
    ['It is half the 7% here.', 'half ratio; 7% percent'],
    ['It is half the lamps, and half the big old new mad rate.', 'half percent; half percent'],
  ];
  itReads(fractions, kindsIn);

  const plain: readonly Row[] = [
    ...each('-| - |–|—| to ', (dash) => [`We saw 127${dash}131 lamps.`, `127${dash}131 = plain 127–131 count, step 1`]),
    ...each('top|bottom|first|last|next|past|previous|final', (which) => [`We saw the ${which} 7 lamps.`, '']),
    [
      'We saw 2-3k, 2 thousand to 3 million.',
      '2-3k = plain 2000–3000 count, step 1000; 2 thousand to 3 million = plain 2000–3000000 count, step 1000',
    ],
    ['We saw 31-27 and 7-7 lamps.', '31 = plain 31 count, step 1; 7 = plain 7 count, step 1'],
    ['We saw 7kg, 8xii and 9mxi.', '8 = plain 8 count, step 1; 9m = plain 9000000 count, step 1000000'],
    ['We saw 120–130.', '120–130 = plain 120–130 count, step 1'],
    ...each(')|,|;|', (end) => [`(We saw 127-131${end}`, '127-131 = plain 127–131 count, step 1']),
    [
      'It went by 22 to 66, by 22 to 67.',
      '22 to 66 = plain 22–66 count, step 1; 22 = plain 22 count, step 1; 67 = plain 67 count, step 1',
    ],
  ];
  itReads(plain, quantitiesIn);
});
