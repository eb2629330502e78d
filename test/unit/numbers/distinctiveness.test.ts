import assert from 'node:assert/strict';
import {
  distinctiveness,
  isCommon,
  isInWords,
  isRareUnit,
  reliance,
  rivalry,
} from '../../../server/src/numbers/distinctiveness.ts';
import type { Option } from '../../../server/src/numbers/option.ts';
import type { Claim } from '../../../server/src/numbers/read-numbers.ts';
import { metricsOf } from './metrics-of.ts';
import { claimsOf } from './reading-drafts.ts';

/** The first claim of a sentence, as far as it is looked at. */
function claimIn(sentence: string): Claim {
  const { mention } = claimsOf(sentence)[0]!;
  return { mention, reading: mention.reading! } as Claim;
}

const option = (unit: string, loosely = false): Option =>
  ({ metric: metricsOf([{ unit, label: 'Lamps' }])[0]!, judgement: { loosely } }) as unknown as Option;

describe('how much an agreeing value tells', () => {
  const rows: readonly (readonly [sentence: string, digits: number])[] = [
    ['We saw 7 lamps.', 0.8],
    ['It was 64%.', 1.8],
    ['It was 64.5%.', 2.8],
    ['We saw 1,204 lamps.', 3.1],
    ['We saw 1,200 lamps.', 1.1],
    ['We saw more than 300 lamps.', 0.5],
    ['We saw 1 lamp and 0 beds.', 0],
  ];
  for (const [sentence, digits] of rows)
    it(sentence, () => assert.ok(Math.abs(distinctiveness(claimIn(sentence), false) - digits) < 0.05));

  it('is nothing where nearly every value agrees', () => {
    assert.equal(distinctiveness(claimIn('We saw more than 300 lamps.'), true), 0);
    assert.equal(distinctiveness(claimIn('We saw fewer than 300 lamps.'), true), 0);
    assert.ok(distinctiveness(claimIn('We saw fewer than 300 lamps.'), false) > 0);
    assert.ok(distinctiveness(claimIn('We saw 6,400 lamps.'), true) > 0);
  });

  const exact = ['It was 7.', 'It was 42.', 'It was 142.', 'It was 4,142.', 'It was 94,142.'].map(claimIn);
  const falls = (values: readonly number[]): void =>
    values.forEach((value, i) => {
      if (i > 0) assert.ok(value <= values[i - 1]!, values.join());
      assert.ok(value > 0 && value <= 1, values.join());
    });
  it('lets a number that is stated more exactly do with fewer words', () => {
    const [needs, nears] = [
      exact.map((claim) => reliance(claim, option('count')).need),
      exact.map((claim) => reliance(claim, option('count')).near),
    ];
    const rivals = exact.map((claim) => rivalry(claim, option('count')));
    for (const values of [needs, nears, rivals]) falls(values);
    assert.equal(new Set(needs).size, 5);
    assert.ok(needs[0]! > needs.at(-1)! * 2 && nears[0]! > nears.at(-1)! && rivals[0]! > rivals.at(-1)!);
  });
  it('asks the same of all that are hardly, and of all that are wholly exact', () => {
    const ends = ['It was 7.', 'It was 9.', 'It was 94,142.', 'It was 94,142,123.'].map((text) =>
      reliance(claimIn(text), option('count')),
    );
    assert.deepEqual(ends[0], ends[1]);
    assert.deepEqual(ends[2], ends[3]);
  });
  it('lies between what is asked of less and of more exact ones', () => {
    const [less, between, more] = ['It was 10.1%.', 'It was 31.6%.', 'It was 99.9%.'].map(
      (text) => reliance(claimIn(text), option('count')).need,
    );
    assert.ok(Math.abs(between! - (less! + more!) / 2) < 0.03, `${less} ${between} ${more}`);
  });
  it('needs most words where nearly every value agrees', () => {
    const open = reliance(claimIn('We saw more than 300 lamps.'), option('count', true));
    assert.ok(open.need > reliance(claimIn('We saw 7 lamps.'), option('count')).need);
    assert.equal(open.near, 1);
  });
  it('needs fewer words for a rare unit, if the number says anything', () => {
    for (const text of ['It was 142.', 'It was 42.'])
      assert.ok(reliance(claimIn(text), option('days')).need < reliance(claimIn(text), option('count')).need, text);
    assert.equal(
      reliance(claimIn('It was 7.'), option('days')).need,
      reliance(claimIn('It was 7.'), option('count')).need,
    );
    for (const [unit, isRare] of [
      ['days', true],
      ['gbp', true],
      ['percent', false],
      ['lamps', false],
    ] as const)
      assert.equal(isRareUnit(option(unit).metric), isRare, unit);
  });

  const common: readonly (readonly [sentence: string, isOne: boolean])[] = [
    ['We saw 20 lamps.', true],
    ['We saw 21 lamps.', false],
    ['We saw 2.5 lamps.', false],
    ['We saw 100 lamps.', false],
    ['It was 10%.', true],
    ['It was 11%.', false],
    ['It was 100%.', true],
  ];
  for (const [sentence, isOne] of common)
    it(`${sentence} ${isOne ? 'is' : 'is not'} common`, () => assert.equal(isCommon(claimIn(sentence)), isOne));

  it('tells words from digits', () => {
    assert.ok(isInWords(claimIn('We run seven homes.')));
    assert.ok(!isInWords(claimIn('We run 7 homes.')));
  });
});
