import assert from 'node:assert/strict';
import { acronymsOfMetrics } from '../../../server/src/numbers/acronyms.ts';
import { checkedDraft, claimsOf, kindsOf } from './reading-drafts.ts';

const metrics = `
areas:
  - { name: Statistical neighbours, aliases: [our neighbours] }
metrics:
  - id: reviewed
    label: Long-term clients reviewed in the year
    unit: percent
    observations:
      - { period: 2022-23, value: "58.2" }
      - { period: 2023-24, value: "64.8" }
      - { period: 2023-24, area: London, value: "60.4" }
      - { period: 2023-24, area: England, value: "57.1" }
      - { period: 2023-24, area: Statistical neighbours, value: "61.9" }
  - id: concerns
    label: Safeguarding concerns received
    unit: count
    observations:
      - { period: 2022-23, value: 1208 }
      - { period: 2023-24, value: 1655 }
      - { period: 2024-25 Q1-Q2, value: 840 }
  - id: away
    label: Placements outside the borough
    unit: percent
    observations:
      - { period: 2022-23, value: "49.6" }
      - { period: 2023-24, value: "47.2" }
  - id: home-care
    label: Home care hours commissioned in an average week
    unit: hours
    observations: [{ period: 2023-24, value: 23450 }]
  - id: diverse
    label: Residents from Black, Asian and multi-ethnic groups
    unit: percent
    of: residents
    observations: [{ period: 2021, value: "52.6" }]
  - id: overspend
    label: Adult social care overspend
    unit: gbp
    observations: [{ period: 2023-24, value: 2460000 }]
  - id: grant
    label: Market Sustainability and Improvement Fund allocation
    unit: gbp
    observations: [{ period: 2023-24, value: 3450000 }]
  - id: overdue
    label: Annual reviews overdue
    unit: count
    observations: [{ period: 2023-24, value: 847 }]
  - id: upheld
    label: Complaints upheld by the Ombudsman
    unit: count
    observations:
      - { period: 2022-23, value: 9 }
      - { period: 2023-24, value: 6 }
  - id: establishment
    label: Occupational therapists in post
    unit: fte
    observations: [{ period: 2023-24, value: "41.6" }]
  - id: vacancies
    label: Vacancy rate of the directorate
    unit: percent
    observations: [{ period: 2023-24, value: "9.7" }]
  - id: open-long
    label: Enquiries open for more than 90 days
    unit: count
    observations:
      - { period: 2024-03-31, value: 118 }
      - { period: 2024-09-30, value: 86 }
`;

/** `text metric verdict` of every claim. */
const judged = (markdown: string): string[] =>
  claimsOf(markdown, metrics, '2023-24').map(
    ({ mention, metric, verdict }) => `${mention.text} ${metric?.id.value ?? '-'} ${verdict}`,
  );

describe('tables', () => {
  it('are named by the second column where the first holds codes, and take the unit from there', () => {
    const table = `| Ref | Indicator | 2022-23 | 2023-24 | London 2023-24 |
|---|---|---|---|---|
| A1 | Long-term clients reviewed in the year (%) | 58.2 | 64.8 | 60.4 |
| A2 | Safeguarding concerns received | 1,208 | 1,556 | – |`;
    assert.deepEqual(judged(table), [
      '58.2 reviewed supported',
      '64.8 reviewed supported',
      '60.4 reviewed supported',
      '1,208 concerns supported',
      '1,556 concerns inconsistent',
    ]);
  });

  it('take the time from headers that name a quarter, the year to date or a day', () => {
    const table = `| Measure | 2023/24 | YTD Q2 2024/25 |
|---|--:|--:|
| Safeguarding concerns received | 1,655 | 840 |

| Measure | 31 March 2024 | 30 September 2024 |
|---|--:|--:|
| Enquiries open for more than 90 days | 118 | 118 |`;
    assert.deepEqual(judged(table), [
      '1,655 concerns supported',
      '840 concerns supported',
      '118 open-long supported',
      '118 open-long wrong-period',
    ]);
  });

  it('hold targets, which nothing was measured for', () => {
    const table = `| Measure | 2023/24 | Target |
|---|--:|--:|
| Long-term clients reviewed in the year | 64.8% | 80% |`;
    assert.deepEqual(judged(table), ['64.8% reviewed supported', '80% - unsupported']);
  });
});

