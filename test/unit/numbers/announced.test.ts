import assert from 'node:assert/strict';
import { AreaNames } from '../../../server/src/numbers/area-names.ts';
import { announcedFaults } from '../../../server/src/numbers/trend/announced.ts';
import { findingsIn } from './consistency/findings-in.ts';
import { checkedDraft } from './reading-drafts.ts';

/** What the rule about counts and lists reports: how many are announced and how many there are. */
const listed = (text: string): string[] =>
  findingsIn(text)
    .filter(({ rule }) => rule === 'consistency/count-mismatch')
    .map(({ message }) => message.replace(/^The text announces “(.*)”, but .*? (\d+)(?: items)?\. .*$/, '$1: $2'));

const list = (length: number): string =>
  ['lamps', 'beds', 'bulbs', 'paths', 'trees', 'gates']
    .slice(0, length)
    .map((item) => `- ${item}`)
    .join('\n');
const sections = (length: number, name = ''): string =>
  Array.from({ length }, (_, i) => `### ${name}${i + 1}. Part\n\nText.`).join('\n\n');

describe('lists that a text announces', () => {
  const opening = [
    'We have four aims:',
    'We have four aims',
    'There are four aims for the park:',
    'There are four aims in our plan:',
    'There are four aims within the plan:',
    'There are four aims across the town:',
    'Our four aims are:',
    'Our four aims were:',
    'Our four aims are as follows:',
    'Our four aims are listed below:',
    'Our four aims are set out below:',
    'The four aims are shown below:',
    'Our four aims comprise:',
    'Four aims, namely:',
    'We work on the following four aims',
    'We work on the following four aims.',
    'We work to the following four aims at home:',
    'The work is based on four aims:',
    'These are hard. There are four that matter:',
    'These are hard. There are four:',
    'These are hard. We chose four in all:',
    'These are hard. They are four of them we keep:',
    '**Our four aims**',
    '**Our four aims:**',
    '**The plan: our four aims**',
    '**4 aims**',
    '**Key four aims**',
    '## Our four aims',
    '## 2. Four aims',
    '## Strategic four aims',
    '## What we want: our four aims',
  ];
  const silent = new Set(['We have four aims']);
  for (const lead of opening) {
    it(lead, () => {
      const found = listed(`${lead}\n\n${list(3)}`);
      assert.equal(found.length, silent.has(lead) ? 0 : 1, found.join());
      if (found.length > 0) assert.match(found[0]!, /^(?:[Ff]our|4)(?: aims)?: 3$/);
      assert.deepEqual(listed(`${lead}\n\n${list(4)}`), []);
      assert.equal(listed(`${lead}\n\n${list(5)}`).length, found.length);
    });
  }

  const others = [
    'At least four aims:',
    'Two of our four aims:',
    'Some of the four aims:',
    'We work towards our four aims:',
    'We report against four aims:',
    'We meet our four aims:',
    'We deliver the four aims:',
    'We have four aims, including:',
    'We have four aims. Read more below:',
    'Our four aims. These are:',
    'Our four aims for us and, in time, for others:',
    'There are four. Lamps are among them:',
    'There are some four that matter:',
    '## Our four aims and how we met them',
    '## Why we, after some time, have our four aims today',
    '- four aims:',
  ];
  for (const lead of others) it(`not: ${lead}`, () => assert.deepEqual(listed(`${lead}\n\n${list(3)}`), []));

  it('a list that a paragraph interrupts goes on behind it', () => {
    const parted = `Our five aims are:\n\n${list(3)}\n\nMore of them.\n\n- gates\n- walls`;
    assert.deepEqual(listed(parted), []);
    assert.deepEqual(listed(parted.replace('five', 'three')), []);
    assert.deepEqual(listed(parted.replace('five', 'four')), ['four aims: 3']);
    assert.deepEqual(listed(parted.replace('More of them.', 'More of them:')), ['five aims: 3']);
    assert.deepEqual(listed(`## A\n\nOur five aims are:\n\n${list(3)}\n\n## B\n\nText.\n\n- gates\n- walls`), [
      'five aims: 3',
    ]);
  });

  it('sections that are numbered count too', () => {
    assert.deepEqual(listed(`## Our four aims\n\n${sections(3)}`), ['four aims: 3']);
    assert.deepEqual(listed(`## Our four aims\n\n${sections(4)}`), []);
    assert.deepEqual(listed(`## Our four aims\n\n${sections(3, 'Aim ')}`), ['four aims: 3']);
    assert.deepEqual(listed(`## Our four aims\n\n${sections(3, 'Our big Aim ')}`), []);
    assert.deepEqual(listed(`## Our four aims\n\n${sections(1)}`), []);
    assert.deepEqual(listed(`## Our four aims\n\n${sections(3)}\n\n### Summary\n\nText.`), []);
    assert.deepEqual(listed(`## Our four aims\n\nWe say more.\n\n${sections(3)}`), ['four aims: 3']);
    assert.deepEqual(listed(`## Our work\n\nWe have four aims.\n\n${sections(3)}`), []);
  });

  it('things that a sentence names', () => {
    assert.deepEqual(listed('We have four aims for this plan: lamps, beds and bulbs.'), ['four aims: 3']);
    assert.deepEqual(listed('We have four aims in the town: lamps, beds and bulbs.'), ['four aims: 3']);
    assert.deepEqual(listed('We have two aims: lamps, beds and bulbs.'), ['two aims: 3']);
    assert.deepEqual(listed('Two of our four aims: lamps, beds and bulbs.'), []);
  });
});

