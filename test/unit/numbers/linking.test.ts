import assert from 'node:assert/strict';
import { distinctiveness } from '../../../server/src/numbers/distinctiveness.ts';
import type { Claim } from '../../../server/src/numbers/read-numbers.ts';
import { claimsOf } from './reading-drafts.ts';

const metrics = `
metrics:
  - id: satisfied
    label: People extremely or very satisfied with their care
    unit: percent
    observations:
      - { period: 2021-22, value: "61.0" }
      - { period: 2022-23, value: "64.5" }
      - { period: 2022-23, area: London, value: "59.2" }
  - id: care-homes
    label: Care homes for older people
    unit: count
    observations: [{ value: 10 }]
  - id: contacts
    label: Contacts with the intake team
    unit: count
    observations: [{ period: 2022-23, value: 6419 }]
  - id: admissions
    label: Admissions of older people to care homes
    unit: per-100000
    observations:
      - { period: 2022-23, value: "820.6" }
      - { period: 2022-23, area: London, value: 401 }
  - id: women
    label: Women in the workforce
    unit: percent
    observations: [{ period: 2022-23, value: 74 }]
  - id: men
    label: Men in the workforce
    unit: percent
    observations: [{ period: 2022-23, value: 26 }]
  - id: deprivation
    label: Overall deprivation rank
    unit: rank
    observations: [{ period: 2019, value: 17, of: 152 }]
`;

/** `metric verdict` of every claim. */
const judged = (markdown: string, period = '2022-23'): string[] =>
  claimsOf(markdown, metrics, period).map(({ metric, verdict }) => `${metric?.id.value ?? '-'} ${verdict}`);