describe('comparators', () => {
  it('are found with many verbs and after a pronoun', () => {
    for (const [text, value] of [
      ['across England it was 57.1%', '57.1%'],
      ['our statistical neighbours managed 61.9%', '61.9%'],
      ['London achieved 60.4%', '60.4%'],
    ] as const) {
      assert.deepEqual(
        judged(`We reviewed 64.8% of long-term clients in the year; ${text}.`),
        ['64.8% reviewed supported', `${value} reviewed supported`],
        text,
      );
    }
  });

  it('are found after “times”', () => {
    const [, times, national] = claimsOf('64.8% of clients were reviewed, three times the national figure of 21.6%.');
    assert.equal(times!.mention.text, 'three times');
    assert.equal(national!.mention.reading!.area!.area, 'England');
  });

  it('show that a value is last year’s, where they are this year’s', () => {
    const text = (value: string): string =>
      `We count reviews in 2023-24. Of long-term clients ${value} were reviewed in the year, compared to 60.4% in London.`;
    assert.deepEqual(judged(text('58.2%'))[0], '58.2% reviewed wrong-period');
    assert.equal(claimsOf(text('58.2%'), metrics, '2023-24')[0]!.reason, 'outdated');
    assert.deepEqual(judged(text('64.8%'))[0], '64.8% reviewed supported');
  });

  it('may be a year older than the value beside them', () => {
    const older = metrics.replace(
      '{ period: 2023-24, area: London, value: "60.4" }',
      '{ period: 2022-23, area: London, value: "60.4" }',
    );
    const text =
      'In 2022-23 reviews were late. Of long-term clients 64.8% were reviewed in the year, compared to 60.4% in London.';
    const [own, london] = claimsOf(text, older, '2023-24');
    assert.deepEqual([own!.verdict, london!.verdict], ['supported', 'supported']);
  });
});

describe('a number beside others', () => {
  it('may say another again more exactly, and is then held against the same metric', () => {
    assert.deepEqual(judged('Just under half of our placements (49.6%) were outside the borough in 2023-24.'), [
      'half away supported',
      '49.6% away wrong-period',
    ]);
  });

  it('is not compared with a number that counts something else', () => {
    const [, six] = judged('We bought 23,450 hours of home care in an average week from six lead providers.');
    assert.equal(six, 'six - unsupported');
    const counts = judged('Packages costing more than £2,460,000 drove the overspend, and went from 29 to 43.');
    assert.deepEqual(counts.slice(1), ['29 - unsupported', '43 - unsupported']);
  });

  it('is a share of what the number before it counts', () => {
    const [, third] = judged(
      'We fund 68 organisations, a third of which are led by residents from Black, Asian and multi-ethnic groups.',
    );
    assert.equal(third, 'a third - unsupported');
  });

  it('lends no unit to one that has a noun of its own', () => {
    assert.deepEqual(judged('Workforce – directorate vacancy rate 9.7%; 41.6 FTE occupational therapists in post'), [
      '9.7% vacancies supported',
      '41.6 establishment supported',
    ]);
  });

  it('lends its unit to the same measure at another time, in brackets', () => {
    const [, before] = claimsOf('The median was 49 days in 2023/24 (58 in 2022/23).');
    assert.equal(before!.mention.reading!.unit, 'days');
  });

  it('leaves its own time to a neighbour where its value is that of another', () => {
    assert.deepEqual(
      judged('Fewer than 80 enquiries were open for more than 90 days at 30 September 2024, 118 at 31 March'),
      ['80 open-long inconsistent', '118 open-long supported'],
    );
  });
});

describe('times and goals', () => {
  it('take a time that stands behind “against us”', () => {
    assert.deepEqual(judged('The Ombudsman upheld nine complaints against us in 2023-24.'), [
      'nine upheld wrong-period',
    ]);
    const [first] = claimsOf('At the end of March 2025, 241 people waited, against 541 in March 2023.');
    assert.equal(first!.mention.reading!.period!.period.key, '2025-03');
  });

  it('see a goal in a note without a verb', () => {
    assert.deepEqual(judged('Annual reviews overdue below 500 by 31 March 2025.'), ['500 - unsupported']);
    assert.deepEqual(judged('Annual reviews overdue fell below 500 by 31 March 2024.'), ['500 overdue inconsistent']);
  });

  it('read ranks that are told of an earlier year', () => {
    assert.deepEqual(kindsOf('We are now 4th in London, having been 9th in 2022-23.'), [
      '4th:rank',
      '9th:rank',
      '2022-23:period',
    ]);
  });
});

describe('what is no claim', () => {
  it('is the age at which young people move on', () => {
    assert.deepEqual(
      kindsOf('Transitions: a clearer pathway at 18, and 71% of young people had a plan in place by 17 in 2023/24.'),
      ['18:age-band', '71%:percent', '17:age-band', '2023/24:period'],
    );
    assert.deepEqual(kindsOf('The number of young people who wait stands at 18.'), ['18:count']);
  });

  it('is a section, but not the count behind it', () => {
    assert.deepEqual(kindsOf('Section 117 – 226 people'), ['Section 117:legal', '226:count']);
    assert.deepEqual(kindsOf('Sections 42 – 46 of the Act'), ['Sections 42 – 46:legal']);
  });
});

describe('abbreviations of a metrics file', () => {
  it('are the initials of the names in it', () => {
    assert.deepEqual(judged('MSIF 2023/24 – £3.45m'), ['£3.45m grant supported']);
  });

  it('are those that it defines, and never one that a draft defines otherwise', () => {
    const [file] = checkedDraft(
      '',
      'metrics: [{ id: a, label: Income deprivation affecting older people (IDAOP), unit: percent, observations: [{ value: 1 }] }]',
    ).metrics;
    assert.ok(acronymsOfMetrics(file!).get('IDAOP')!.length >= 4);
    const draft = 'Our Mental Support and Inclusion Forum (MSIF) cost £3.45m in 2023/24.';
    assert.deepEqual(judged(draft), ['£3.45m - unsupported']);
  });
});
