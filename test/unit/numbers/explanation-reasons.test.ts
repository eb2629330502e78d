import assert from 'node:assert/strict';
import type { ExplainedCandidate, Explanation } from '../../../server/src/numbers/explain.ts';
import {
  judgementText,
  lackTexts,
  points,
  reasonText,
  saidTexts,
  valueText,
} from '../../../server/src/numbers/explanation-words.ts';
import type { Verdict } from '../../../server/src/numbers/number.ts';
import type { Reason } from '../../../server/src/numbers/reason.ts';
import { claimsOf } from './reading-drafts.ts';

const labels = ['Bulbs planted', 'Beds dug', 'Trees felled', 'Paths laid'];
const metrics = `metrics:\n${labels.map((label, i) => `  - { id: m${i}, label: ${label}, unit: count, observations: [{ period: 2023-24, value: ${40 + i} }] }`).join('\n')}\n`;
const [number, ...linkedTo] = claimsOf(
  `It was 12. ${labels.map((_, i) => `It was [4${i}](metric:m${i}).`).join(' ')}`,
  metrics,
  '2023-24',
);

function candidate(i: number, more: Partial<ExplainedCandidate> = {}): ExplainedCandidate {
  const metric = linkedTo[i]!.metric!;
  const judgement = { verdict: 'supported', observation: metric.observations[0]!, loosely: false } as const;
  return {
    metric,
    wording: metric.label,
    score: 0.5,
    weight: 0.5,
    isTaken: false,
    isSaidByAnother: false,
    isEqual: false,
    unitFit: 1,
    hasArea: true,
    isNear: true,
    judgement,
    said: [],
    unsaid: [],
    ...more,
  };
}

function explained(reason: Reason | null, more: Partial<Explanation> = {}): Explanation {
  const candidates = [candidate(0), candidate(1, { isTaken: true })];
  return { number: number!, reason, needed: 0.6, comparedWith: null, candidates, otherUnits: [], ...more };
}

const inconsistent = (i: number): ExplainedCandidate['judgement'] => ({
  verdict: 'inconsistent',
  observation: linkedTo[i]!.metric!.observations[0]!,
  loosely: false,
});

describe('why a number has its metric, in a sentence', () => {
  const rows: Readonly<Partial<Record<Reason, string>>> = {
    linked: 'It is linked to this metric in the draft.',
    'linked-unknown': 'Its link names a metric that the metrics file does not have.',
    'nothing-near': 'No metric in a unit that it could have shares enough words with the text around it.',
    'said-already': 'Other numbers, beside or before it, stand for every metric that it might speak of.',
    agrees: 'The words around it fit this metric best, and the value agrees.',
    outdated:
      'The words around it fit this metric, which had that value at an earlier time than the values of other places beside it.',
    restated: 'The number right after it says the same more exactly, and has this metric.',
    difference: 'It tells how two values of this metric differ, one of which stands beside it.',
    'agrees-instead': 'The words around it fit “Bulbs planted” a little better, but the value agrees with this metric.',
    'only-agreeing': 'The words around it fit “Bulbs planted” better, but the value agrees with this metric.',
    'common-elsewhere':
      'The words around it fit “Bulbs planted” best, but not firmly, and so common a number agrees with another metric by chance.',
    'another-thing': 'The text says that it is a change, or a count of something else than “Bulbs planted”.',
    'one-word': 'Only one word fits “Bulbs planted”, which is too little when the value does not settle it.',
    'words-certain': 'The words around it leave no doubt that this metric is meant, though the value does not agree.',
    'words-and-close': 'The words around it fit this metric clearly, and the value is near, though it does not agree.',
  };
  for (const [reason, said] of Object.entries(rows))
    it(reason, () => assert.equal(reasonText(explained(reason as Reason)), said));

  it('no file', () =>
    assert.equal(reasonText(explained(null)), 'No metrics file is linked, so it was compared with nothing.'));

  it('compared-with names the other number', () =>
    assert.equal(
      reasonText(explained('compared-with', { comparedWith: linkedTo[2]!.mention })),
      'It is compared with “42”, which is a value of this metric.',
    ));

  it('names the best metric that no other number stands for', () =>
    assert.equal(
      reasonText(explained('one-word', { candidates: [candidate(0, { isSaidByAnother: true }), candidate(3)] })),
      'Only one word fits “Paths laid”, which is too little when the value does not settle it.',
    ));

  it('names the metrics that fit alike, and counts what would be too many', () => {
    const alike = (count: number, reason: Reason): string =>
      reasonText(explained(reason, { candidates: labels.map((_, i) => candidate(i, { isEqual: i < count })) }));
    assert.equal(
      alike(2, 'equal'),
      'The words around it fit “Bulbs planted” and “Beds dug” alike, and the value agrees with none of them.',
    );
    assert.equal(
      alike(3, 'equal-and-weak'),
      'The words around it fit “Bulbs planted”, “Beds dug” and “Trees felled” alike, but too loosely to choose.',
    );
    assert.equal(
      alike(4, 'equal-and-weak'),
      'The words around it fit “Bulbs planted”, “Beds dug” and 2 others alike, but too loosely to choose.',
    );
  });

  it('says how much is missing', () => {
    const said = (judgement: ExplainedCandidate['judgement']): string =>
      reasonText(explained('too-weak', { candidates: [candidate(0, { score: 0.456, judgement })] }));
    const start = 'The words around it fit “Bulbs planted” best, but too loosely: 46 of 100, and 60 are needed';
    assert.equal(said(candidate(0).judgement), `${start} even where the value agrees.`);
    assert.equal(said(inconsistent(0)), `${start} unless the value agrees.`);
    assert.equal(
      reasonText(explained('too-weak', { candidates: [], needed: null })),
      'The words around it fit  best, but too loosely: 0 of 100, and 0 are needed unless the value agrees.',
    );
  });

  it('says how the same digits come about', () => {
    const said = (verdict: Verdict | null): string =>
      reasonText(explained('same-digits', { number: { ...number!, verdict } }));
    const start = 'The words around it fit this metric best, and';
    assert.equal(said('wrong-period'), `${start} it has that value for another period.`);
    assert.equal(said('wrong-area'), `${start} it has that value for another area.`);
    assert.equal(
      said('inconsistent'),
      `${start} its value has the same digits in another order or place, as a slip of the keys gives.`,
    );
  });
});

