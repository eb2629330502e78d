import { itReads, kindsIn, type Row } from './tokens.ts';

describe('periods and dates', () => {
  const years: readonly Row[] = [
    [
      'In 2022-23, 2022/23, 2022–2023 and 2022 to 2023.',
      '2022-23 period 2022-23; 2022/23 period 2022-23; 2022–2023 period 2022-23; 2022 to 2023 period 2022-23',
    ],
    ['In 22/23, FY 22-23 and FY22/23.', '22/23 period 2022-23; FY 22-23 period 2022-23; FY22/23 period 2022-23'],
    ['In 2022-3 and 1999-00.', '2022-3 period 2022-23; 1999-00 period 1999-00'],
    [
      'In 2018-20, 2018 until 2021 and 2018 and 2021.',
      '2018-20 period 2018/2020; 2018 until 2021 period 2018/2021; 2018 and 2021 period 2018/2021',
    ],
    ['From 1950 to 2009 and from 1950 to 2011.', '1950 to 2009 period 1950/2009; 1950 date 1950; 2011 date 2011'],
    ['In 2022-21 it was 9.', '2022 count; 9 count'],
    ['Of 22/24 and 23-24 we say no more.', '22 count; 23-24 period 2023-24'],
    ['We had 09/10 and 10/11.', '09 count; 10/11 period 2010-11'],
    ['Take 22-23% of it, or £22-23 each.', '22-23% percent; £22 gbp'],
    ['In the 1990s and the 2010s it grew.', '1990s period; 2010s period'],
    ['In 2021 and by 2019.', '2021 date 2021; 2019 date 2019'],
    ['It cost £2021, then 2021.5, then 2021%, then per 2021.', '£2021 gbp; 2021.5 count; 2021% percent; 2021 count'],
    ['We saw 2021 people. In 2021 people came.', '2021 count; 2021 date 2021'],
    ['The 2021 residents survey and the 2021 carers came.', '2021 date 2021; 2021 date 2021'],
    ['It stood at 1958 in March 2024, and totalled 2044.', '1958 count; March 2024 date 2024-03; 2044 count'],
    ['In all, 1987 visits were made, 2011 calls too.', '1987 count; 2011 count'],
  ];
  itReads(years, kindsIn);

  const parts: readonly Row[] = [
    [
      'In Q1 2023-24, Q1-Q3 2023/24 and Q2–4 of 2023-24.',
      'Q1 2023-24 period 2023-24 Q1; Q1-Q3 2023/24 period 2023-24 Q1-Q3; Q2–4 of 2023-24 period 2023-24 Q2-Q4',
    ],
    [
      'In quarter three of 2023-24 and quarters 1 to 2, 2023-24.',
      'quarter three of 2023-24 period 2023-24 Q3; quarters 1 to 2, 2023-24 period 2023-24 Q1-Q2',
    ],
    [
      'In 2023-24 Q2. In 2023/24 (Q3) and 2023-24 Q1 to Q3.',
      '2023-24 Q2 period 2023-24 Q2; 2023/24 (Q3) period 2023-24 Q3; 2023-24 Q1 to Q3 period 2023-24 Q1-Q3',
    ],
    [
      'YTD Q2 2024/25 and year to date, Q3 2024-25.',
      'Q2 2024/25 period 2024-25 Q1-Q2; Q3 2024-25 period 2024-25 Q1-Q3',
    ],
    [
      'In the first half of 2023-24 and the second six months of 2023-24.',
      'first half of 2023-24 period 2023-24 Q1-Q2; second six months of 2023-24 period 2023-24 Q3-Q4',
    ],
    [
      'In the first three quarters of 2023-24 and the last 2 quarters of 2023-24.',
      'first three quarters of 2023-24 period 2023-24 Q1-Q3; last 2 quarters of 2023-24 period 2023-24 Q3-Q4',
    ],
    ['In the last 6 quarters of 2023-24.', 'last 6 quarters of 2023-24 period'],
    [
      'Over the last 12 months, in the past two years and during our next three weeks.',
      'Over the last 12 months period; in the past two years period; during our next three weeks period',
    ],
    [
      'These past five decades and the first 10 working days.',
      'These past five decades period; the first 10 working days period',
    ],
    ['Last 12 months ago.', '12 months duration'],
  ];
  itReads(parts, kindsIn);

  const days: readonly Row[] = [
    [
      'On 3 May 2023, 4th of June, 2024 and 21st Sept. 2022.',
      '3 May 2023 date 2023-05-03; 4th of June, 2024 date 2024-06-04; 21st Sept. 2022 date 2022-09-21',
    ],
    ['On 3 May and 31 June 2023.', '3 May date; 31 June 2023 date'],
    [
      'On 2023-05-03, 3/5/2023, 03.05.23 and 40/5/2023.',
      '2023-05-03 date 2023-05-03; 3/5/2023 date 2023-05-03; 03.05.23 date 2023-05-03; 40/5/2023 date',
    ],
    ['From 1 April 2023 to 31 March 2024.', '1 April 2023 to 31 March 2024 period 2023-24'],
    [
      'From 1 May 2023 – 30 June 2023 and 4 May until 9 May 2023.',
      '1 May 2023 – 30 June 2023 period 2023-05-01/2023-06-30; 4 May until 9 May 2023 period 2023-05-04/2023-05-09',
    ],
    ['From 9 May 2023 to 4 May 2023.', '9 May 2023 date 2023-05-09; 4 May 2023 date 2023-05-04'],
    [
      'From April 2023 to March 2024 and from April to June 2023.',
      'April 2023 to March 2024 period 2023-24; April to June 2023 period 2023-04/2023-06',
    ],
    [
      'From November to February 2024 and May and June 2024.',
      'November to February 2024 period 2023-11/2024-02; May and June 2024 period 2024-05/2024-06',
    ],
    ['From June 2024 to April 2024.', 'June 2024 to April 2024 period'],
    [
      'In Jan 2023, Feb. 2023, MARCH 2023, Apr ’23 and Dec 23.',
      'Jan 2023 date 2023-01; Feb. 2023 date 2023-02; MARCH 2023 date 2023-03; Apr ’23 date 2023-04; Dec 23 date 2023-12',
    ],
    ['In July 45 people came, and in October, 2023 more.', '45 count; October, 2023 date 2023-10'],
    ['In March 24% came and in May 21 people.', '24% percent; 21 count'],
  ];
  itReads(days, kindsIn);
});
