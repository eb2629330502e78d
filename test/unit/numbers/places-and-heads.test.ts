import assert from 'node:assert/strict';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { AreaNames } from '../../../server/src/numbers/area-names.ts';
import { stretches } from '../../../server/src/numbers/stretches.ts';
import { headersOf } from '../../../server/src/numbers/table-headers.ts';
import { canBeMoney, unitFit } from '../../../server/src/numbers/units.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { draftOf, passageOf } from '../draft/draft-of.ts';
import { metricsOf } from './metrics-of.ts';
import { claimsOf } from './reading-drafts.ts';

describe('the English', () => {
  const areas = new AreaNames([], null);
  const words =
    'average|averages|mean|median|figure|rates|level|position|benchmark|total|council|councils|authority|authorities|region|local authorities|counterpart|national average|local figure';
  for (const word of words.split('|'))
    it(`${word} is of England`, () =>
      assert.deepEqual(areas.find(`It is the English ${word}.`).map(({ name }) => name)[0], 'England'));
  for (const word of ['lessons', 'meaning', 'totalling', 'far average'])
    it(`${word} are not`, () => assert.deepEqual(areas.find(`It is the English ${word}.`), []));

  it('stands where it is found', () =>
    assert.deepEqual(areas.find('in London or north-west roads.'), [
      { name: 'London', isQualified: false, start: 3, end: 9 },
      { name: 'North West', isQualified: false, start: 13, end: 23 },
    ]));

  const qualified: readonly (readonly [text: string, isQualified: boolean])[] = [
    ...['The', 'In', 'Our', 'For', 'And', 'Of'].map((word) => [`${word} London way.`, false] as const),
    ['See London LA averages.', true],
    ['London LA averages.', false],
    ['London LAs sing.', false],
    ['London Las sing.', true],
    ['London Borough of Carrow.', true],
    ['The national Carrow survey.', false],
    ['London sings.', false],
  ];
  for (const [text, isQualified] of qualified)
    it(`${text} ${isQualified ? 'is' : 'is no'} longer name`, () =>
      assert.equal(areas.find(text)[0]!.isQualified, isQualified));

  it('is the same for the same files and authority', () => {
    const [one, other] = ['Vale', 'Moor'].map((name) =>
      readMetrics(new SourceText('file:///metrics.yaml', `areas:\n  - name: ${name}\nmetrics: []\n`)),
    );
    const names = AreaNames.of([one!, other!], 'Carrow');
    assert.equal(AreaNames.of([one!, other!], 'Carrow'), names);
    assert.notEqual(AreaNames.of([one!, other!], 'Lowmarsh'), names);
    assert.deepEqual(AreaNames.of([one!], 'Lowmarsh').find('In Moor.'), []);
    assert.equal(AreaNames.of([one!, other!], 'Lowmarsh').find('In Moor.').length, 1);
    assert.deepEqual(AreaNames.of([one!, one!], 'Lowmarsh').find('In Moor.'), []);
  });

  it('goes by other names', () => {
    assert.ok(areas.same('peers', 'CIPFA'));
    assert.ok(!areas.same('peers', 'England'));
    assert.equal(areas.canonical('the capital'), 'London');
    assert.equal(areas.canonical('Carrow'), 'Carrow');
  });
});

describe('what heads a cell', () => {
  /** The heads of a table's last cell. */
  const heads = (...rows: readonly string[]): string[] => {
    const [head, ...body] = rows;
    const rule = head!.replaceAll(/[^|]+/g, '---');
    const { passages } = draftOf([head, rule, ...body].map((row) => `|${row}|`).join('\n'));
    return headersOf(passages.at(-1)!).map(({ text }) => text);
  };
  const rows: readonly (readonly [rows: readonly string[], heads: readonly string[]])[] = [
    [
      ['Measure|2023', 'Lamps|7'],
      ['2023', 'Lamps'],
    ],
    [
      ['Measure|2023', 'Lamps|7', 'Beds|8'],
      ['2023', 'Beds'],
    ],
    [
      ['No|Measure|2023', 'A3|Lamps|7'],
      ['2023', 'A3', 'Lamps'],
    ],
    [
      ['No|Measure|2023', '1.2|Lamps|7'],
      ['2023', '1.2', 'Lamps'],
    ],
    [
      ['Measure|Kind|2023', 'Lamps|Bright|7'],
      ['2023', 'Lamps', 'Bright'],
    ],
    [
      ['Measure|2022|2023', 'Lamps|6|7'],
      ['2023', 'Lamps'],
    ],
    [
      ['Measure|2022|2023', 'Lamps|£6m|7'],
      ['2023', 'Lamps'],
    ],
    [
      ['Measure|2022|2023', 'Lamps|about 6|7'],
      ['2023', 'Lamps', 'about 6'],
    ],
    [
      ['Measure|2022|2023', 'Lamps|-|7'],
      ['2023', 'Lamps'],
    ],
    [
      ['Measure|2022|Kind|2023', 'Lamps|6|Bright|7'],
      ['2023', 'Lamps'],
    ],
    [['Measure|2023', 'We had as many as 61 lamps|7'], ['2023']],
    [
      ['Measure|2023', 'We had 61 lamps up|7'],
      ['2023', 'We had 61 lamps up'],
    ],
    [
      ['Measure|2023', 'We had as many lamps as ever|7'],
      ['2023', 'We had as many lamps as ever'],
    ],
    ...[
      'Strengths',
      'Our strengths',
      'Key achievements',
      'Successes',
      'Challenges',
      'Risk',
      'Risks',
      'Areas for growth',
      'Area of need',
      'Areas to improve',
      'What we do',
      'What is good',
      'What went well',
      'What works',
      'We will',
      'Things we like',
    ].map((head) =>
      head === 'Risk'
        ? ([
            [`${head}|2023`, 'Lamps|7'],
            ['2023', 'Lamps'],
          ] as const)
        : ([[`${head}|2023`, 'Lamps|7'], ['2023']] as const),
    ),
    [
      ['What they do|2023', 'Lamps|7'],
      ['2023', 'Lamps'],
    ],
    [
      ['Strengths of lamps|2023', 'Lamps|7'],
      ['2023', 'Lamps'],
    ],
  ];
  for (const [cells, expected] of rows) it(cells.join(' / '), () => assert.deepEqual(heads(...cells), expected));
  it('nothing heads the header', () => assert.deepEqual(heads('Measure|2023'), []));
  it('nothing heads a paragraph', () => assert.deepEqual(headersOf(passageOf('We sing.')), []));
});

