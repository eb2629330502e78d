import assert from 'node:assert/strict';
import { isClaimed } from '../../../server/src/numbers/claimed-sentences.ts';
import { proposedMetric, statedObservation } from '../../../server/src/numbers/proposal.ts';
import { claimsOf } from './reading-drafts.ts';

const claimIn = (sentence: string) => claimsOf(sentence, '', '2023-24').find(isClaimed)!;

describe('a metric proposed for a number', () => {
  const proposals: readonly (readonly [string, unknown])[] = [
    [
      'We held 37 carers’ cafés last year.',
      {
        id: 'carers-cafes',
        label: 'Carers’ cafés',
        unit: 'count',
        of: null,
        period: '2023-24',
        area: null,
        value: '37',
      },
    ],
    [
      'In 2022-23, 64.50% of survey respondents said that they felt safe.',
      {
        id: 'survey-respondents-felt-safe',
        label: 'Survey respondents said that they felt safe',
        unit: 'percent',
        of: 'survey respondents',
        period: '2022-23',
        area: null,
        value: '64.50',
      },
    ],
    [
      'We spent £3.6 million on support for carers.',
      {
        id: 'support-carers',
        label: 'Support for carers',
        unit: 'gbp',
        of: null,
        period: '2023-24',
        area: null,
        value: '3600000',
      },
    ],
  ];
  for (const [sentence, expected] of proposals) {
    it(`in “${sentence}”`, () => {
      const { observation, ...metric } = proposedMetric(claimIn(sentence), new Set())!;
      const { rankOf, ...value } = observation;
      assert.equal(rankOf, null);
      assert.deepEqual({ ...metric, ...value }, expected);
    });
  }

  // Each row: a sentence, and the label and the id that its number would have.
  const named: readonly (readonly [sentence: string, label: string, id: string, of?: string])[] = [
    [
      'In all, 412 day care places of the council are filled.',
      'Day care places of the council are filled',
      'day-care-places-filled',
    ],
    ['Our teams made 214 visits.', 'Teams made visits', 'teams-made-visits'],
    ['By spring, 37 garden clubs, of which some were new, had met.', 'Garden clubs', 'garden-clubs'],
    ['We opened 37 garden clubs compared with last autumn.', 'Garden clubs', 'garden-clubs'],
    ['We opened 37 garden clubs while others closed.', 'Garden clubs', 'garden-clubs'],
    ['We opened 37 garden clubs in total in the borough.', 'Garden clubs', 'garden-clubs'],
    [
      '71% of the older tenants who live alone were content.',
      'Older tenants who live alone were content',
      'older-tenants-live-alone-content',
      'older tenants',
    ],
    ['| Clubs | Cost (£) 2023-24 |\n| --- | --- |\n| Garden clubs | 412 |', 'Garden clubs, Cost', 'garden-clubs-cost'],
  ];
  for (const [sentence, label, id, of] of named) {
    it(`named “${label}” in “${sentence.replaceAll('\n', ' ')}”`, () => {
      const proposed = proposedMetric(claimIn(sentence), new Set());
      assert.deepEqual([proposed?.label, proposed?.id, proposed?.of ?? undefined], [label, id, of]);
    });
  }

  it('has no decimals of a scale that is a word', () => {
    const stated = (sentence: string): string | undefined => statedObservation(claimIn(sentence))?.value;
    assert.equal(stated('We spent £3.60m on clubs.'), '3600000');
    assert.equal(stated('We spent GBP 3.60 on clubs.'), '3.60');
    assert.equal(stated('It was 64.50 per cent of clubs.'), '64.50');
  });

  it('keeps the number of those that were ranked', () =>
    assert.equal(statedObservation(claimIn('We ranked 17 out of 152 for clubs.'))?.rankOf, '152'));

  it('has an id that no other metric has', () => {
    const taken = new Set(['carers-cafes', 'carers-cafes-2']);
    assert.equal(proposedMetric(claimIn('We held 37 carers’ cafés.'), taken)?.id, 'carers-cafes-3');
  });

  for (const sentence of [
    'We supported nearly 2,100 carers.',
    'We supported over 2,100 carers.',
    '1 in 10 carers had a break.',
    'Nearly half of carers had a break.',
    'Between 12 and 15 care homes closed.',
    'Two thirds of carers had a break.',
  ]) {
    it(`is none where the draft only comes near the value: “${sentence}”`, () => {
      assert.equal(statedObservation(claimIn(sentence)), undefined);
      assert.equal(proposedMetric(claimIn(sentence), new Set()), undefined);
    });
  }
});
