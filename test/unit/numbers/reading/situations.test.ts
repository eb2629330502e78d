import { claimsOf } from '../reading-drafts.ts';
import { itReads, type Row } from './tokens.ts';

/** `text area from, period from` of every claim; a dash for what is not said. */
function situated(markdown: string): string {
  return claimsOf(markdown)
    .map(({ mention: { text, reading } }) => {
      const { area, period } = reading!;
      return `${text} ${area ? `${area.area} ${area.from}` : '-'}, ${period ? `${period.period.key} ${period.from}` : '-'}`;
    })
    .join('; ');
}

describe('the place that a number is said of', () => {
  const beside: readonly Row[] = [
    ['It was 61% here and 58% in London.', '61% -, -; 58% London phrase, -'],
    ['It was 61%, and 58% across England.', '61% -, -; 58% England phrase, -'],
    ['It was 61%, against 58% nationally.', '61% -, -; 58% England phrase, -'],
    ['It was 61%, against 58% of people in the South East.', '61% -, -; 58% South East phrase, -'],
    ['It was 61%, compared with 58% (London).', '61% -, -; 58% London phrase, -'],
    ['It was 61%, compared with the London average of 58%.', '61% -, -; 58% London phrase, -'],
    ['It was 61%, above the average for London of 58%.', '61% -, -; 58% London phrase, -'],
    ['It was 61%, and London is at 58%.', '61% -, -; 58% London phrase, -'],
    ['It was 61% (England: 58%).', '61% -, -; 58% England phrase, -'],
    ['It was 61% (England 58%, London 60%).', '61% -, -; 58% England phrase, -; 60% London phrase, -'],
    ['It was 61%, above England’s 58%.', '61% -, -; 58% England phrase, -'],
    ['It was 61%; London has a 58% average.', '61% -, -; 58% London phrase, -'],
    ['We are above the English average of 58%.', '58% England phrase, -'],
    ['We are above the English national figure of 58%.', '58% England phrase, -'],
    ['English was the language of 58%.', '58% -, -'],
    ['The North London Trust had 58%.', '58% -, -'],
    ['The London Borough of Lowmarsh had 58%.', '58% -, -'],
    ['In all, 58% were born outside England.', '58% -, -'],
    ['In all, 58% moved from London.', '58% -, -'],
    ['In all, 58% is the highest in England.', '58% -, -'],
    ['We are 19th of 152 in England.', '19th of 152 -, -'],
    ['We met the London team and 58% agreed.', '58% -, -'],
  ];
  itReads(beside, situated);

  const lists: readonly Row[] = [
    ['The rates for London and England are 55% and 70%.', '55% London sentence, -; 70% England sentence, -'],
    ['For London, the South East and England, the figures were 55%, 60% and 70%.', '55% -, -; 60% -, -; 70% -, -'],
    [
      'It was 61%, above London and England at 55% and 70%.',
      '61% -, -; 55% London sentence, -; 70% England sentence, -',
    ],
    ['It was 61%, compared with 58% and 59% in London.', '61% -, -; 58% London sentence, -; 59% London phrase, -'],
    ['It was 61% and 59% in London.', '61% -, -; 59% London phrase, -'],
    ['It was a London average of 63.8 and 64 years respectively.', '63.8 London phrase, -; 64 London sentence, -'],
    ['It was a London average of 63.8 years and 64 days.', '63.8 London phrase, -'],
    ['| Measure | London |\n|---|---|\n| Satisfied | 58% |', '58% London table, -'],
    ['| Measure | Share |\n|---|---|\n| England | 58% |', '58% England table, -'],
    ['| Measure | London and England |\n|---|---|\n| Satisfied | 58% |', '58% -, -'],
  ];
  itReads(lists, situated);
});

describe('the time that a number is said of', () => {
  const beside: readonly Row[] = [
    ['In 2022-23 it was 61%, and in 2023-24 it was 64%.', '61% -, 2022-23 phrase; 64% -, 2023-24 phrase'],
    ['It was 61% in 2022-23 and 64% in 2023-24.', '61% -, 2022-23 phrase; 64% -, 2023-24 phrase'],
    ['It was 61% (2022-23) and 64% (2023-24).', '61% -, 2022-23 phrase; 64% -, 2023-24 phrase'],
    ['It was 61% and 64% in 2023-24.', '61% -, 2023-24 sentence; 64% -, 2023-24 phrase'],
    [
      'In 2022-23, 61% came, 64% sang and 12 left.',
      '61% -, 2022-23 phrase; 64% -, 2022-23 sentence; 12 -, 2022-23 sentence',
    ],
    ['It was 61%, up from 58% in 2021-22.', '61% -, -; 58% -, 2021-22 phrase'],
    ['It was 61%, compared with 2021-22.', '61% -, -'],
    ['It has risen to 61% since 2021-22.', '61% -, -'],
    ['It was 61%, more than in 2021-22.', '61% -, -'],
    ['It was up 5% on 2021-22.', '5% -, -'],
    ['There were 412 on 31 March 2024.', '412 -, 2024-03-31 phrase'],
    ['It was up by 5% on 31 March 2024.', '5% -, -'],
    ['It was 61%, a rise of 4% from 2021-22.', '61% -, -; 4% -, -'],
    ['It was 61%, versus 2021-22, and 64% in 2023-24.', '61% -, -; 64% -, 2023-24 phrase'],
    ['It was 61%, and in 2023-24, 64% came.', '61% -, -; 64% -, 2023-24 sentence'],
    ['It was 61%, down from 64%.', '61% -, -; 64% -, -'],
    ['It was 61% (58% in 2021-22).', '61% -, -; 58% -, 2021-22 phrase'],
    ['It was 61% (up from 58% in 2021-22) and 12 sang.', '61% -, -; 58% -, 2021-22 phrase; 12 -, -'],
  ];
  itReads(beside, situated);

  const around: readonly Row[] = [
    ['In 2022-23 we asked all. It was 61%.', '61% -, -'],
    ['In 2022-23 we asked 40 homes. It was 61%.', '40 -, 2022-23 phrase; 61% -, 2022-23 passage'],
    ['In 2022-23 we asked 40 homes. A year earlier it was 61%.', '40 -, 2022-23 phrase; 61% -, -'],
    ['In 2022-23 we asked 40 homes. It was 61% the year before.', '40 -, 2022-23 phrase; 61% -, -'],
    ['In 2022-23 we asked 40 homes, 31 a year ago.', '40 -, 2022-23 phrase; 31 -, -'],
    ['In 2022-23 we asked 40 homes, last year 31.', '40 -, 2022-23 phrase; 31 -, 2022-23 sentence'],
    ['In 2022-23 it fell to 40 homes from 52.', '40 -, 2022-23 phrase; 52 -, -'],
    ['In 2022-23 it fell to 40 homes from a high of 52.', '40 -, 2022-23 phrase; 52 -, -'],
    ['For 2022-23:\n\n- 61% came\n- 40 homes sang', '61% -, 2022-23 list; 40 -, 2022-23 list'],
    [
      '## Our year 2022-23\n\n61% came.\n\n### Meals\n\n40 homes sang.',
      '61% -, 2022-23 heading; 40 -, 2022-23 heading',
    ],
    ['| Measure | 2022-23 |\n|---|---|\n| Came in 2021-22 | 61% |', '61% -, 2022-23 table'],
    ['| Measure | Share |\n|---|---|\n| Came in 2021-22 | 61% |', '61% -, 2021-22 table'],
  ];
  itReads(around, situated);
});
