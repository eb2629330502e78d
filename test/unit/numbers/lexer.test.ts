import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimsOf, kindsOf, numbersOf } from './reading-drafts.ts';

describe('what a number is', () => {
  // Each row: a passage, and every number in it with its kind, or its unit where it is a claim.
  const rows: [string, string[]][] = [
    ['In 2022-23 we helped 1,204 people.', ['2022-23:period', '1,204:count']],
    ['In 2022/23, 22/23 and 2022 to 2023.', ['2022/23:period', '22/23:period', '2022 to 2023:period']],
    ['As of June 2023 there were 113 providers.', ['June 2023:date', '113:count']],
    ['On 26 March 2024, 8,554 residents had it.', ['26 March 2024:date', '8,554:count']],
    ['Between 1 August 2023 and February 2024.', ['1 August 2023:date', 'February 2024:date']],
    ['Between February – July 2023, 773 people left.', ['February – July 2023:period', '773:count']],
    ['In the first 3 quarters of 23/24, 88,000 people came.', ['first 3 quarters of 23/24:period', '88,000:count']],
    ['Over the last 12 months 40 people left.', ['Over the last 12 months:period', '40:count']],
    ['Section 42 enquiries and section 2.1 of this report.', ['Section 42:legal', 'section 2.1:reference']],
    ['The Care Act 2014 applies (see IR 12 and 13).', ['2014:legal', 'IR 12 and 13:reference']],
    ['## 2.1 Assessing needs', ['2.1:list-marker']],
    ['Adults aged 18-64 and people aged 65 and over.', ['18-64:age-band', '65 and over:age-band']],
    ['Residents 65+ and under-16s; Priya, 39, lives here.', ['65+:age-band', '16s:age-band', '39:age-band']],
    ['It was 8.7 per 1,000 adults.', ['8.7:per-1000', '1,000:rate-denominator']],
    ['We spent £149.252m, or £1,225 each.', ['£149.252m:gbp', '£1,225:gbp']],
    ['A rise of 2.5 percentage points to 64.5%.', ['2.5 percentage points:percentage-points', '64.5%:percent']],
    ['It rose from 56.5% in 21/22 to 60.4%.', ['56.5%:percent', '21/22:period', '60.4%:percent']],
    ['Ten per cent of people agreed.', ['Ten per cent:percent']],
    ['We ranked 17 out of 152 and second lowest in the region.', ['17 out of 152:rank', 'second:rank']],
    ['Three in ten carers; 12 of the 13 homes.', ['Three in ten:ratio', '12 of the 13:ratio']],
    ['People are three times more likely to wait.', ['three times:ratio']],
    ['Almost two thirds of carers, and a quarter of staff.', ['two thirds:percent', 'a quarter:percent']],
    ['We act within 28 days and visit every two years.', ['28 days:duration', 'two years:duration']],
    ['People waited 23 days on average.', ['23:days']],
    ['Life expectancy was 63.8 and 64 years for women and men.', ['63.8:years', '64:years']],
    ['The average age was 45.', ['45:years']],
    ['The plan has five priorities and 3 workstreams.', ['five:enumeration', '3:enumeration']],
    ['Five providers closed; one person complained.', ['Five:count', 'one:count']],
    ['It is one of the most diverse, with English a first language.', ['one:idiom', 'first:idiom']],
    ['Theme 1, Priority 2 and Pathway 0 since Covid-19.', ['Theme 1:name', 'Priority 2:name', 'Pathway 0:name']],
    ['Call 999 calls a one-off; support is 24/7 and 1:1.', ['999:other', 'one-off:idiom', '24/7:other', '1:1:other']],
    ['See https://example.org/2023/45 for more.', ['https://example.org/2023/45:url']],
    ['219,000i people live here, 9%xv of them aged 16ii.', ['219,000:count', '9%:percent', '16:age-band']],
    ['peer support.1000 carers came', ['1000:count']],
    ['£3m-£4m a year, c.£175,000 each', ['£3m-£4m:gbp', '£175,000:gbp']],
    ['The code `rate 42` stays code.', ['rate 42:other']],
    ['At the 2021 Census, 187,412 adults lived here.', ['2021:date', '187,412:count']],
    ['The average wait fell from 41 days to 28 days.', ['41:days', '28:days']],
    ['We answer within [28 days](metric:answer-time).', ['28:days']],
    ['18.9 per 1,000 adults, and 21.4 in England.', ['18.9:per-1000', '1,000:rate-denominator', '21.4:per-1000']],
    ['95.5 per cent of people felt safer.', ['95.5 per cent:percent']],
    ['2.1 Assessing needs', ['2.1:list-marker']],
    ['We run 48 day centres and a 24 hour service.', ['48:count', '24 hour:duration']],
    ['It cost £3.5M, then £3M or £3K, for block 2A.', ['£3.5M:gbp', '£3M:gbp', '£3K:gbp', '2A:name']],
    ['It was 7 per 1,000,000 adults.', ['7:per-1000000', '1,000,000:rate-denominator']],
    ['Support for 16-17 year olds, and for 16-17-year-olds.', ['16-17 year olds:age-band', '16-17-year-olds:age-band']],
    ['Young people between the ages of 16 and 25 came.', ['16 and 25:age-band']],
    ['It fell from a high of 58% to 57%.', ['58%:percent', '57%:percent']],
    ['Costs fell from nearly £3.2m to £2.1m.', ['£3.2m:gbp', '£2.1m:gbp']],
    [
      'People waited twenty-four hours on average, not twenty-four-hour days.',
      ['twenty-four:hours', 'twenty-four-hour:duration'],
    ],
    ['We met carers 7 times over the year, and 9 times overall.', ['7:enumeration', '9:enumeration']],
    ['Under 5 and 52% of the rest.', ['5:age-band', '52%:percent']],
    ['Costs rose from £3.2m to £4.1m.', ['£3.2m:gbp', '£4.1m:gbp']],
    ['Occupancy rose by 4.7% to 36.6%.', ['4.7%:percent', '36.6%:percent']],
    ['Complaints dropped by 22 to 74.', ['22:count', '74:count']],
    ['Between £3.2m and £4.1m, or £3.2m to £4.1m a year.', ['£3.2m and £4.1m:gbp', '£3.2m to £4.1m:gbp']],
    [
      'One hundred and twelve people moved; two hundred people stayed.',
      ['One hundred and twelve:count', 'two hundred:count'],
    ],
    ['From 1 April 2024 to 31 March 2025, 912 carers came.', ['1 April 2024 to 31 March 2025:period', '912:count']],
    ['We came 22/151, and are the 38th most deprived of 151 areas.', ['22/151:rank', '38th:rank', '151:other']],
    ['We rank in the top 10 nationally.', ['top 10:other']],
    ['- % of reviews on time: 68.3', ['68.3:percent']],
    ['The median wait over 2024-25 was 13 weeks, down from 19 weeks.', ['2024-25:period', '13:weeks', '19:weeks']],
    ['The average time fell from 44 days in 2023-24 to 31 days.', ['44:days', '2023-24:period', '31:days']],
    ['Every £1 spent returned £2.90.', ['£1:rate-denominator', '£2.90:gbp']],
    ['One ward is among the most deprived 10% in England.', ['One:idiom', '10%:other']],
    ['We rank 104 out of 151, where a rank of 1 is the most deprived.', ['104 out of 151:rank', 'rank of 1:other']],
    ['We use the Three Conversations approach.', ['Three:name']],
    ['Most are volunteers.4 The rest are paid.', ['4:reference']],
    [
      '41% were 18 to 64, 27% were 65 to 84 and 32% were 85 or over.',
      ['41%:percent', '18 to 64:age-band', '27%:percent', '65 to 84:age-band', '32%:percent', '85 or over:age-band'],
    ],
    ['Young people from the age of 14, 72.4% of them in school.', ['14:age-band', '72.4%:percent']],
    [
      'The score edged down to 7.4 out of 12 from 7.5 (England 7.3).',
      ['7.4 out of 12:score', '7.5:score', '7.3:score'],
    ],
    ['Three homes were closed, down from seven a year earlier.', ['Three:count', 'seven:count']],
    ['Nine are complete, four are on track.', ['Nine:count', 'four:count']],
    ['It was below the region’s 24.1%.', ['24.1%:percent']],
    ['By March 2025, 1,078 people had moved.', ['March 2025:date', '1,078:count']],
    [
      'In 2023-24 it was seven. There were three in March 2024.',
      ['2023-24:period', 'seven:count', 'three:count', 'March 2024:date'],
    ],
    ['The England figure was 58.8% and the regional figure 59.6%.', ['58.8%:percent', '59.6%:percent']],
    ['Of the 38 actions in Quarter 3, 29 were closed.', ['38:count', 'Quarter 3:name', '29:count']],
    ['We score from 1 (significant) to 4 (exceptional).', ['1 (significant) to 4:other']],
    ['What needs to improve? (Area 1)', ['Area 1:name']],
    ['Posts are rounded to the nearest 50.', ['50:other']],
    ['Of those who expressed an outcome 71.2% had it.', ['71.2%:percent']],
    ['1A Quality of life (score out of 24)', ['1A:name', '24:other']],
    ['Mr K, 58, had a stroke.', ['58:age-band']],
    ['Figures do not sum to 100% because of rounding.', ['100%:other']],
    ['Carers of children under 5 are not counted.', ['5:age-band']],
    ['Daniel, who is 34 and has Down’s syndrome, moved.', ['34:age-band']],
    ['Write to us at Vale House, 2 Minster Street, or 14A Old Mill Lane.', ['2:other', '14A:other']],
    ['The area is 97 out of 151 (where 1 is the most deprived).', ['97 out of 151:ratio', '1:other']],
    ['Janet is 78 and has cared since she was 14.', ['78:age-band', '14:age-band']],
    ['We sent [five](metric:none) letters to [three](metric:letters) places.', ['five:idiom', 'three:count']],
  ];
  for (const [markdown, expected] of rows) {
    it(markdown, () => assert.deepEqual(kindsOf(markdown), expected));
  }

  it('reads a glued footnote, and a reference in front, out of a period', () => {
    const [period] = numbersOf('Completed in 2022-23xvii on topics.');
    assert.equal(period!.mention.text, '2022-23');
  });

  it('leaves a person’s story alone, but not a share in it', () => {
    const claims = claimsOf('## Priya’s story\n\nPriya has 2 cats and 12 visits a month. 64% of people are like her.');
    assert.deepEqual(
      claims.map(({ mention }) => mention.text),
      ['64%'],
    );
  });

  it('takes the period from the words nearest to the number, not from a comparison beside it', () => {
    const periods = (text: string): (string | undefined)[] =>
      claimsOf(text).map(({ mention }) => mention.reading!.period?.period.key);
    assert.deepEqual(periods('It was 71.3% in the year, up from 64.0% in 2022-23.'), [undefined, '2022-23']);
    assert.deepEqual(periods('Life expectancy was 85 years for men and 63 years for women in 2018-20.'), [
      '2018/2020',
      '2018/2020',
    ]);
    assert.deepEqual(periods('In 2023-24, 1,386 concerns were raised, against 1,298 in 2022-23. Then 93% were met.'), [
      '2023-24',
      '2022-23',
      '2023-24',
    ]);
    assert.deepEqual(periods('It rose from 56.5% in 21/22 to 60.4% in 22/23.'), ['2021-22', '2022-23']);
    assert.deepEqual(periods('There were 1,204 referrals, up 12% on 2022/23.'), [undefined, undefined]);
    assert.deepEqual(periods('There were 1,204 referrals, more than in 2022/23 (1,075).'), [undefined, '2022-23']);
    assert.deepEqual(periods('Demand has risen 12% since 2019/20.'), [undefined]);
    assert.deepEqual(periods('We had 904 referrals (up 12% on 2022/23), and 68% of them went on.'), [
      undefined,
      undefined,
      undefined,
    ]);
    assert.deepEqual(periods('Contacts: 11,842 (2023/24: 11,213)'), [undefined, '2023-24']);
    assert.deepEqual(periods('Waiting list: 412 (as at 30 September 2024)'), ['2024-09-30']);
    assert.deepEqual(periods('By March 2025, 1,078 people had moved.'), ['2025-03']);
    assert.deepEqual(periods('On 31 March 2025 there were 1,037 (1,264 a year before).'), ['2025-03-31', undefined]);
    assert.deepEqual(periods('It was 24.2% in 2024-25, down from 25.9% and, in 2022-23, 26.8%.'), [
      '2024-25',
      undefined,
      '2022-23',
    ]);
    assert.deepEqual(periods('Turnover was 24.9% (25.2% in 2022/23).'), [undefined, '2022-23']);
    assert.deepEqual(periods('From 1 April 2024 to 31 March 2025, 912 carers came.'), ['2024-25']);
    assert.deepEqual(periods('In the week from 2 June 2024 to 8 June 2024, 912 carers came.'), [
      '2024-06-02/2024-06-08',
    ]);
  });

  it('does not give an earlier number the draft’s own period', () => {
    const [now, before] = claimsOf('We have 1,037 on our list, down from 1,264 in all.', '', '2024-25');
    assert.equal(now!.mention.reading!.period?.from, 'front-matter');
    assert.equal(before!.mention.reading!.period, null);
  });

  it('takes the area from the words nearest to the number', () => {
    const areas = (text: string): (string | undefined)[] =>
      claimsOf(text).map(({ mention }) => mention.reading!.area?.area);
    assert.deepEqual(areas('It was 64.1%, compared to 62.2% (England) and 61.3% (regional average).'), [
      undefined,
      'England',
      'region',
    ]);
    assert.deepEqual(areas('Our score of 0.412 was better than the England score of 0.411.'), [undefined, 'England']);
    assert.deepEqual(areas('The rates for our neighbours, the South East and England are 54, 55 and 70.'), [
      undefined,
      'South East',
      'England',
    ]);
    assert.deepEqual(areas('Rates for the South East and England were 55 and 70 respectively.'), [
      'South East',
      'England',
    ]);
    assert.deepEqual(areas('The regional average in 2023-24 was 75.8% and England was 79.2%.'), ['region', 'England']);
    assert.deepEqual(areas('We beat the England average on 17 of the 22 measures.'), [undefined]);
    assert.deepEqual(areas('In London and England, 55 homes and 70 hubs closed in our area.'), [undefined, undefined]);
  });

  it('reads a table’s bare numbers by their headers', () => {
    const [first, second] = claimsOf(
      '| Measure | 2022-23 (%) | London (%) |\n|---|---|---|\n| Satisfied | 64.5 | 59 |\n',
    );
    assert.deepEqual(
      [first!.mention.reading!.unit, first!.mention.reading!.period?.period.key],
      ['percent', '2022-23'],
    );
    assert.equal(second!.mention.reading!.area?.area, 'London');
  });

  it('reads the same however the text is wrapped, marked or encoded', () => {
    const plain = 'In 2022-23, 64.5% of the 1,204 people were satisfied, above the London average of 59%.';
    const read = kindsOf(plain);
    assert.equal(read.length, 4);
    const variants = [
      plain.replaceAll(' ', '\n'),
      plain.replaceAll(' ', '\r\n'),
      plain.replace('64.5%', '**64.5%**').replace('1,204', '*1,204*'),
      plain.replace('64.5%', '64.5&#37;'),
      `> - ${plain}`,
    ];
    for (const variant of variants) assert.deepEqual(kindsOf(variant), read, JSON.stringify(variant));
  });

  it('never throws, and never reads outside the text', function () {
    this.timeout(240_000);
    const piece = fc.constantFrom(
      '12',
      '64.5%',
      '£3m',
      ' ',
      'per 1,000',
      '2022-23',
      'nearly',
      'half',
      ' of ',
      '(',
      ')',
      '1 in 10',
      'and',
      '65+',
      '\n\n',
      '- ',
      '| ',
      'xv',
      '–',
      '💷',
      '&amp;',
      'London average of ',
      '**',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { mention } of numbersOf(text)) {
          assert.ok(
            mention.span.start >= 0 && mention.span.start < mention.span.end && mention.span.end <= text.length,
            mention.text,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
