import assert from 'node:assert/strict';
import { AreaNames } from '../../../../server/src/numbers/area-names.ts';
import { inOrder, trendFaults } from '../../../../server/src/numbers/trend/trend-faults.ts';
import { numbersOf } from '../reading-drafts.ts';

const areas = new AreaNames([], 'Harrowmere Borough Council');
const faultsIn = (text: string): string[] =>
  inOrder(trendFaults(numbersOf(text), areas)).map(({ kind, words }) => `${kind} “${words.text}”`);

/** What is said of a target, with a result that belies it and one that bears it out: `{wrong|right}`. */
const said: readonly (readonly [words: string, template: string])[] = [
  ['met', 'We met our target of 70%, with {64.5%|71.2%} of reviews completed on time.'],
  ['achieved', 'We achieved our target of 70%, with {64.5%|71.2%} of staff trained.'],
  ['reached', 'We reached our target of 70%, with {64.5%|71.2%} of calls answered.'],
  ['hit', 'We hit our target of 70%, with {64.5%|71.2%} of complaints resolved.'],
  ['exceeded', 'We exceeded our target of 70%, with {64.5%|71.2%} of tenants satisfied.'],
  ['surpassed', 'We surpassed our target of 70%, with {64.5%|71.2%} of invoices paid.'],
  ['beat', 'We beat our target of 70%, with {64.5%|71.2%} of plans reviewed.'],
  ['ahead of', 'We are ahead of our target of 70%, with {64.5%|71.2%} of homes good.'],
  ['exceeding', 'In all {64.5%|71.2%} of carers were assessed, exceeding our target of 70%.'],
  ['surpassing', 'In all {64.5%|71.2%} of meals were delivered, surpassing our target of 70%.'],
  ['meeting', 'In all {64.5%|71.2%} of visits were within a week, meeting our target of 70%.'],
  ['achieving', 'In all {64.5%|71.2%} of talks were attended, achieving our target of 70%.'],
  ['missed', 'We missed our target of 70%, with {71.2%|64.5%} of reviews completed on time.'],
  ['missing', 'In all {71.2%|64.5%} of letters were responded to, missing our target of 70%.'],
  ['short of', 'In all {71.2%|64.5%} of loans were recovered, short of our target of 70%.'],
  ['behind', 'In all {71.2%|64.5%} of people stayed at home, behind our target of 70%.'],
  ['not met', 'Some {71.2%|64.5%} of reviews were on time, and the target of 70% was not met.'],
  ['narrowly missed', 'We narrowly missed our target of 70%, with {71.2%|64.5%} of reviews on time.'],
  ['just met', 'We just met our target of 70%, with {64.5%|71.2%} of reviews on time.'],
  ['met', 'We met our target of 4.5 days, with an average wait of {5.2|4.1} days.'],
  ['missed', 'We missed our target of 6.5 weeks, with an average wait of {4.5|9.5} weeks.'],
];

describe('what is said of a target', () => {
  for (const [words, template] of said) {
    const [wrong, right] = ['$1', '$2'].map((kept) => template.replaceAll(/\{([^|}]*)\|([^|}]*)\}/g, kept));
    it(`reported: ${wrong}`, () => assert.deepEqual(faultsIn(wrong!), [`against “${words}”`]));
    it(`silent: ${right}`, () => assert.deepEqual(faultsIn(right!), []));
  }

  const silent = [
    // A target is met by what just reaches it.
    'We met our target of 70%, with 70% of reviews completed on time.',
    // It is not said whether more is better, or not yet whether it was met.
    'We met our target of 70%, with 64.5% of homes empty.',
    'We will have met our target of 70%, with 64.5% of reviews completed on time.',
    'We aim for a target met of 70%, with 64.5% of reviews completed on time.',
    'If we met our target of 70%, with 64.5% of reviews on time, all would gain.',
    // Two targets, another area, a third number, or things that are no target.
    'We met our target of 70% and the target of 64.5% for reviews on time.',
    'We met our target of 70%, with 64.5% of reviews on time in England.',
    'We met our target of 70%, with 64.5% of reviews on time and 61% of visits.',
    'We met our target of 70%, and missed none, with 64.5% of reviews on time.',
    'We met on 70% of days, with 64.5% of reviews on time.',
    'We met our target of 70 visits, with 64.5% of reviews on time.',
  ];
  for (const text of silent) it(`silent: ${text}`, () => assert.deepEqual(faultsIn(text), []));
});
