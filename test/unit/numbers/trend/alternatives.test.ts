import assert from 'node:assert/strict';
import { AreaNames } from '../../../../server/src/numbers/area-names.ts';
import { inOrder, trendFaults } from '../../../../server/src/numbers/trend/trend-faults.ts';
import { numbersOf } from '../reading-drafts.ts';

const areas = new AreaNames([], 'Harrowmere Borough Council');

/** What is found in a text: the words, the number that they are said of and the one that it is compared with. */
const faultsIn = (text: string): string[] =>
  inOrder(trendFaults(numbersOf(text), areas)).map(
    ({ kind, words, subject, reference }) => `${kind} “${words.text}” ${subject.value} ${reference.value}`,
  );

type Rows = readonly (readonly [text: string, ...expected: readonly string[]])[];
function itFinds(rows: Rows): void {
  for (const [text, ...expected] of rows)
    it(text.replaceAll('\n', ' '), () => assert.deepEqual(faultsIn(text), expected));
}

describe('numbers at two times', () => {
  itFinds([
    ['The share has fallen: 64% in 2023-24 and 60% in 2022-23.', 'against “fallen” 64 60'],
    ['The share has fallen (64% in 2023-24, 60% in 2022-23).', 'against “fallen” 64 60'],
    ['The share has fallen, with 64% in 2023-24 against 60% in 2022-23.', 'against “fallen” 64 60'],
    ['The share has fallen to 64% in 2023-24, compared with 60% in 2022-23.', 'against “fallen” 64 60'],
    ['The share has fallen to just 64% in 2023-24, versus 60% in 2022-23.', 'against “fallen” 64 60'],
    ['The share fell to the 64% of 2023-24 (60% in 2022-23).', 'against “fell” 64 60'],
    ['The share fell in 2023-24 to 64% (2022-23: 60%).', 'against “fell” 64 60'],
    ['The share fell to 64% (it was 60% a year earlier).', 'against “fell” 64 60'],
    ['The share fell to 64% (was 60% in the previous year).', 'against “fell” 64 60'],
    ['The share fell to 64%, compared with 60% previously.', 'against “fell” 64 60'],
    ['The share fell from 60% in 2022-23 to 64% in 2023-24.', 'against “fell” 64 60'],
    ['The share fell from a low of 60% to a new high of 64%.', 'against “fell” 64 60'],
    ['The share fell to 64% from 60%.', 'against “fell” 64 60'],
    ['The share fell to 64%, from a peak of 60%.', 'against “fell” 64 60'],
    ['We saw a small fall, with 64% in 2023-24 compared to 60% in 2022-23.', 'against “a small fall” 64 60'],
    ['Fewer homes: 64 in 2023-24 compared with 60 in 2022-23.', 'against “Fewer” 64 60'],
    ['Complaints were down on last year: 64 compared with 60.', 'against “down on” 64 60'],
    ['Complaints were up on last year (60 compared with 64).', 'against “up on” 60 64'],
    ['It was 64% in 2023-24 (60% in 2022-23), a fall on the year before.', 'against “a fall” 64 60'],
    ['It went from 60% to 64%, a fall of four points.', 'against “a fall” 64 60'],
    ['It went from 60% to 64%, which is a steady decrease.', 'against “which is a steady decrease” 64 60'],
    ['It went from 60% to 64% – down by a bit.', 'against “down” 64 60'],
    ['The delay fell to 412 per 100,000 (380 in 2022-23).', 'against “fell” 412 380'],
    ['The list has shrunk in the north, from 40 to 60.', 'against “shrunk” 60 40'],
    // Not said of the two numbers.
    ['The share has fallen; it was 64% in 2023-24 and 60% in 2022-23.'],
    ['The share has fallen but it was 64% in 2023-24, compared with 60% in 2022-23.'],
    ['As costs have fallen, it was 64% in 2023-24, compared with 60% in 2022-23.'],
    ['Although it has fallen to 64% in 2023-24, compared with 60% in 2022-23, we go on.'],
    ['The share has not fallen: 64% in 2023-24 and 60% in 2022-23.'],
    ['The share has fallen to 64% in London in 2023-24, compared with 60% in 2022-23.'],
    ['The share has fallen to 64% in 2023-24, compared with 60% of men in London.'],
    ['The share has fallen to 60-64% in 2023-24, compared with 55% in 2022-23.'],
    ['The share has fallen to 64% in 2023-24, compared with 60 homes in 2022-23.'],
    ['The share has fallen: 64% in 2023-24 and 60%.'],
    ['The share has fallen: 60% in 2023-24 and 64% in 2022-23.'],
    ['The 40 homes fell to 64% in 2023-24, compared with 60% in 2022-23.'],
  ]);
});

