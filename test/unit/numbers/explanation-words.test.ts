import assert from 'node:assert/strict';
import { type ExplainedCandidate, type Explanation, explainer } from '../../../server/src/numbers/explain.ts';
import {
  areaText,
  judgementText,
  lackTexts,
  notCheckedText,
  periodText,
  reasonText,
  valueText,
} from '../../../server/src/numbers/explanation-words.ts';
import { referenceFor } from '../../../server/src/numbers/reference.ts';
import { checkedDraft, claimsOf, numbersOf } from './reading-drafts.ts';

const metrics = `
metrics:
  - id: safe
    label: People who feel safe at home
    unit: percent
    observations:
      - { period: 2021-22, value: "61.0" }
      - { period: 2022-23, value: "64.5" }
      - { period: 2022-23, area: London, value: "59.2" }
  - id: cafes
    label: Carers’ cafés held by the libraries
    unit: count
    observations: [{ period: 2022-23, value: 128 }]
`;

function explanationOf(markdown: string, against = metrics): Explanation {
  const checked = checkedDraft(markdown, against, '2022-23');
  const explain = explainer(referenceFor(checked.draft, checked.metrics, checked.defaults));
  return checked.numbers.map((number) => explain(number)).find((explanation) => explanation !== null)!;
}

const takenOf = ({ candidates }: Explanation): ExplainedCandidate => candidates.find(({ isTaken }) => isTaken)!;

describe('what is said of why a number is not checked', () => {
  const rows: readonly (readonly [markdown: string, readAs: string])[] = [
    ['In 2022-23 the hub opened.', 'a period'],
    ['On 3 June 2023 the hub opened.', 'a date'],
    ['Adults aged 18-64 may ask.', 'an age or age band'],
    ['This is told in Appendix 4.', 'a reference'],
    ['Under section 42 we look into harm.', 'a legal reference'],
    ['This is Theme 1 of the plan.', 'part of a name'],
    ['## 2.1 Assessing needs', 'a list number'],
    ['This is told on page 40.', 'a page number'],
    ['We answer within 28 days.', 'a length of time that is set, not measured'],
    ['Every £1 is matched.', 'the base of a rate'],
    ['The plan has five priorities.', 'a count of what the text lists'],
    ['It is one of the most diverse places.', 'part of an expression'],
    ['See https://harrowmere.example/45 for more.', 'part of an address'],
    ['Posts are rounded to the nearest 50.', 'no measured value'],
  ];
  for (const [markdown, readAs] of rows) {
    it(markdown, () => {
      const [number] = numbersOf(markdown);
      assert.equal(
        notCheckedText(number!.mention.kind),
        `This is read as ${readAs}, so it is not checked against the metrics file.`,
      );
    });
  }
});

describe('what is said of when and where a number holds', () => {
  const situation = (markdown: string, period?: string): string[] => {
    const { reading } = claimsOf(markdown, '', period).at(-1)!.mention;
    return [periodText(reading!), areaText(reading!)];
  };
  const rows: readonly (readonly [markdown: string, period: string, area: string])[] = [
    ['It was 59% for London in June 2023.', 'June 2023 from the words beside it', 'London from the words beside it'],
    ['It was 59% on 31 March 2024.', '31 March 2024 from the words beside it', 'your own authority'],
    ['Waits were up 5% on 31 March 2024.', 'no period named', 'your own authority'],
    ['We saw a rise of about 5% on 31 March 2024.', 'no period named', 'your own authority'],
    ['It was 59% of people.', 'no period named', 'your own authority'],
    ['| Safe | London 2022-23 |\n| --- | --- |\n| Share | 59% |', '2022-23 from its table', 'London from its table'],
    ['## Safety in 2022-23\n\nIt was 59% of people.', '2022-23 from its heading', 'your own authority'],
  ];
  for (const [markdown, period, area] of rows)
    it(markdown.replaceAll('\n', ' '), () => assert.deepEqual(situation(markdown), [period, area]));

  it('names the front matter where its year is taken', () =>
    assert.deepEqual(situation('It was 59% of people.', '2022-23')[0], '2022-23 from the front matter'));
});

