import { each, itReads, kindsIn, type Row } from './tokens.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const numberOf = (month: string): string => {
  const index = months
    .split('|')
    .findIndex((each) => each.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase());
  return String(index + 1).padStart(2, '0');
};

describe('dates by their forms', () => {
  const days: readonly Row[] = [
    ...each(`${months}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|${months.toUpperCase()}`, (month) => [
      `It rained on 4 ${month} 2023 and in ${month} 2022.`,
      `4 ${month} 2023 date 2023-${numberOf(month)}-04; ${month} 2022 date 2022-${numberOf(month)}`,
    ]),
    ...each('1st|2nd|3rd|4th|21st|30th', (day) => [
      `It rained on ${day} of May 1998.`,
      `${day} of May 1998 date 1998-05-${day.replace(/\D+/, '').padStart(2, '0')}`,
    ]),
    ['It rained on 4 Sept., 2023 and 4 May 23.', '4 Sept., 2023 date 2023-09-04; 4 May date; 23 count'],
    ['It rained on 2023-13-03, 4.5.2023 and 4/13/23.', '2023-13-03 date; 4.5.2023 date 2023-05-04; 4/13/23 date'],
    ...each('-| - |–| – |—| to | and | until ', (dash) => [
      `It rained 4 May${dash}9 May 2023 and May${dash}June 2022.`,
      `4 May${dash}9 May 2023 period 2023-05-04/2023-05-09; May${dash}June 2022 period 2022-05/2022-06`,
    ]),
    ['It rained 4 May 2022 to 3 April 2023.', '4 May 2022 to 3 April 2023 period 2022-05-04/2023-04-03'],
    ['It rained 4 May to 4 May 2023.', '4 May date; 4 May 2023 date 2023-05-04'],
    [
      'It rained 40 May to 9 May 2023 and 4 May to 40 May 2023.',
      '40 May date; 9 May 2023 date 2023-05-09; 4 May date; 40 May 2023 date',
    ],
    ['It rained 1 April 2022 to 31 March 2024.', '1 April 2022 to 31 March 2024 period 2022-04-01/2024-03-31'],
    ['It rained 2 April 2022 to 31 March 2023.', '2 April 2022 to 31 March 2023 period 2022-04-02/2023-03-31'],
    [
      'It rained May 2022 to June 2023, and May to June, 2023.',
      'May 2022 to June 2023 period 2022-05/2023-06; May to June, 2023 period 2023-05/2023-06',
    ],
    [
      "It rained May to June 23 and May to June'25.",
      "May to June 23 period 2023-05/2023-06; May to June'25 period 2025-05/2025-06",
    ],
    ['From May to June 23,500 came.', '23,500 count'],
    ["It rained in May-23 and May-’23 and May'24.", "May-’23 date 2023-05; May'24 date 2024-05"],
    ['In May 21 adults, in June 22 residents and in July 23 per cent came.', '21 count; 22 count; 23 per cent percent'],
    ['In May 21,500 came, in June 22% and in July 2345 did.', '21,500 count; 22% percent; 2345 count'],
    ['It rained in May 2022xii and in 2022-23xii.', 'May 2022 date 2022-05; 2022-23 period 2022-23'],
  ];
  itReads(days, kindsIn);
});

