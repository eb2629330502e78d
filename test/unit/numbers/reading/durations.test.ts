import { itReads, kindsIn, quantitiesIn, type Row } from './tokens.ts';

describe('stretches of time', () => {
  const kinds: readonly Row[] = [
    ['We answer within 28 days.', '28 days duration'],
    [
      'We answer in 28 working days, two weeks, 48 hours or ten minutes.',
      '28 working days duration; two weeks duration; 48 hours duration; ten minutes duration',
    ],
    ['It is a 6-week course and a three-year-long plan.', '6-week duration; three-year-long duration'],
    ['It takes 4-6 weeks or three to five months.', '4-6 weeks; three to five months duration'],
    ['People waited 23 days on average.', '23 days'],
    ['The median wait was 31 days.', '31 days'],
    ['The average wait fell from 41 days to 28 days.', '41 days; 28 days'],
    ['The average wait is now just 12 weeks.', '12 weeks'],
    ['Life expectancy is 81 years.', '81 years'],
    ['It was 24 days (median), 25 days (the mean).', '24 days; 25 days'],
    ['Staff lost 9.4 days.', '9.4 days'],
    ['We gave 120 hours and 99 hours.', '120 hours; 99 hours'],
    ['A 120-day plan.', '120-day duration'],
    ['We run 48 day centres and 3 day services.', '48 count; 3 count'],
    ['We ask within 9 days centres open.', '9 days duration'],
    ['The wait was 31 days. We act within 9 days.', '31 days; 9 days duration'],
    ['The wait was 31 days; we act within 9 days.', '31 days; 9 days duration'],
  ];
  itReads(kinds, kindsIn);

  const values: readonly Row[] = [
    ['The wait is 4-6 weeks.', '4-6 = plain 4–6 weeks, step 1'],
    ['The wait is four to six weeks.', 'four to six = plain 4–6 weeks, step 1'],
    ['The wait fell from 6 to 4 weeks.', '6 = plain 6 weeks, step 1; 4 = plain 4 weeks, step 1'],
    ['The wait is down 6 to 4 weeks.', '6 = plain 6 weeks, step 1; 4 = plain 4 weeks, step 1'],
    ['The average wait was 12.5 hours.', '12.5 = plain 12.5 hours, step 0.1'],
    ['The average wait was 1,200 minutes.', '1,200 = plain 1200 minutes, step 1'],
    ['The average wait was three months.', 'three = plain 3 months, step 1'],
  ];
  itReads(values, quantitiesIn);
});