describe('which metric backs a number', () => {
  it('links by words and judges by value', () => {
    assert.deepEqual(judged('In 2022-23, 64.5% of people were very satisfied with their care.'), [
      'satisfied supported',
    ]);
    assert.deepEqual(judged('In 2022-23, 46.5% of people were very satisfied with their care.'), [
      'satisfied inconsistent',
    ]);
  });

  it('names another period and another area as such', () => {
    assert.deepEqual(judged('In 2022-23, 61% of people were very satisfied with their care.'), [
      'satisfied wrong-period',
    ]);
    assert.deepEqual(judged('In 2022-23, 59% of people were very satisfied with their care.'), [
      'satisfied wrong-area',
    ]);
  });

  it('gives a comparator the measure of the number that it is compared with', () => {
    const text = 'In 2022-23, 64.5% of people were very satisfied with their care, above the London average of ';
    assert.deepEqual(judged(`${text}59%.`), ['satisfied supported', 'satisfied supported']);
    assert.deepEqual(judged(`${text}54%.`), ['satisfied supported', 'satisfied inconsistent']);
  });

  it('lets the numbers of a sentence compete', () => {
    assert.deepEqual(judged('In the workforce in 2022-23, 74% were women and 26% were men.'), [
      'women supported',
      'men supported',
    ]);
  });

  it('converts rates to one base', () => {
    assert.deepEqual(judged('There were 8.2 admissions per 1,000 older people to care homes in 2022-23.'), [
      'admissions supported',
    ]);
  });

  it('compares what a rank is out of', () => {
    assert.deepEqual(judged('We rank 17 out of 152 on overall deprivation.'), ['deprivation supported']);
    assert.deepEqual(judged('We rank 17 out of 151 on overall deprivation.'), ['deprivation inconsistent']);
  });

  it('does not call a change, or a count of something else, a wrong value', () => {
    assert.deepEqual(judged('In 2022-23, 70% of people were extremely satisfied with their care.'), [
      'satisfied inconsistent',
    ]);
    assert.deepEqual(judged('People extremely satisfied with their care rose by 70% in 2022-23.'), ['- unsupported']);
    assert.deepEqual(judged('There were 6,219 contacts with the intake team in 2022-23.'), ['contacts inconsistent']);
    assert.deepEqual(judged('There were 6,219 letters after contacts with the intake team in 2022-23.'), [
      '- unsupported',
    ]);
    assert.deepEqual(judged('There were 6,219 fewer contacts with the intake team than in 2021-22.'), [
      '- unsupported',
    ]);
  });

  it('does not compare what is to be reached with what was measured', () => {
    const care = 'people extremely satisfied with their care';
    assert.deepEqual(judged(`In 2022-23, 70% of ${care}.`), ['satisfied inconsistent']);
    assert.deepEqual(judged(`We will have 70% of ${care} in 2022-23.`), ['- unsupported']);
    assert.deepEqual(judged(`Reach 70% of ${care} by March 2023.`), ['- unsupported']);
    assert.deepEqual(judged(`For ${care} we have a target of 70% in 2022-23.`), ['- unsupported']);
  });

  it('lets a share and its counts in brackets speak of one metric', () => {
    assert.deepEqual(judged('In 2022-23, 64.5% (129 of 200) of people were extremely satisfied with their care.'), [
      'satisfied supported',
      'satisfied supported',
    ]);
  });

  it('sees that a point slipped', () => {
    assert.deepEqual(judged('There were 642 contacts with the intake team in 2022-23.'), ['contacts inconsistent']);
  });

  it('does not call a second number wrong that follows the right one', () => {
    const right = 'In 2022-23, 74% of the workforce were women.';
    assert.deepEqual(judged('In 2022-23, 63% of the workforce were women.'), ['women inconsistent']);
    assert.deepEqual(judged(`${right} 63% of the workforce were women in posts with a degree.`), [
      'women supported',
      '- unsupported',
    ]);
    assert.deepEqual(judged(`${right}\n\n63% of the workforce were women.`), ['women supported', 'women inconsistent']);
  });

  it('links two values of one measure in one sentence, each to its own period', () => {
    assert.deepEqual(judged('In 2022-23, 64.5% of people were very satisfied with their care, not 61.0% as before.'), [
      'satisfied supported',
      'satisfied supported',
    ]);
  });

  it('asks more of the words where the metric has no value for the time that is said', () => {
    assert.deepEqual(judged('In 2022-23, 70% of people were extremely satisfied with their care.'), [
      'satisfied inconsistent',
    ]);
    assert.deepEqual(judged('In 2018-19, 70% said that they are extremely satisfied.'), ['- unsupported']);
  });

  it('trusts agreement the more, the more exactly a number is stated', () => {
    const of = (text: string): number[] =>
      claimsOf(text, metrics).map(({ mention }) =>
        distinctiveness({ mention, reading: mention.reading! } as Claim, false),
      );
    const [seven, share, exactShare, count, round, open] = of(
      '7 homes, 64% or 64.5%, 1,204 calls, 6,400 and over 300.',
    );
    for (const [less, more] of [
      [seven, share],
      [share, exactShare],
      [round, count],
      [open, seven],
    ])
      assert.ok(less! < more!, `${less} ${more}`);
  });

  it('never links a number by its value alone', () => {
    assert.deepEqual(judged('We planted 10 trees and 6,419 bulbs.'), ['- unsupported', '- unsupported']);
  });

  it('follows an explicit link, with its period and area', () => {
    assert.deepEqual(judged('It was [61.0%](metric:satisfied?period=2021-22) then.'), ['satisfied supported']);
    assert.deepEqual(judged('It was [59%](metric:satisfied?period=2022-23&area=London) there.'), [
      'satisfied supported',
    ]);
    assert.deepEqual(judged('It was [61.0%](metric:satisfied?period=2022-23) then.'), ['satisfied wrong-period']);
    assert.deepEqual(judged('It was [70%](metric:satisfied) then.'), ['satisfied inconsistent']);
  });

  it('takes metric:none for a number that is no metric', () => {
    assert.deepEqual(judged('We have [10](metric:none) care homes for older people.'), []);
  });

  it('says unsupported of a link to a metric that does not exist', () => {
    assert.deepEqual(judged('It was [70%](metric:unknown) then.'), ['- unsupported']);
  });

  it('gives no verdict where there is no metrics file', () => {
    assert.equal(claimsOf('In 2022-23, 64.5% of people were satisfied.')[0]!.verdict, null);
  });
});