describe('periods by their forms', () => {
  const parts: readonly Row[] = [
    ...each('one|two|three|four|1|2|3|4', (quarter) => {
      const number = { one: 1, two: 2, three: 3, four: 4 }[quarter] ?? quarter;
      return [`It rained in quarter ${quarter} of 2023-24.`, `quarter ${quarter} of 2023-24 period 2023-24 Q${number}`];
    }),
    ...each('-| - |–|—| to ', (dash) => [
      `It rained in quarters 2${dash}3 2023-24.`,
      `quarters 2${dash}3 2023-24 period 2023-24 Q2-Q3`,
    ]),
    ...each(' of|,|', (joint) => [`It rained in Q2${joint} 2023-24.`, `Q2${joint} 2023-24 period 2023-24 Q2`]),
    [
      'It rained in Q2 (2023-24), Q3-1 2022-23 and Q5 2023-24.',
      'Q2 (2023-24) period 2023-24 Q2; Q3-1 2022-23 period 2022-23 Q3; Q5 name; 2023-24 period 2023-24',
    ],
    [
      'It rained in Q2 2023/2024, Q2 FY24/25 and Q2 of F/Y 23-24.',
      'Q2 2023/2024 period 2023-24 Q2; Q2 FY24/25 period 2024-25 Q2; Q2 of F/Y 23-24 period 2023-24 Q2',
    ],
    ...each('YTD |YTD: |YTD, |YTD (|year to date |year-to-date to |year to date, at ', (start) => [
      `It rained ${start}Q3 2023-24.`,
      'Q3 2023-24 period 2023-24 Q1-Q3',
    ]),
    ['It rained to date Q3 2023-24.', 'Q3 2023-24 period 2023-24 Q3'],
    ...each('half|six months|6 months', (half) => [
      `It rained in the first ${half} of the year 2023-24 and the second ${half} of 2023-24.`,
      `first ${half} of the year 2023-24 period 2023-24 Q1-Q2; second ${half} of 2023-24 period 2023-24 Q3-Q4`,
    ]),
    [
      'It rained in the first half of the financial year (2023-24).',
      'first half of the financial year (2023-24) period 2023-24 Q1-Q2',
    ],
    ...each('one|1', (many) => [
      `It rained in the last ${many} quarters of the 2023-24 and first ${many} quarters of 2022-23.`,
      `last ${many} quarters of the 2023-24 period 2023-24 Q4; first ${many} quarters of 2022-23 period 2022-23 Q1`,
    ]),
    [
      'It rained in the first 4 quarters of 2023-24, and the first 5 quarters of 2023-24.',
      'first 4 quarters of 2023-24 period 2023-24; first 5 quarters of 2023-24 period',
    ],
    ...each('-| - |–|—|to | to ', (dash) => [
      `It rained in 2023-24, (Q1${dash.replace(/^to/, ' to')}Q2).`,
      `2023-24, (Q1${dash.replace(/^to/, ' to')}Q2) period 2023-24 Q1-Q2`,
    ]),
    ['It rained in 2023-24 Q3-2 and 2022 Q3.', '2023-24 Q3-2 period 2023-24 Q3; 2022 date 2022; Q3 name'],
    ...each('over|in|for|during|within|throughout|across|of', (word) => [
      `It rained ${word} past two years, ${word} their past two years.`,
      `${word} past two years period; ${word} their past two years period`,
    ]),
    ...each('the|our|this|these|its|their', (word) => [
      `It rained for ${word} last 3 weeks.`,
      `for ${word} last 3 weeks period`,
    ]),
    ...each('the|these|this|our', (word) => [`We like ${word} last 3 weeks.`, `${word} last 3 weeks period`]),
    ...each('last|past|next|previous|preceding|following|coming|first|initial|final|recent|further', (word) => [
      `It rained for the ${word} 3 weeks.`,
      `for the ${word} 3 weeks period`,
    ]),
    ...each('days|weeks|months|years|quarters|decades|day|week|month|year|quarter|decade', (unit) => [
      `It rained for the last 3 ${unit}.`,
      `for the last 3 ${unit} period`,
    ]),
    ...each('working|calendar|financial', (kind) => [
      `It rained for the last 3 ${kind} weeks.`,
      `for the last 3 ${kind} weeks period`,
    ]),
    [
      'It rained for the last 3-4 weeks, then for the next two – three-weeks.',
      'for the last 3-4 weeks period; for the next two – three-weeks period',
    ],
    ['It rained for the last 3 homes.', 'last 3 other'],
  ];
  itReads(parts, kindsIn);

  const years: readonly Row[] = [
    ...each('-| - |–|—|/| / | to | until | and ', (dash) => [
      `It rained 2022${dash}23 and 2022${dash}2024.`,
      `2022${dash}23 period 2022-23; 2022${dash}2024 period 2022/2024`,
    ]),
    ...each('FY23-24|FY 23-24|23/24|23 / 24|23–24|23—24|23 - 24', (year) => [
      `It rained in ${year} here.`,
      `${year} period 2023-24`,
    ]),
    ['It rained in 99-00 and 1999-2000.', '99-00 period 1999-00; 1999-2000 period 1999-00'],
    ['It rained 1950 to 2009, 1950 to 2010.', '1950 to 2009 period 1950/2009; 1950 date 1950; 2010 date 2010'],
    ['It rained 2022 to 2022.', '2022 date 2022; 2022 date 2022'],
    ['We saw 23-24,500 of them, 22-23 % and £22/23.', '23-24,500 count; 22-23 % percent; £22 gbp'],
    ['We saw 2022 to 23% and 2023 to 24,500.', '2022 date 2022; 23% percent; 2023 date 2023; 24,500 count'],
    ...each('stood|stands|standing|stand|peaked|totalled|numbered', (verb) => [
      `It ${verb} at 2011 and ${verb} 2012 then.`,
      '2011 count; 2012 count',
    ]),
    ...each(
      'people|adults|residents|carers|contacts|referrals|concerns|enquiries|users|clients|children|homes|assessments|reviews|hours|visits|staff|respondents|calls',
      (what) => [`We saw 2011 ${what} there.`, what === 'hours' ? '2011 hours' : '2011 count'],
    ),
    ...each('survey|census|conference|award|awards|report|reports|review', (what) => [
      `We saw 2011 residents ${what} there.`,
      '2011 date 2011',
    ]),
    ...each(
      'in|since|by|during|of|from|until|to|early|late|mid|summer|spring|autumn|winter|the|our|and|or|for|before|after|between|around|circa',
      (word) => [`We know ${word} 2011 residents sang.`, '2011 date 2011'],
    ),
    ['It has 2011 per 2012 and $2013.', '2011 date 2011; 2012 count; $2013 gbp'],
    ['We like 1899 and 2100, 1900 and 2099.', '1899 count; 2100 count; 1900 date 1900; 2099 date 2099'],
  ];
  itReads(years, kindsIn);
});
