import assert from 'node:assert/strict';
import { partAboveWhole, rankBeyondBase } from '../../../../server/src/numbers/consistency/beyond-whole.ts';
import { impossibleDates } from '../../../../server/src/numbers/consistency/impossible-dates.ts';
import { invertedRanges } from '../../../../server/src/numbers/consistency/inverted-ranges.ts';
import { fractionalPeople } from '../../../../server/src/numbers/consistency/whole-numbers.ts';
import { draftOf } from '../../draft/draft-of.ts';
import { numbersOf } from '../reading-drafts.ts';
import { misfitsIn, textOf } from './misfits-in.ts';

const dates = (text: string): string[] => [...impossibleDates(draftOf(text).passages)].map(textOf);
const ranges = (text: string): string[] => [...invertedRanges(draftOf(text).passages, numbersOf(text))].map(textOf);

describe('shares of few people', () => {
  it('reports exactly the whole percentages that no number of people gives', () => {
    for (const n of [7, 16, 25, 49, 83]) {
      const possible = new Set<number>();
      for (let k = 0; k <= n; k++) {
        // A tie may be rounded up or down.
        possible.add(Math.floor((200 * k + n) / (2 * n)));
        possible.add(Math.ceil((200 * k - n) / (2 * n)));
      }
      const all = Array.from({ length: 99 }, (_, i) => i + 1);
      const draft = all.map((p) => `Of the ${n} tenants, ${p}% were content.`).join('\n\n');
      const impossible = all.filter((p) => !possible.has(p)).map((p) => `${p}%`);
      assert.deepEqual(misfitsIn(draft, fractionalPeople), impossible, `of ${n}`);
    }
  });

  it('leaves other wholes, hedges and ages alone', () => {
    for (const text of [
      'Of the 25 tenants, nearly 90% were content.',
      'Of about 25 tenants, 90% were content.',
      'Of the 25 homes, 90% of staff were content.',
      'Last year 2.9% of 16 and 17 year olds were out of work.',
      'We have 45% of the 30 FTE posts.',
      'Of the 140 tenants, 90% were content.',
    ])
      assert.deepEqual(misfitsIn(text, fractionalPeople), [], text);
  });
});

describe('beyond the whole', () => {
  it('ranks and parts', () => {
    assert.deepEqual(misfitsIn('We rank 19 out of 15 councils.', rankBeyondBase), ['19 out of 15']);
    assert.deepEqual(misfitsIn('We rank 15 out of 15 councils.', rankBeyondBase), []);
    assert.deepEqual(misfitsIn('Of the 120 tenants, 134 were content.', partAboveWhole), ['134']);
    assert.deepEqual(misfitsIn('Of the 40 families, 65 children had lunch.', partAboveWhole), []);
  });
});

describe('dates', () => {
  const names = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];

  it('every day that the calendar has is right, with its weekday', () => {
    const days: string[] = [];
    for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2025, 0, 1); at += 86_400_000) {
      const date = new Date(at);
      const weekday = date.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
      const text = `${date.getUTCDate()} ${names[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
      days.push(`We met on ${text}.`, `We met on ${weekday} ${text}.`);
    }
    assert.deepEqual(dates(days.join('\n\n')), []);
  });

  it('reports days that no calendar has', () => {
    for (const text of ['31 April 2023', '31st of June', '30 February', '29 February 2023', '31/11/2024', '2024-09-31'])
      assert.deepEqual(dates(`We met on ${text}.`), [text], text);
    assert.deepEqual(dates('We met on Monday 5 March 2024.'), ['Monday 5 March 2024']);
  });

  it('financial years follow one another; spans, months and document numbers are no financial years', () => {
    for (const text of ['2023-22', '2023/22', '2023/2022', '2023/23', '2024–2023'])
      assert.deepEqual(dates(`The plan for ${text} is out.`), [text], text);
    for (const text of ['2023-24', '2022-25', '1999-00', '2023-12', 'report 2023-22', 'case 2023/19', '`2023-22`'])
      assert.deepEqual(dates(`The plan for ${text} is out.`), [], text);
  });
});

describe('ranges', () => {
  it('reports those that run backwards', () => {
    for (const text of ['between 40 and 30', 'between 60% and 40%', '6-4%', '£5m-£3m'])
      assert.deepEqual(ranges(`It takes ${text} of them.`), [text], text);
    assert.deepEqual(ranges('The club is for adults aged 65-18.'), ['65-18']);
  });

  it('leaves ranges, hours and pairs alone', () => {
    for (const text of [
      'It takes between 30 and 40 days.',
      'We are open between 9 and 5.',
      'Work is split between 60% and 40%.',
      'The gap between 65% and 60% has closed.',
      'Numbers fell between 2023 and 2021.',
      'We gave £3-2m.',
      'Call 020 7946-0018 or see page 24-7.',
    ])
      assert.deepEqual(ranges(text), [], text);
  });
});