describe('numbers of several years', () => {
  itFinds([
    ['The share rose each year: 60% in 2021-22, 58% in 2022-23 and 64% in 2023-24.', 'against “rose” 58 60'],
    ['The share rose year on year: 60% in 2021-22, 58% in 2022-23 and 64% in 2023-24.', 'against “rose” 58 60'],
    ['The share rose steadily: 60% in 2021-22, 58% in 2022-23 and 64% in 2023-24.', 'against “rose” 58 60'],
    ['The share rose consistently: 60% in 2021-22, 58% in 2022-23 and 64% in 2023-24.', 'against “rose” 58 60'],
    [
      'The share rose for two consecutive years: 60% in 2021-22, 58% in 2022-23 and 64% in 2023-24.',
      'against “rose” 58 60',
    ],
    ['The share rose: 60% in 2021-22, 58% in 2022-23 and 64% in 2023-24.'],
    ['The share rose: 60% in 2021-22, 58% in 2022-23 and 59% in 2023-24.', 'against “rose” 59 60'],
    [
      'The share fell every year: 60% in 2021-22, 62% in 2022-23 and 64% in 2023-24.',
      'against “fell” 62 60',
      'against “fell” 64 62',
    ],
    ['The share has not risen: 60% in 2021-22, 58% in 2022-23 and 59% in 2023-24.'],
    ['In the north, the share rose: 60% in 2021-22, 58% in 2022-23 and 59% in 2023-24.'],
    ['The share rose: 60% in 2021-22, 58% in London in 2022-23 and 59% in 2023-24.'],
  ]);
});

describe('what the sentence before says', () => {
  itFinds([
    ['Vacancy rates have come down. The rate was 64%, from 60%.', 'against “come down” 64 60'],
    ['Vacancy rates have steadily fallen. Our rates were 64%, from 60%.', 'against “fallen” 64 60'],
    ['Vacancy rates have come down. The share was 64%, from 60%.'],
    ['Vacancy rates have come down. The rate rose to 64%, from 60%.'],
    ['Vacancy rates have come down, we hear. The rate was 64%, from 60%.'],
    ['Vacancy rates have not come down. The rate was 64%, from 60%.'],
    ['Vacancy rates have come down by 5%. The rate was 64%, from 60%.'],
    ['Vacancy rates have come down and risen. The rate was 64%, from 60%.'],
  ]);
});

describe('two numbers set against each other', () => {
  itFinds([
    ['More women (40%) than men (60%) came.', 'against “More” 40 60'],
    ['Fewer women (60%) than men (40%) came.', 'against “Fewer” 60 40'],
    ['It is lower at 65%, compared with 60% in London.', 'against “lower” 65 60'],
    ['It is higher at 55%, against 60% in London.', 'against “higher” 55 60'],
    ['It is higher at 55%, versus London’s 60%.', 'against “higher” 55 60'],
    ['It is higher at 55%, compared with 60% in 2022-23.'],
    ['Women (40%) were more likely than men (60%) to come.', 'against “more likely” 40 60'],
    ['Women (40%) were much more likely to come than men (60%).', 'against “more likely” 40 60'],
    ['Women (60%) are less likely than men (40%) to come.', 'against “less likely” 60 40'],
    ['The rate is highest in the north (12%), followed by the east (14%).', 'against “highest” 12 14'],
    ['The rate is lowest in the north (12%), followed by the east (10%).', 'against “lowest” 12 10'],
    ['It is 16%, the highest in London, compared with the London average of 18%.', 'against “highest” 16 18'],
    ['It is 20%, the lowest in London, compared with the London average of 18%.', 'against “lowest” 20 18'],
    ['It is 16%, one of the highest in London, against the London average of 18%.', 'against “highest” 16 18'],
    // Another thing is compared, or another way.
    ['More women (40%) than men (30%) came.'],
    ['More women (40%) came than in May; men (60%) did too.'],
    ['More women (40%) than men (60-70%) came.'],
    ['More women (40%) than 60 men came.'],
    ['Not more women (40%) than men (60%) came.'],
    ['More is done but women (40%) rather than men (60%) came.'],
    ['It is higher at 55%, compared with 60% of men.'],
    ['It is more, at 55%, compared with 60% in London.'],
    ['It is higher in London at 55%, compared with 60% in England.'],
    ['Women (40%) were not more likely than men (60%) to come.'],
    ['Women (40) were more likely than men (60) to come.'],
    ['Women (40%) were more likely than in May; men (60%) too.'],
    ['The rate is high in the north (12%), followed by the east (14%).'],
    ['The rate is highest in the north (12%), not far from the east (14%).'],
    ['It is 16%, the highest in London, while the London average is 18%.'],
    ['It is 16%, the highest in London; the London average was 18%.'],
    ['It is 16%, the highest for men, compared with 18% for women.'],
    ['It is 16% of 40, the highest in London, compared with the London average of 18%.'],
  ]);
});

