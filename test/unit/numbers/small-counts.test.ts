import assert from 'node:assert/strict';
import { smallCounts } from '../../../server/src/numbers/small-counts.ts';
import { numbersOf } from './reading-drafts.ts';

/** What a draft should say in the place of each count below five: `its number: the words`. */
const withheldIn = (markdown: string, threshold = 5): string[] =>
  smallCounts(numbersOf(markdown), threshold).map(
    ({ number: { mention }, plain, withheld }) => `${mention.passage.text.slice(plain.start, plain.end)}: ${withheld}`,
  );

describe('counts that could point to somebody', () => {
  const rows: readonly (readonly [markdown: string, ...expected: readonly string[]])[] = [
    ['In the year, three people moved out.', 'three: fewer than five'],
    ['In the year, 3 people moved out.', '3: fewer than 5'],
    ['Three people moved out.', 'Three: Fewer than five'],
    ['4 residents moved out.', '4: Fewer than 5'],
    ['We know of exactly 4 young carers.', '4: fewer than 5'],
    ['Of the flats, 1 adult left early.', '1: fewer than 5'],
    ['We helped 2 older people with dementia.', '2: fewer than 5'],
    ['In all, 3 of the 25 residents moved.', '3: fewer than 5'],
    ['| Reason | People |\n| --- | --- |\n| Moved | 3 |\n| Stayed | 12 |', '3: <5'],
    ['| Reason | Children |\n| --- | --- |\n| In care | 2 |', '2: <5'],
    // Large enough, not counts, or said with a hedge.
    ['In the year, 5 people moved out.'],
    ['In the year, about 3 people moved out.'],
    ['In the year, 3% of people moved out.'],
    ['In the year, between 2 and 4 people moved out.'],
    ['We met 40 people, compared with 3 people in London.'],
    // Not people who use a service, or no count of them.
    ['We run 3 homes for people.'],
    ['We support 2 carers’ groups.'],
    ['We support 2 carers groups.'],
    ['We opened 3 children homes.'],
    ['We run 2 children centres.'],
    ['We wrote 4 tenants’ letters.'],
    ['We have one person in mind.'],
    ['Each visit needs two people.'],
    ['The hoist is used by the two adults.'],
    ['Our panel has 3 residents.'],
    ['We employed 3 residents.'],
    ['In summer 3, people moved out.'],
    ['We met 3 times with people.'],
    ['| Reason | People per home |\n| --- | --- |\n| Moved | 3 |'],
    ['| Reason | % of people |\n| --- | --- |\n| Moved | 3 |'],
    ['| Reason | Rank of people |\n| --- | --- |\n| Moved | 3 |'],
    ['| Reason | People’s homes |\n| --- | --- |\n| Moved | 3 |'],
    ['| Reason | People on the panel |\n| --- | --- |\n| Moved | 3 |'],
    ['| Reason | People |\n| --- | --- |\n| Moved | 3 homes |'],
    // Words that only look like another noun after the people.
    ['In all, 3 residents across the borough moved.', '3: fewer than 5'],
    ['In all, 3 residents plus a dog moved.', '3: fewer than 5'],
    ['In all, 3 carers always came.', '3: fewer than 5'],
  ];
  for (const [markdown, ...expected] of rows)
    it(markdown.replaceAll('\n', ' '), () => assert.deepEqual(withheldIn(markdown), expected));

  it('as few as the authority asks for', () => {
    assert.deepEqual(withheldIn('In the year, 9 people moved out.', 10), ['9: fewer than 10']);
    assert.deepEqual(withheldIn('In the year, nine people moved out.', 10), ['nine: fewer than ten']);
    assert.deepEqual(withheldIn('In the year, two people moved out.', 1_000), ['two: fewer than 1,000']);
  });
});