describe('the stretches of a text that hold numbers', () => {
  /** The texts of the stretches of a paragraph, given where numbers begin in it. */
  const cut = (text: string): string[] => {
    const starts = [...text.matchAll(/\d+/g)].map(({ index }) => index);
    return stretches(passageOf(text), starts).map((stretch) => {
      for (const start of stretch.starts) assert.match(text[stretch.start + start]!, /\d/);
      assert.equal(stretch.starts.length, text.slice(stretch.start, stretch.end).match(/\d+/g)!.length);
      return text.slice(stretch.start, stretch.end);
    });
  };
  const song = (times: number): string => Array.from({ length: times }, () => 'We sing all day.').join(' ');

  it('is all of a short one', () => assert.deepEqual(cut('We have 7 lamps. We sing.'), ['We have 7 lamps. We sing.']));
  it('is a sentence, with words on both sides', () => {
    const [only, ...none] = cut(`${song(30)} We have 7 lamps. ${song(30)}`);
    assert.deepEqual(none, []);
    assert.match(only!, /^\w+ .* We have 7 lamps\. .* \S+$/);
    const [before, after] = only!.split(' We have 7 lamps. ');
    for (const side of [before!, after!]) assert.ok(side.length >= 75 && side.length < 90, side);
  });
  it('is two where they are far from each other', () => {
    const far = cut(`We have 7 lamps. ${song(30)} We have 8 lamps.`);
    assert.equal(far.length, 2);
    assert.ok(far[0]!.startsWith('We have 7 lamps. We sing') && far[1]!.endsWith('We sing all day. We have 8 lamps.'));
  });
  it('is one where they are near', () =>
    assert.equal(cut(`We have 7 lamps. ${song(8)} We have 8 lamps. ${song(40)}`).length, 1));
  it('is all where little would be left out', () => {
    const text = `We have 7 lamps. ${song(7)}`;
    assert.deepEqual(cut(text), [text]);
    assert.notEqual(cut(`${text} ${song(1)}`)[0], `${text} ${song(1)}`);
  });
});

describe('the units of numbers', () => {
  const fitOf = (sentence: string, unit: string): number => unitFit(claimsOf(sentence)[0]!.mention.quantity!, unit);
  it('fits better where it is whole, and best where it says its unit', () => {
    assert.ok(fitOf('It is 7.5.', 'percent') > fitOf('It is 7.', 'percent'));
    assert.ok(fitOf('It is 7.', 'percent') > 0);
    assert.equal(fitOf('It is 7.', 'Lamps'), fitOf('It is 7.', 'count'));
    assert.equal(fitOf('It is 7 per 1,000.', 'PER-1000'), 1);
  });
  it('fits no other unit of time or rate', () => {
    assert.equal(fitOf('They waited 7 days.', 'weeks'), 0);
    assert.equal(fitOf('They waited 7 days.', 'per-1000'), 0);
    assert.equal(fitOf('It is 7 per 1,000.', 'days'), 0);
    assert.ok(fitOf('It is 7 per 1,000.', 'per-10000') < 1);
  });

  const money =
    '£|GBP|pound|pounds|value|cost|costs|spend|spent|spending|expenditure|budget|budgets|fund|funds|funding|grant|grants|fee|fees|price|prices|income|invested|investment|saving|savings|allocation|overspend|underspend|debt|debts|charges|pay';
  for (const word of money.split('|'))
    it(`“${word}” speaks of money`, () => {
      assert.ok(canBeMoney(metricsOf([{ unit: 'count', label: `Care ${word} here` }])[0]!));
      assert.ok(canBeMoney(metricsOf([{ unit: 'percent', label: 'Care' }])[0]!));
      assert.ok(!canBeMoney(metricsOf([{ unit: 'count', label: 'Care paying' }])[0]!));
    });
});