describe('“both” before three things', () => {
  const faulty = [
    'We met both the council, the police and the school.',
    'We met both our staff, our guests and our friends.',
    'We met both Carrow, Lowmarsh and Tarn.',
    'We met both the Carrow club, Lowmarsh and the Tarn club.',
    'We work both quickly, quietly and safely.',
    'We work both in homes, in schools and in parks.',
  ];
  for (const text of faulty) it(text, () => assert.equal(listed(text).length, 1));
  const fine = [
    'We met both the council and the police.',
    'We met both the council, our police and a school.',
    'We met both Carrow, the police and Tarn.',
    'We work both quickly, in homes and safely.',
    'We give both safe, timely care and advice.',
    'We met both the council and police, the school and the club.',
    'We met both the council, the police or the school.',
  ];
  for (const text of fine) it(text, () => assert.deepEqual(listed(text), []));
});

describe('what headings and lead-ins announce of other places', () => {
  const areas = new AreaNames([], 'Harrowmere Borough Council');
  const found = (text: string): string[] => {
    const { draft, numbers } = checkedDraft(text);
    const { missing, faults } = announcedFaults(draft.passages, numbers, areas);
    return [
      ...missing.map((each) => `no ${each.text}, only ${each.given.join(' and ')} from ${each.first.mention.text}`),
      ...faults.map(
        ({ words, subject, reference }) =>
          `${words.text} ${subject.number.mention.text} ${reference.number.mention.text}`,
      ),
    ];
  };

  const rows: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
    [
      '## Waits are lower than in England\n\nWe wait 12 days, against 15 days in London.',
      'no England, only London from 15',
    ],
    ['## Waits are lower than in London\n\nWe wait 12% longer, against 15% in London.'],
    ['## Satisfaction is higher than in London\n\nIt is 61%, against 64% in London.', 'higher 61% 64%'],
    ['## Satisfaction is lower than in London\n\nIt is 61%, against 64% in London.'],
    ['## Satisfaction is above London\n\nIt is 61%, against 64% in London.', 'above 61% 64%'],
    ['## Satisfaction is below London\n\nIt is 67%, against 64% in London.', 'below 67% 64%'],
    ['## Satisfaction exceeds London\n\nIt is 61%, against 64% in London.'],
    ['## Satisfaction is not higher than in London\n\nIt is 61%, against 64% in London.'],
    ['## Satisfaction is higher than in London in 2023\n\nIt is 61%, against 64% in London.'],
    ['## Satisfaction is higher than in London\n\nIt is 61% for men and 60% for women, against 64% in London.'],
    ['## Satisfaction is higher than in London\n\nIt is 61%, against 64% in London. Then 63% in London.'],
    ['## Satisfaction is higher than in London\n\nIt is 61%. In London, it is 64%.'],
    ['## Satisfaction in London is higher than here\n\nIt is 61%, against 64% in England.'],
    ['## Satisfaction is higher than in the region\n\nIt is 65%, against 64% in London.'],
    ['## Satisfaction is higher than in London\n\nIt is 65%.'],
    ['## Satisfaction is higher than in London\n\nIt is 65%, against 64% in England, and London is near.'],
    [
      '## Satisfaction is higher than in London and England\n\nIt is 65%, against 64% in England.',
      'no London, only England from 64%',
    ],
    ['Satisfaction is higher than in London:\n\n- It is 61%, against 64% in London.', 'higher 61% 64%'],
    [
      'Satisfaction is higher than in London:\n\n- It is 65%, against 64% in England.',
      'no London, only England from 64%',
    ],
    ['Satisfaction is higher than in London.\n\n- It is 61%, against 64% in London.'],
  ];
  for (const [text, ...expected] of rows) it(text.replaceAll('\n', ' '), () => assert.deepEqual(found(text), expected));
});