describe('a number beside that of a place', () => {
  itFinds([
    ['In all 64% came, below the London average of 60%.', 'against “below” 64 60'],
    ['In all 64% came, below London (60%).', 'against “below” 64 60'],
    ['In all 64% came, below both London (60%) and England (62%).', 'against “below” 64 60', 'against “below” 64 62'],
    [
      'In all 64% came, which is below the London average (60%) and the England average (66%).',
      'against “below” 64 60',
    ],
    ['In all 64% came. This is below the London average of 60%.', 'against “below” 64 60'],
    ['At 64%, we are below the London average of 60%.', 'against “below” 64 60'],
    ['The share is 64% and remains below the London average of 60%.', 'against “below” 64 60'],
    ['The share is below the London average (64% compared with 60%).', 'against “below” 64 60'],
    ['Our rate of 64% is below that of London, 60%.'],
    ['In all 64% came, not below the London average of 60%.'],
    ['In all 64% came, 5 points below the London average of 69%.'],
    ['In all 64% came; costs are below the London average of 60%.'],
    ['In all 64% came, below the London average of 60 homes.'],
    ['In all 60-64% came, below the London average of 55%.'],
    ['In London 64% came, below the England average of 60%.', 'against “below” 64 60'],
  ]);
});

describe('cells that say how a row has changed', () => {
  const table = (last: string, word: string, heading = 'Trend', first = '2022-23', second = '2023-24'): string =>
    `| Measure | ${first} | ${second} | ${heading} |\n|---|---|---|---|\n| Reviews | 640 | ${last} | ${word} |`;
  const down = ['Decreased', 'Fell', 'Down', 'Reduced', '↓', '▼', '⬇'];
  const up = ['Increased', 'Rose', 'Up', 'Grew', '↑', '▲', '⬆'];
  for (const word of down)
    it(word, () => {
      assert.deepEqual(faultsIn(table('700', word)), [`against “${word}” 700 640`]);
      assert.deepEqual(faultsIn(table('610', word)), []);
    });
  for (const word of up)
    it(word, () => {
      assert.deepEqual(faultsIn(table('610', word)), [`against “${word}” 610 640`]);
      assert.deepEqual(faultsIn(table('700', word)), []);
    });
  itFinds([
    [table('640', 'Increased')],
    [table('610', 'Increased a little')],
    [table('600 to 620', 'Increased')],
    [table('610', 'Increased', 'Trend', 'Before', 'After')],
    [table('610', 'Above', 'Compared with London', 'Harrowmere', 'London')],
    [table('610', 'Below', 'Compared with London', 'Harrowmere', 'London'), 'against “Below” 640 610'],
    [table('700', 'Above', 'Compared with London', 'Harrowmere', 'London'), 'against “Above” 640 700'],
    [table('700', 'Above', 'Compared with England', 'Harrowmere', 'London')],
    [table('700', 'Below', 'Compared with London', 'Harrowmere', 'London')],
    [
      '| Measure | 2021-22 | 2022-23 | 2023-24 | Trend |\n|---|---|---|---|---|\n| Reviews | 601 | 640 | 620 | Increased |',
    ],
    [
      '| Measure | 2021-22 | 2022-23 | 2023-24 | Trend |\n|---|---|---|---|---|\n| Reviews | 630 | 640 | 620 | Increased |',
      'against “Increased” 620 640',
    ],
    [
      '| Measure | 2023-24 | 2022-23 | Trend |\n|---|---|---|---|\n| Reviews | 620 | 640 | Increased |',
      'against “Increased” 620 640',
    ],
  ]);
});
