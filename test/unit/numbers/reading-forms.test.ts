import assert from 'node:assert/strict';
import { claimsOf, kindsOf } from './reading-drafts.ts';

describe('how officers write numbers', () => {
  // Each row: a passage, and every number in it with its kind, or its unit where it is a claim.
  const rows: readonly (readonly [what: string, markdown: string, expected: readonly string[]])[] = [
    ['the mark of a note at the end of a paragraph', 'Most of them are volunteers.7', ['7:reference']],
    [
      'the mark of a note glued to a share',
      'It is above the regional average of 61.2%4 and rising.',
      ['61.2%:percent', '4:reference'],
    ],
    ['the running line of a page', 'Harrowmere self-assessment 2025 | 12', ['2025:date', '12:page']],
    ['notes at the end', '## Notes\n\n3 Skills survey, June 2024.', ['3:list-marker', 'June 2024:date']],
    ['a paragraph of another report', 'See the report, paragraphs 3.1 to 3.4.', ['paragraphs 3.1 to 3.4:reference']],
    ['marks on a scale', 'Callers rated us 4 or 5 out of 5.', ['4 or 5 out of 5:other']],
    ['the band of a question', 'They care for 35 or more hours a week.', ['35 or more hours:other']],
    ['the age of somebody with a letter for a name', 'Mrs B is 81 and lives alone.', ['81:age-band']],
    ['an age at which something is planned', 'A plan by 17½; most talks start at 16.', ['17½:age-band', '16:age-band']],
    ['the years of a plan', 'It will cost £90,000 in year 1.', ['£90,000:gbp', 'year 1:name']],
    ['a survey with its year', 'They agreed (2024 staff survey, 208 replies).', ['2024:date', '208:count']],
    ['a count that looks like a year', 'The backlog stood at 1947 in March 2024.', ['1947:count', 'March 2024:date']],
    ['half a year', 'It was 412 in the first half of 2025-26.', ['412:count', 'first half of 2025-26:period']],
    ['from one time to another', 'The average stay shortened from 33 to 28 days.', ['33:days', '28:days']],
    ['the unit of what it fell from', 'The median wait is down from 21 weeks to eight.', ['21:weeks', 'eight:weeks']],
    ['a time against another', 'Enquiries close in 41 days rather than 63.', ['41:days', '63:days']],
    ['the statistic behind the time', 'A decision takes 19 days (median).', ['19:days']],
    ['a gap in years', 'The gap between wards is more than 13 years.', ['13:years']],
    ['a gap in points', 'We closed the 6.4 point gap.', ['6.4 point:percentage-points']],
    [
      'points after a share',
      'Agency staff are 11.8% of the team, down by 3.2 points.',
      ['11.8%:percent', '3.2 points:percentage-points'],
    ],
    [
      'another thing on average',
      '81.4% of visits were on time and average caseloads are 14.5.',
      ['81.4%:percent', '14.5:count'],
    ],
    ['part of what was counted', 'The panel has 24 members, seven of them carers.', ['24:count', 'seven:count']],
    ['which of them', 'We had 14 referrals, of which six met the test.', ['14:count', 'six:count']],
    ['what was decided', 'The Ombudsman made seven decisions and upheld three.', ['seven:count', 'three:count']],
    [
      'what was done of them',
      'Peers made nine recommendations and we have completed six.',
      ['nine:count', 'six:count'],
    ],
    [
      'a share beside a word',
      'Of nine families, six (67%) knew whom to ring.',
      ['nine:count', 'six:count', '67%:percent'],
    ],
    ['a part of its whole', 'Seven of its nine actions are done.', ['Seven of its nine:ratio']],
    [
      'the number of the year before',
      'There were three closures, compared with seven in the previous year.',
      ['three:count', 'seven:count'],
    ],
    [
      'down to one number from another',
      'Closures are down to four in the year, from nine.',
      ['four:count', 'nine:count'],
    ],
  ];
  for (const [what, markdown, expected] of rows) {
    it(`${what}: ${markdown.replaceAll('\n', ' ')}`, () => assert.deepEqual(kindsOf(markdown), expected));
  }

  it('takes no adjective for what was done: "Three integrated teams"', () => {
    assert.deepEqual(kindsOf('All are agreed. Three integrated strands remain.'), ['Three:enumeration']);
  });

  it('reads a time in a table’s cell where the row measures time', () => {
    const table = '| Measure | Value |\n| --- | --- |\n| Median wait | 26 days |\n| Grace | 14 days |';
    assert.deepEqual(kindsOf(table), ['26:days', '14 days:duration']);
  });

  it('gives a whole table the unit in its corner', () => {
    const table = '| £m | 2023-24 | 2024-25 |\n| --- | --- | --- |\n| Net budget | 88.1 | 0.6 forecast |';
    assert.deepEqual(
      claimsOf(table).map(({ mention }) => `${mention.reading!.unit} ${mention.reading!.value.toDecimal()}`),
      ['gbp 88100000', 'gbp 600000'],
    );
  });
});

describe('where and when a number holds', () => {
  const situated = (markdown: string): string[] =>
    claimsOf(markdown, '', '2024-25').map(
      ({ mention: { text, reading } }) => `${text} ${reading!.area?.area ?? '-'} ${reading!.period?.period.key ?? '-'}`,
    );

  it('reads a place and a colon in brackets', () => {
    assert.deepEqual(situated('It was 46.2% (2023-24: 44.1%; England: 45.9%).'), [
      '46.2% - 2024-25',
      '44.1% - 2023-24',
      '45.9% England 2023-24',
    ]);
    assert.deepEqual(situated('The delay was 5.1 days (England: 6 days).'), ['5.1 - 2024-25', '6 England 2024-25']);
  });

  it('reads the plural of what a place has', () => {
    assert.deepEqual(
      situated('Life expectancy is 61 years, above the England figures of 60.3 and 60.9 respectively.'),
      ['61 - 2024-25', '60.3 England 2024-25', '60.9 England 2024-25'],
    );
  });

  it('gives both of a pair the place after them', () => {
    assert.deepEqual(
      situated('Life expectancy is 58 years for men, compared with 62.1 and 63.4 respectively in London.'),
      ['58 - 2024-25', '62.1 London 2024-25', '63.4 London 2024-25'],
    );
  });

  it('reads a place with the mark of a note glued to it', () => {
    assert.deepEqual(situated('It was 71.2%, against 68.4% nationally3 (2024-25).')[1], '68.4% England 2024-25');
  });

  it('takes English for a language unless something is measured', () => {
    assert.deepEqual(situated('In 13.9% of households nobody has English as their main language.'), [
      '13.9% - 2024-25',
    ]);
  });

  it('gives no place to a number that only falls short of it', () => {
    assert.deepEqual(
      situated('It is up from 79.1% in March though still shy of the England position (82.6%).')[0],
      '79.1% - -',
    );
  });

  it('does not take a remark beside it in a table of strengths for the name of its row', () => {
    const table = [
      '| **Strengths** | **Areas for development** |',
      '| --- | --- |',
      '| 4,120 people were using it at 30 September 2025, well above London | 54.8% of carers found it easy |',
    ].join('\n');
    assert.deepEqual(situated(table).at(-1), '54.8% - 2024-25');
  });
});