describe('what is said of the metric that a number has', () => {
  const reason = (markdown: string, against?: string): string => reasonText(explanationOf(markdown, against));
  const rows: readonly (readonly [markdown: string, said: string])[] = [
    ['It was [64.5%](metric:safe).', 'It is linked to this metric in the draft.'],
    ['It was [64.5%](metric:gone).', 'Its link names a metric that the metrics file does not have.'],
    ['We planted 6,419 bulbs.', 'No metric in a unit that it could have shares enough words with the text around it.'],
    [
      'In 2022-23, 64.5% of people feel safe at home.',
      'The words around it fit this metric best, and the value agrees.',
    ],
    [
      'In 2022-23, 46.5% of people feel safe at home.',
      'The words around it fit this metric best, and its value has the same digits in another order or place, as a slip of the keys gives.',
    ],
    [
      'In 2022-23, 61.0% of people feel safe at home.',
      'The words around it fit this metric best, and it has that value for another period.',
    ],
    [
      'In 2022-23, 78% of people feel safe at home.',
      'The words around it leave no doubt that this metric is meant, though the value does not agree.',
    ],
  ];
  for (const [markdown, said] of rows) it(markdown, () => assert.equal(reason(markdown), said));

  it('nothing, where no metrics file is linked', () =>
    assert.equal(
      reason('In 2022-23, 64.5% of people feel safe.', ''),
      'No metrics file is linked, so it was compared with nothing.',
    ));

  it('the value that agrees or does not, with its period and area', () => {
    const judged = (markdown: string): string => judgementText(takenOf(explanationOf(markdown)));
    assert.equal(judged('In 2022-23, 64.5% of people feel safe at home.'), '64.5% in 2022-23 agrees');
    assert.equal(judged('In 2022-23, 78% of people feel safe at home.'), '64.5% in 2022-23 does not agree');
    assert.equal(
      judged('In 2022-23, 61.0% of people feel safe at home.'),
      '61.0% in 2021-22 would agree, but is of another period',
    );
    assert.equal(
      judged('In 2022-23, 59.2% of people feel safe at home.'),
      '59.2% for London in 2022-23 would agree, but is of another area',
    );
    assert.equal(
      judged('In 2022-23 the libraries held 130 carers’ cafés.').endsWith('128 in 2022-23 agrees when read loosely'),
      true,
    );
  });

  it('what speaks against a metric', () => {
    const explanation = explanationOf('In 2022-23, 64.5% of people feel safe in England.');
    const [candidate] = explanation.candidates;
    assert.ok(lackTexts(candidate!, explanation).includes('it has no value for England'));
  });
});

describe('what is said of the values that a number agrees with', () => {
  const rows: readonly (readonly [markdown: string, said: string])[] = [
    ['More than 300 people came.', 'over 300 (agrees with more than 300, up to 400, with a remark more than 300)'],
    ['At least 300 people came.', 'at least 300 (agrees with 300 to 400, with a remark 300 or more)'],
    ['Fewer than 300 people came.', 'under 300 (agrees with 200 up to, but not, 300, with a remark less than 300)'],
    ['At most 300 people came.', 'at most 300 (agrees with 200 to 300, with a remark 300 or less)'],
    ['Up to 300 people came.', 'up to 300 (agrees with 200 to 300, with a remark 400 or less)'],
    ['Some 64% of people came.', 'about 64% (agrees with 62% to 66%, with a remark 60% to 68%)'],
    [
      'Just over 300 people came.',
      'just over 300 (agrees with more than 300, up to 315, with a remark more than 300, up to 330)',
    ],
    ['Nearly 300 people came.', 'nearly 300 (agrees with 285 up to, but not, 300, with a remark 270 to 300)'],
    ['The mean wait was 58 days.', '58 days (agrees with 57.5 days to 58.5 days)'],
    ['It was 8.7 per 1,000 adults.', '8.7 per 1,000 (agrees with 8.65 per 1,000 to 8.75 per 1,000)'],
    [
      'It rose by 2.5 percentage points.',
      '2.5 percentage points (agrees with 2.45 percentage points to 2.55 percentage points)',
    ],
    ['It cost £1,225 in all.', '£1,225 (agrees with £1,224.5 to £1,225.5)'],
  ];
  for (const [markdown, said] of rows) it(markdown, () => assert.equal(valueText(claimsOf(markdown)[0]!), said));
});
