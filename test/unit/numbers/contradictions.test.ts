import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contradictions } from '../../../server/src/numbers/same-measure.ts';
import { numbersOf } from './reading-drafts.ts';

/** The pairs of numbers that contradict each other in a draft, each as written, the pairs and the two in one order. */
function pairsIn(...blocks: readonly string[]): string[] {
  return contradictions(numbersOf(blocks.join('\n\n'), '', '2022-23'))
    .map((pair) =>
      pair
        .map(({ mention }) => mention.text)
        .toSorted()
        .join(' against '),
    )
    .toSorted();
}

const table = (...rows: readonly string[]): string => {
  const [header, ...body] = rows.map((row) => `| ${row} |`);
  return [header, header!.replaceAll(/[^|]+/g, '---'), ...body].join('\n');
};

const concerns = 'In 2022-23, 1,511 safeguarding concerns were raised with us.';

describe('contradictions within a draft', () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    'two paragraphs': [concerns, 'Staff act at once: 1,498 safeguarding concerns were raised in 2022-23.'],
    'a paragraph and a table': [concerns, table('Measure | 2022-23', 'Safeguarding concerns | 1,498')],
    'two tables': [
      table('Measure | 2021-22 | 2022-23', 'Safeguarding concerns | 1,402 | 1,511'),
      '## Later',
      table('Measure | 2022-23', 'Safeguarding concerns | 1,498'),
    ],
    'a table with its periods in rows': [concerns, table('Year | Safeguarding concerns', '2022-23 | 1,498')],
    'a list and a paragraph': [concerns, 'In figures:', '- 1,498 safeguarding concerns were raised in 2022-23'],
  };
  for (const [where, blocks] of Object.entries(found)) {
    it(`are found in ${where}`, () => assert.deepEqual(pairsIn(...blocks), ['1,498 against 1,511']));
  }

  it('are found in other words where two digits are swapped', () => {
    const waiting = 'At 31 March 2023, 318 people were waiting for an assessment of their needs.';
    const said = 'At the end of March 2023 there were 381 people on the waiting list for an assessment.';
    assert.deepEqual(pairsIn(waiting, '## Later', said), ['318 against 381']);
    assert.deepEqual(pairsIn(waiting, '## Later', said.replace('381', '352')), []);
    assert.deepEqual(pairsIn(waiting, '## Later', 'We carried out 381 audits in 2022-23.'), []);
    assert.deepEqual(pairsIn(waiting, '## Later', said.replace('2023', '2022')), []);
  });

  describe('with a metrics file that bears one of two numbers out', () => {
    const metrics = `metrics:
  - id: audits
    label: Practice audits completed
    unit: count
    observations:
      - { period: 2022-23, value: "286" }
      - { period: 2021-22, value: "212" }
`;
    const told = (text: string): string[] =>
      contradictions(numbersOf(text, metrics, '2022-23')).map((pair) =>
        pair.map(({ mention }) => mention.text).join(' against '),
      );
    const right = 'The 286 practice audits that we completed in 2022-23 led to twelve sessions.\n\n';
    it('are found for a slip of the keyboard', () => {
      assert.deepEqual(told(`${right}We completed 268 audits in 2022-23.`), ['268 against 286']);
      assert.deepEqual(told(`${right}We completed 236 audits in 2022-23.`), ['236 against 286']);
    });
    it('are found for a near number in much the same words', () =>
      assert.deepEqual(told(`${right}In 2022-23 we completed 301 practice audits.`), ['301 against 286']));
    it('are not suspected in the number of another year', () =>
      assert.deepEqual(told(`${right}In 2021-22 we completed 212 practice audits.`), []));
  });

  const silent: Readonly<Record<string, readonly string[]>> = {
    'another year': [concerns, 'In 2021-22, 1,402 safeguarding concerns were raised with us.'],
    'a hedge': [concerns, 'In 2022-23, about 1,600 safeguarding concerns were raised with us.'],
    'a rounding': [concerns, 'In 2022-23, 1,500 safeguarding concerns were raised with us.'],
    'the start of a change': [concerns, 'Safeguarding concerns rose from 1,402 to 1,511 in 2022-23.'],
    'a part': [concerns, 'Of these, 300 safeguarding concerns were raised in 2022-23 by the police.'],
    'a further number': [concerns, 'A further 40 safeguarding concerns were raised with us in 2022-23.'],
    'a forecast': [concerns, 'We expect 1,600 safeguarding concerns to be raised in 2022-23.'],
    'another column': [concerns, table('Measure | 2021-22 | 2022-23', 'Safeguarding concerns | 1,402 | 1,511')],
    'another area': [concerns, table('2022-23 | Harrowmere | England', 'Safeguarding concerns | 1,511 | 587,970')],
    'a part of the row': [concerns, table('2022-23 | North locality', 'Safeguarding concerns | 410')],
    'a quarter of the year': [concerns, table('2022-23 | Q1', 'Safeguarding concerns | 410')],
    'rows of one table': [table('Measure | 2022-23', 'Safeguarding concerns | 1,511', 'Safeguarding concerns | 1,498')],
    'tables of different people': [
      '## Older people',
      table('Measure | 2022-23', 'New admissions to care homes | 231'),
      '## People with a learning disability',
      table('Measure | 2022-23', 'New admissions to care homes | 12'),
    ],
    'people of different ages': [
      'In 2022-23, 2,310 people aged 65 and over received long-term support.',
      'In 2022-23, 1,104 people aged 18 to 64 received long-term support.',
    ],
    'men and women': [
      'Life expectancy for men was 78.9 years in 2018-20.',
      'Life expectancy for women was 82.6 years in 2018-20.',
    ],
    'different things that share their words': [
      'In 2022-23, 113 homecare providers were registered in the borough.',
      'Of the homecare providers, 13 homecare providers are on our commissioning framework in 2022-23.',
    ],
  };
  for (const [why, blocks] of Object.entries(silent)) {
    it(`are not suspected in ${why}`, () => assert.deepEqual(pairsIn(...blocks), []));
  }

  it('are the same whichever comes first', () => {
    const value = fc.constantFrom('1,511', '1,498', '1,500', '1,402', '64.5%', '61.2%', '£3.6m', '£3.9m', '12');
    const what = fc.constantFrom(
      'safeguarding concerns were raised',
      'safeguarding concerns were raised with us',
      'of people were satisfied with their care',
      'of carers were satisfied with their care',
      'safeguarding enquiries were completed',
      'was spent on home care',
    );
    const when = fc.constantFrom('In 2022-23, ', 'In 2021-22, ', '', 'At the end of March 2023, ');
    const sentence = fc.tuple(when, value, what).map(([time, number, measure]) => `${time}${number} ${measure}.`);
    const cell = fc
      .tuple(fc.constantFrom('2021-22', '2022-23'), value)
      .map(([time, number]) => table(`Measure | ${time}`, `Safeguarding concerns raised | ${number}`));
    const block = fc.oneof({ weight: 3, arbitrary: sentence }, cell);
    let pairs = 0;
    fc.assert(
      fc.property(block, block, (one, other) => {
        const there = pairsIn(one, '## Then', other);
        pairs += there.length;
        assert.deepEqual(pairsIn(other, '## Then', one), there);
      }),
      { numRuns: 250 },
    );
    assert.ok(pairs > 0, `only ${pairs} pairs were met`);
  });

  it('are none between a value and the one that it has come down from', () => {
    const metrics = `metrics:
  - id: agency-workers
    label: Agency workers as a percentage of the workforce
    unit: percent
    observations:
      - { period: 2022-23, value: "10.4" }
      - { period: 2021-22, value: "15.7" }
`;
    const text = `We depend less on agency workers, who now make up 10.4% of the workforce.

Agency workers have come down from 15.7% of the workforce to 10.4%.`;
    assert.deepEqual(contradictions(numbersOf(text, metrics, '2022-23')), []);
  });
});