describe('what is said of a metric that was weighed', () => {
  const lacks = (more: Partial<ExplainedCandidate>, on = number!): string[] => {
    const weighed = candidate(0, more);
    return lackTexts(weighed, {
      ...explained('agrees', { candidates: [weighed, candidate(1, { isTaken: true, unitFit: 0.9 })] }),
      number: on,
    });
  };

  it('speaks against it, the weightiest first', () => {
    assert.deepEqual(lacks({}), ['its words stand further away']);
    assert.deepEqual(lacks({ isTaken: true }), []);
    assert.deepEqual(lacks({ unitFit: 0.9 }), ['its words stand further away']);
    assert.deepEqual(lacks({ unitFit: 0.8 }), ['its unit, count, fits less well']);
    assert.deepEqual(lacks({ hasArea: false }), ['it has no value for your own authority']);
    assert.deepEqual(lacks({ unsaid: ['bulbs', 'planted', 'in spring', 'spring', 'here'] }), [
      'nothing near says “bulbs”, “planted”, “spring”',
    ]);
    assert.deepEqual(lacks({ judgement: inconsistent(0) }), ['40 in 2023-24 does not agree']);
    assert.deepEqual(
      lacks({ isSaidByAnother: true, unsaid: ['bulbs'], unitFit: 0.5, hasArea: false, judgement: inconsistent(0) }),
      [
        'another number, beside or before it, stands for it',
        'nothing near says “bulbs”',
        'its unit, count, fits less well',
        'it has no value for your own authority',
        '40 in 2023-24 does not agree',
      ],
    );
  });

  it('names the area that it has no value for', () => {
    const [inLondon] = claimsOf('For London it was 12.');
    assert.deepEqual(lacks({ hasArea: false }, inLondon), ['it has no value for London']);
  });

  it('judges by its value', () => {
    const said = (judgement: Partial<ExplainedCandidate['judgement']>): string =>
      judgementText(
        candidate(0, { judgement: { ...candidate(0).judgement, ...judgement } as ExplainedCandidate['judgement'] }),
      );
    assert.equal(said({}), '40 in 2023-24 agrees');
    assert.equal(said({ loosely: true }), '40 in 2023-24 agrees when read loosely');
    assert.equal(said({ verdict: 'wrong-period' }), '40 in 2023-24 would agree, but is of another period');
    assert.equal(said({ verdict: 'wrong-area' }), '40 in 2023-24 would agree, but is of another area');
    assert.equal(said({ verdict: 'inconsistent' }), '40 in 2023-24 does not agree');
    assert.equal(said({ verdict: 'inconsistent', observation: null }), 'its value does not agree');
  });

  it('shows its words by where they stand, as they are written there', () => {
    const word = (label: string, text: string, place: 'own' | 'heading', ofAnchor = false) =>
      ({ word: label, text, place, ofAnchor, part: 0.2 }) as ExplainedCandidate['said'][number];
    const said = [
      word('bulbs', 'bulb', 'own'),
      word('planted', 'dug', 'own'),
      word('planted', 'sown', 'own'),
      word('spring', 'spring', 'heading'),
      word('park', 'park', 'heading', true),
      word('in spring', 'in spring', 'heading'),
    ];
    assert.deepEqual(saidTexts(candidate(0, { said })), [
      '“bulbs”, “planted” (written “dug”, “sown”) beside it',
      '“spring” in its heading',
      '“park” with the number that it is compared with',
    ]);
  });

  it('is scored out of 100', () => assert.deepEqual([0, 0.005, 0.994, 1].map(points), [0, 1, 99, 100]));
});

describe('a number as it is read', () => {
  const share = 'metrics: [{ id: m, label: Tenants who sing, unit: percent, observations: [{ value: 75 }] }]';
  const count = 'metrics: [{ id: m, label: Tenants who sing, unit: count, observations: [{ value: 9 }] }]';
  const rows: readonly (readonly [markdown: string, said: string, against?: string])[] = [
    ['We had 20-30 visits.', '20 to 30 (agrees with 19.5 to 30.5)'],
    ['We ranked 17 out of 152.', 'rank 17 of 152 exactly'],
    ['We saw exactly 2,846 birds.', '2,846 exactly'],
    ['In all 9 of the 12 sing.', '9 of 12 exactly'],
    ['In all [9 of the 12](metric:m) sing.', '9 of 12 exactly', share],
    ['In all [9 of the 12](metric:m) sing.', '9 of 12 exactly', count],
  ];
  for (const [markdown, said, against] of rows)
    it(`${markdown}${against ? ` against ${/unit: (\w+)/.exec(against)![1]}` : ''}`, () =>
      assert.equal(valueText(claimsOf(markdown, against)[0]!), said));
});
