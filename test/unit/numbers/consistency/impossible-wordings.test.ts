import assert from 'node:assert/strict';
import { backwardStretches } from '../../../../server/src/numbers/consistency/dates-in-order.ts';
import { impossibleDates } from '../../../../server/src/numbers/consistency/impossible-dates.ts';
import { invertedRanges } from '../../../../server/src/numbers/consistency/inverted-ranges.ts';
import type { Misfit } from '../../../../server/src/numbers/consistency/stated.ts';
import { draftOf } from '../../draft/draft-of.ts';
import { numbersOf } from '../reading-drafts.ts';
import { textOf } from './misfits-in.ts';

type Rows = readonly (readonly [markdown: string, ...expected: readonly string[]])[];

function itFinds(rows: Rows, found: (markdown: string) => Iterable<Misfit>): void {
  for (const [markdown, ...expected] of rows)
    it(markdown, () => assert.deepEqual([...found(markdown)].map(textOf), expected));
}

describe('stretches that end before they begin', () => {
  const rows: Rows = [
    ['It ran from June 2023 to April 2023.', 'from June 2023 to April 2023'],
    ['From 9 June 2023 until 3 June 2023 we met.', 'From 9 June 2023 until 3 June 2023'],
    ['It ran between 1st of May 2024 and 1st of May 2023.', 'between 1st of May 2024 and 1st of May 2023'],
    ['It ran from Sept 2024 – Aug 2024.', 'from Sept 2024 – Aug 2024'],
    ['It ran from the end of Dec. 2024 up to Jan. 2024.', 'from the end of Dec. 2024 up to Jan. 2024'],
    ['It ran from Oct 2023 till Feb 2023.', 'from Oct 2023 till Feb 2023'],
    ['It ran from July, 2023 to July, 2022.', 'from July, 2023 to July, 2022'],
    ['It ran from 12 June 2023 to June 2023.'],
    ['It ran from June 2023 to 30 June 2023.'],
    ['It ran from March 2023 to November 2023.'],
    ['The start was moved from June 2023 to April 2023.'],
    ['We brought it forward from June 2023 to April 2023.'],
    ['The opening was rescheduled from June 2023 to April 2023.'],
    ['Waits fell between June 2023 and April 2023.'],
    ['The gap between June 2023 and April 2023 is small.'],
    ['We moved in. It ran from June 2023 to April 2023.', 'from June 2023 to April 2023'],
    ['From June 2023 to May 2024, we ran a six-month trial.', 'From June 2023 to May 2024, we ran a six-month trial'],
    ['From June 2023 to May 2024, we ran a twelve-month trial.'],
    [
      'From June 2023 to May 2024 the council held a 3-month campaign.',
      'From June 2023 to May 2024 the council held a 3-month campaign',
    ],
    ['From June 2023 to May 2024, it had a 12 month contract.'],
    [
      'From June 2023 to May 2024, it had a 24 month contract.',
      'From June 2023 to May 2024, it had a 24 month contract',
    ],
  ];
  itFinds(rows, (markdown) => backwardStretches(draftOf(markdown).passages));
});

describe('days that no calendar has', () => {
  const rows: Rows = [
    ['We met on 31 Sept 2023.', '31 Sept 2023'],
    ['We met on the 30th of Feb.', '30th of Feb'],
    ['We met on 31 Nov., 2023.', '31 Nov., 2023'],
    ['We met on Sunday, the 31 April.', 'Sunday, the 31 April'],
    ['We met on Friday, 1 March 2024.'],
    ['We met on Friday the 2nd of March 2024.', 'Friday the 2nd of March 2024'],
    ['We met on 31.06.2024.', '31.06.2024'],
    ['We met on 30.06.2024, and on 31/12/2024.'],
    ['Room 45 April, version 0 May.'],
    ['The file is 2024-13-31 in the box.'],
    ['The file is a/31/04/2024 in the box.'],
    ['The code is `31 April 2023`.'],
    ['The plan is for FY 2024-23.', 'FY 2024-23'],
    ['The plan is for 2024 - 2023.', '2024 - 2023'],
    ['The budget was £2024-23.'],
    ['The total was 2024-23%.'],
    ['See decision 2024/23 and minute: 2024-22.'],
    ['We worked in 2050-2049.', '2050-2049'],
  ];
  itFinds(rows, (markdown) => impossibleDates(draftOf(markdown).passages));

  const messages: readonly (readonly [markdown: string, said: string])[] = [
    ['We met on 31 June 2023.', 'There is no “31 June 2023”: June has only 30 days. Correct the date.'],
    [
      'We met on 29 February 2023.',
      'There is no “29 February 2023”: February 2023 has only 28 days. Correct the date.',
    ],
    ['We met on 30 February.', 'There is no “30 February”: February has only 29 days. Correct the date.'],
    [
      'We met on Monday 5 March 2024.',
      'There is no “Monday 5 March 2024”: 5 March 2024 is a Tuesday. Correct the day or the date.',
    ],
    [
      'The plan for 2023-22 is out.',
      '“2023-22” runs backwards: the second year lies before the first. A financial year ends in the year after it begins, as 2023-24 does.',
    ],
    [
      'The plan for 2023/23 is out.',
      '“2023/23” names one year twice. A financial year ends in the year after it begins, as 2023/24 does.',
    ],
    [
      'The plan for 2099/98 is out.',
      '“2099/98” runs backwards: the second year lies before the first. A financial year ends in the year after it begins, as 2099/00 does.',
    ],
  ];
  for (const [markdown, said] of messages)
    it(`says what is wrong in “${markdown}”`, () =>
      assert.deepEqual(
        [...impossibleDates(draftOf(markdown).passages)].map(({ message }) => message),
        [said],
      ));
});

describe('ranges that run backwards', () => {
  const rows: Rows = [
    ['A visit costs between £4.5 million and £3.2 million.', 'between £4.5 million and £3.2 million'],
    ['It is between 60 per cent and 40 per cent.', 'between 60 per cent and 40 per cent'],
    ['It takes between 1,200 and 900 calls.', 'between 1,200 and 900'],
    ['We need 60 – 40% of it.', '60 – 40%'],
    ['We need £40 — £30 a week.', '£40 — £30'],
    ['Reviews take 6-4 weeks.', '6-4 weeks'],
    ['Adults aged 84 to 65 came.', '84 to 65'],
    ['It is between 40% and 30.'],
    ['It is between £40 and 30%.'],
    ['We are open between 12 and 9.'],
    ['We are open between 18 and 9 o’clock.'],
    ['The difference between 60% and 40% is plain.'],
    ['The choice between 60 and 40 was ours.'],
    ['We moved between 60 and 40 of them.'],
    ['We need £3-£2m of it.'],
    ['We spent £4m-£3m of it.', '£4m-£3m'],
  ];
  itFinds(rows, (markdown) => invertedRanges(draftOf(markdown).passages, numbersOf(markdown)));
});
