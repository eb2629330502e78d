import assert from 'node:assert/strict';
import { claimsOf } from './reading-drafts.ts';

const metrics = `
metrics:
  - id: no-service
    label: Requests for support that ended with no service provided
    unit: percent
    observations: [{ period: 2024-25, value: "21.4" }]
  - id: signposted
    label: Requests for support that ended in signposting
    unit: percent
    observations: [{ period: 2024-25, value: "38.2" }]
  - id: complaints-time
    label: Complaints answered within timescale
    unit: percent
    observations: [{ period: 2024-25, value: "84.6", numerator: 66, denominator: 78 }]
  - id: delivered
    label: Equipment delivered within seven days
    unit: percent
    observations: [{ period: 2024-25, value: "95.3" }]
  - id: staff-response
    label: "Staff survey: response rate"
    unit: percent
    observations: [{ period: 2024-25, value: 58 }]
  - id: quality-visits
    label: Quality monitoring visits to providers
    unit: count
    observations: [{ period: 2024-25, value: 214 }]
  - id: rated-good
    label: Homes rated Good or Outstanding
    unit: percent
    observations: [{ period: 2024-25, value: "83.9" }]
  - id: longest-wait
    label: "Care Act assessment: maximum days waiting"
    unit: days
    observations: [{ period: 2024-25, value: 213 }]
  - id: median-wait
    label: "Care Act assessment: median days waiting"
    unit: days
    observations: [{ period: 2024-25, value: 31 }]
  - id: own-home
    label: Older people still at home 91 days after discharge
    unit: percent
    observations:
      - { period: 2023-24, value: "82.7" }
      - { period: 2024-25, value: "86.1" }
      - { period: 2024-25, area: London, value: "83.4" }
  - id: population
    label: Usual resident population
    unit: count
    observations: [{ period: 2021, value: 174318 }]
  - id: admitted
    label: Older people newly admitted to permanent residential care
    unit: count
    observations: [{ period: 2024-25, value: 187 }]
  - id: life-men
    label: Healthy life expectancy of men
    unit: years
    observations: [{ period: 2024-25, value: "58.7" }, { period: 2024-25, area: England, value: "61.2" }]
  - id: life-women
    label: Healthy life expectancy of women
    unit: years
    observations: [{ period: 2024-25, value: "57.6" }, { period: 2024-25, area: England, value: "61.8" }]
`;

/** `text metric verdict` of every claim. */
const judged = (markdown: string): string[] =>
  claimsOf(markdown, metrics, '2024-25').map(
    ({ mention, metric, verdict }) => `${mention.text} ${metric?.id.value ?? '-'} ${verdict}`,
  );

describe('which metric backs a number in the forms that officers write', () => {
  it('gives a rounded number the metric of the exact one in brackets after it', () => {
    assert.deepEqual(
      judged('38.2% ended in signposting and around one in five (21.4%) ended with no service provided.'),
      ['38.2% signposted supported', 'one in five no-service supported', '21.4% no-service supported'],
    );
  });

  it('backs a count by the count that its share was worked out of, and no other', () => {
    assert.deepEqual(judged('66 complaints were answered within timescale (84.6%).'), [
      '66 complaints-time supported',
      '84.6% complaints-time supported',
    ]);
    assert.equal(judged('65 complaints were answered within timescale (84.6%).')[0], '65 - unsupported');
    assert.deepEqual(judged('[66](metric:complaints-time) were answered.'), ['66 complaints-time supported']);
  });

  it('does not back a target by what was reached', () => {
    assert.deepEqual(judged('95.3% of equipment was delivered within seven days (target 95%).'), [
      '95.3% delivered supported',
      '95% - unsupported',
    ]);
  });

  it('takes “it was” for the same measure at an earlier time', () => {
    assert.deepEqual(
      judged('86.1% of older people were still at home 91 days after discharge; it was 81.4% a year ago.'),
      ['86.1% own-home supported', '81.4% own-home inconsistent'],
    );
    assert.deepEqual(
      judged('86.1% of older people were still at home 91 days after discharge. The year before it was 82.7%.'),
      ['86.1% own-home supported', '82.7% own-home supported'],
    );
  });

  it('holds no number of one survey against a value of another', () => {
    assert.deepEqual(judged('In the staff survey the response rate was 58%.'), ['58% staff-response supported']);
    assert.deepEqual(judged('In the stakeholder survey the response rate was 37%.'), ['37% - unsupported']);
    assert.deepEqual(judged('In the stakeholder survey the response rate was 58%.'), ['58% - unsupported']);
  });

  it('takes a count of quite another size for no slip of the keys', () => {
    assert.deepEqual(judged('The website had 214,000 visits from providers.'), ['214,000 - unsupported']);
    assert.deepEqual(judged('We made 241 quality monitoring visits to providers.'), [
      '241 quality-visits inconsistent',
    ]);
  });

  it('does not hold one row of a rating against a metric of two', () => {
    const table =
      'How our homes are rated good or outstanding:\n\n| Rating | % of homes rated |\n| --- | --- |\n| Outstanding homes | 3.1% |\n| Good homes | 80.6% |';
    assert.deepEqual(judged(table).at(-1), '80.6% - unsupported');
  });

  it('takes the longest wait for the maximum', () => {
    assert.deepEqual(judged('The longest wait for a Care Act assessment was 236 days.'), [
      '236 longest-wait inconsistent',
    ]);
  });

  it('knows other words for a population and for an admission', () => {
    assert.deepEqual(judged('The 2021 Census counted 174,318 residents.'), ['174,318 population supported']);
    assert.deepEqual(judged('187 older people moved into a home in the year.'), ['187 admitted supported']);
  });

  it('goes on after the end of a page', () => {
    const page = [
      '86.1% of older people were still at home 91 days after discharge, above the London average of 83.4% and our',
      'Harrowmere self-assessment 2025 | 9',
      'own 82.7% in 2023-24.',
    ].join('\n\n');
    assert.deepEqual(judged(page), [
      '86.1% own-home supported',
      '83.4% own-home supported',
      '82.7% own-home supported',
    ]);
  });

  it('gives the numbers of a place to the measures before them in turn', () => {
    assert.deepEqual(
      judged(
        'Healthy life expectancy is 58.7 years for men and 57.6 years for women, below the England figures of 61.2 and 61.8 respectively.',
      ),
      ['58.7 life-men supported', '57.6 life-women supported', '61.2 life-men supported', '61.8 life-women supported'],
    );
  });
});
