import { claimsOf } from '../reading-drafts.ts';
import { itReads, type Row } from './tokens.ts';

/** `text value unit hedge` of every claim. */
const read = (markdown: string): string =>
  claimsOf(markdown)
    .map(
      ({ mention: { text, reading } }) =>
        `${text} ${reading!.value.toDecimal(0, 4)} ${reading!.unit} ${reading!.hedge}`,
    )
    .join('; ');

const table = (column: string, value: string, row = 'Lamps', corner = 'Measure'): string =>
  `| ${corner} | ${column} |\n|---|---|\n| ${row} | ${value} |`;

describe('the unit that a place gives a number', () => {
  const tables: readonly Row[] = [
    [table('Cost (£m)', '1.5'), '1.5 1500000 gbp none'],
    [table('Cost £bn', '1.5'), '1.5 1500000000 gbp none'],
    [table('Cost (£k)', '15'), '15 15000 gbp none'],
    [table('Cost £000s', '15'), '15 15000 gbp none'],
    [table('Cost £000', '15'), '15 15000 gbp none'],
    [table('Cost (£)', '15'), '15 15 gbp none'],
    [table('Share (%)', '15'), '15 15 percent none'],
    [table('Per cent', '15'), '15 15 percent none'],
    [table('Percentage', '15'), '15 15 percent none'],
    [table('Rate per 1,000', '15'), '15 15 per-1000 none'],
    [table('Rate per 10000', '15'), '15 15 per-10000 none'],
    [table('Rate per 100,000', '15'), '15 15 per-100000 none'],
    [table('Wait (days)', '15'), '15 15 days none'],
    [table('Wait, weeks', '15'), '15 15 weeks none'],
    [table('Care (hours per person)', '15'), '15 15 hours none'],
    [table('Days', '15'), '15 15 count none'],
    [table('Rank', '15'), '15 15 rank none'],
    [table('2023', '15', 'Cost (£m)'), '15 15000000 gbp none'],
    [table('2023', '15', 'Lamps', '£m'), '15 15000000 gbp none'],
    [table('2023', '15', 'Lamps', '(%)'), '15 15 percent none'],
    [table('2023', '15', 'Lamps', '£m a year'), '15 15 count none'],
    [table('Cost (£m)', '15 forecast'), '15 15000000 gbp none'],
    [table('Cost (£m)', '15 (provisional)'), '15 15000000 gbp none'],
    [table('Cost (£m)', '15 lamps'), '15 15 count none'],
    [table('Cost (£m)', '12%'), '12% 12 percent none'],
    [table('Median wait', '26 days'), '26 26 days none'],
    [table('Longest delay', '1 week'), '1 1 weeks none'],
    [table('Time to fit', '26 months'), '26 26 months none'],
    [table('Notice', '26 days'), ''],
    [table('Median wait', '26 days or so'), ''],
  ];
  itReads(tables, read);

  const neighbours: readonly Row[] = [
    ['Waits were 63.8 and 64 weeks on average.', '63.8 63.8 weeks none; 64 64 weeks none'],
    ['Waits were 63.8 or 64 weeks on average.', '63.8 or 64 63.8 weeks range'],
    ['The average wait fell from 19 weeks to nine.', '19 19 weeks none; nine 9 weeks none'],
    ['The average wait fell from 19 weeks to nine homes.', '19 19 weeks none; nine 9 count none'],
    ['We wait 47 days rather than 74.', '47 47 days none; 74 74 days none'],
    ['The average wait was 49 days (58 in the year before).', '49 49 days none; 58 58 days none'],
    ['The average wait was 49 days (58 homes asked).', '49 49 days none; 58 58 count none'],
    ['It was 8.7 adults per 1,000, with an England average of 8.5.', '8.7 8.7 per-1000 none; 8.5 8.5 per-1000 none'],
    ['The average wait was 49 days, and average caseloads are 14.5.', '49 49 days none; 14.5 14.5 count none'],
    ['The average wait was 49 days, with 12.5 in London.', '49 49 days none; 12.5 12.5 days none'],
    ['The average age was 45, the median age 44.', '45 45 years none; 44 44 years none'],
    ['The % of reviews on time: 68.3.', '68.3 68.3 percent none'],
    ['The proportion of reviews on time was 68 in May.', '68 68 percent none'],
    ['The proportions of reviews on time: 101.', '101 101 count none'],
    ['The percentage of homes that hold 68 beds.', '68 68 count none'],
  ];
  itReads(neighbours, read);

  const hedges: readonly Row[] = [
    ['About 40 homes, nearly 50 lamps, over 60 beds.', '40 40 count approx; 50 50 count nearly; 60 60 count over'],
    ['At least 40 homes, up to 50 lamps, under 60 beds.', '40 40 count at-least; 50 50 count up-to; 60 60 count under'],
    [
      'Just over 40 homes, exactly 50 lamps, at most 60 beds.',
      '40 40 count just-over; 50 50 count exactly; 60 60 count at-most',
    ],
    ['Some 20-30 homes.', '20-30 20 count range'],
  ];
  itReads(hedges, read);
});

describe('numbers that are told, not claimed', () => {
  const rows: readonly Row[] = [
    ['She said “we had 40 visits and 64% of them were late”.', '64% 64 percent none'],
    ['She said "we had 40 visits" and then 50 visits came.', '50 50 count none'],
    ['She said “we had visits” and then 50 visits came.', '50 50 count none'],
    ['The 5" pipe was cut 40 times and 30 lamps.', '5 5 count none; 40 40 count none; 30 30 count none'],
    ['## Rosa’s story\n\nShe had 40 visits, 1,000 letters and £30.', '1,000 1000 count none; £30 30 gbp none'],
    ['## A case study\n\nShe had 40 visits.', ''],
    ['## Stories of visits\n\nShe had 40 visits.', ''],
    ['Case study: she had 40 visits.', ''],
    ['This case study: she had 40 visits.', '40 40 count none'],
    ['## Notes\n\n1 Lamp survey, 40 homes.', '40 40 count none'],
    ['## Sources\n\n12 “Lamps”, 40 homes.', '40 40 count none'],
    ['## Endnotes\n\n12 Lamps, 40 homes.', '40 40 count none'],
    ['## Notes of meetings\n\n12 Lamps, 40 homes.', '12 12 count none; 40 40 count none'],
  ];
  itReads(rows, read);
});
