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
