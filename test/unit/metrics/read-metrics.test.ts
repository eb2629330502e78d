import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Metric, MetricsFile, Observation } from '../../../server/src/metrics/metrics.ts';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

const read = (name: string, text: string): MetricsFile =>
  readMetrics(new SourceText(`file:///harrowmere/${name}`, text));

/** Each problem as the text it lies on and its message. */
const problems = ({ source, problems: found }: MetricsFile): [string, string][] =>
  found.map(({ span, message }) => [source.slice(span), message]);

/** Asserts one problem, on `where` and with a message that holds each of `words`. */
function assertProblem(file: MetricsFile, where: string, ...words: string[]): void {
  const found = problems(file);
  assert.equal(found.length, 1, JSON.stringify(found));
  assert.equal(found[0]![0], where);
  for (const word of words) assert.ok(found[0]![1].includes(word), `“${found[0]![1]}” does not say “${word}”`);
}

/** An observation by its fields, as text. */
function fields({ source }: MetricsFile, o: Observation): Record<string, string | number | null> {
  return {
    period: o.period?.value.key ?? null,
    periodAt: o.period && source.slice(o.period.span),
    area: o.area && `${o.area.value}|${source.slice(o.area.span)}`,
    value: o.value.toDecimal(),
    valueText: o.valueText,
    valueAt: source.slice(o.valueSpan),
    decimals: o.decimals,
    share: o.numerator && o.denominator && `${o.numerator}/${o.denominator}`,
    rankOf: o.rankOf?.toString() ?? null,
    status: o.status,
  };
}

const none = { period: null, periodAt: null, area: null, decimals: null, share: null, rankOf: null, status: null };

const yaml = `authority: Harrowmere Borough Council
areas:
  - { name: CIPFA nearest neighbours, aliases: [CIPFA average, statistical neighbours] }
metrics:
  - id: asc-satisfaction
    label: "People extremely or very satisfied"
    aliases: [overall satisfaction]
    unit: percent
    of: survey respondents
    polarity: higher-is-better
    codes: ["ASCOF 3A"]
    source: { name: Adult Social Care Survey, url: "https://example.org/survey", reference: IR 10 }
    owner: Performance team
    observations:
      - { period: 2022-23, value: "64.50", numerator: 258, denominator: "1,400", decimals: 1, status: final }
      - { period: 2021, area: London, value: 61 }
  - id: rank
    label: Rank
    unit: rank
    observations:
      - { value: 17, of: 152 }
`;

const json = JSON.stringify({
  authority: 'Harrowmere Borough Council',
  areas: [{ name: 'CIPFA nearest neighbours', aliases: ['CIPFA average', 'statistical neighbours'] }],
  metrics: [
    {
      id: 'asc-satisfaction',
      label: 'People extremely or very satisfied',
      aliases: ['overall satisfaction'],
      unit: 'percent',
      of: 'survey respondents',
      polarity: 'higher-is-better',
      codes: ['ASCOF 3A'],
      source: { name: 'Adult Social Care Survey', url: 'https://example.org/survey', reference: 'IR 10' },
      owner: 'Performance team',
      observations: [
        { period: '2022-23', value: '64.50', numerator: 258, denominator: '1,400', decimals: 1, status: 'final' },
        { period: 2021, area: 'London', value: 61 },
      ],
    },
    { id: 'rank', label: 'Rank', unit: 'rank', observations: [{ value: 17, of: 152 }] },
  ],
});

const csv = `id,label,aliases,unit,of,polarity,codes,source,url,reference,owner,period,area,value,numerator,denominator,decimals,rank_of,status
asc-satisfaction,"People extremely or very satisfied",overall satisfaction,percent,survey respondents,higher-is-better,ASCOF 3A,Adult Social Care Survey,https://example.org/survey,IR 10,Performance team,2022-23,,64.50,258,"1,400",1,,final
asc-satisfaction,,,,,,,,,,,2021,London,61,,,,,
rank,Rank,,rank,,,,,,,,,,17,,,,152,
`;

/** What all three say of the first metric, without places. */
const satisfaction: Omit<Metric, 'source' | 'span' | 'id' | 'observations'> = {
  label: 'People extremely or very satisfied',
  aliases: ['overall satisfaction'],
  unit: 'percent',
  of: 'survey respondents',
  polarity: 'higher-is-better',
  codes: ['ASCOF 3A'],
  dataSource: { name: 'Adult Social Care Survey', url: 'https://example.org/survey', reference: 'IR 10' },
  owner: 'Performance team',
};

describe('readMetrics', () => {
  for (const [name, text] of Object.entries({
    'm.yaml': yaml,
    'm.YML': yaml,
    'm.json': json,
    'm.csv': csv,
    'bom.csv': `\uFEFF${csv.replaceAll('\n', '\r\n')}`,
    'bom.yaml': `\uFEFF${yaml.replaceAll('\n', '\r\n')}`,
  })) {
    it(`reads ${name}, every value with its place`, () => {
      const file = read(name, text);
      assert.deepEqual(problems(file), []);
      assert.equal(file.metrics.length, 2);
      const [{ source, span, id, observations, ...rest }, rank] = file.metrics as [Metric, Metric];
      assert.deepEqual(rest, satisfaction);
      assert.equal(source, file.source);
      assert.deepEqual([id.value, source.slice(id.span)], ['asc-satisfaction', 'asc-satisfaction']);
      assert.ok(source.slice(span).includes('asc-satisfaction') && !source.slice(span).includes('152'));
      const [first, second] = observations as [Observation, Observation];
      assert.deepEqual(fields(file, first), {
        ...none,
        period: '2022-23',
        periodAt: '2022-23',
        value: '64.5',
        valueText: '64.50',
        valueAt: '64.50',
        decimals: 1,
        share: '258/1400',
        status: 'final',
      });
      assert.deepEqual(fields(file, second), {
        ...none,
        period: '2021',
        periodAt: '2021',
        area: 'London|London',
        value: '61',
        valueText: '61',
        valueAt: '61',
      });
      assert.ok(source.slice(second.span).includes('61') && !source.slice(second.span).includes('64.50'));
      assert.deepEqual(
        rank.observations.map((o) => fields(file, o)),
        [{ ...none, value: '17', valueText: '17', valueAt: '17', rankOf: '152' }],
      );
    });
  }

  it('reads the authority and the areas of YAML and JSON', () => {
    for (const file of [read('m.yaml', yaml), read('m.json', json)]) {
      assert.equal(file.authority && file.source.slice(file.authority.span), 'Harrowmere Borough Council');
      assert.deepEqual(file.areas, [
        { name: 'CIPFA nearest neighbours', aliases: ['CIPFA average', 'statistical neighbours'] },
      ]);
    }
  });

  it('reads the example workspace without a problem', () => {
    const file = read('metrics.yaml', readFileSync('examples/harrowmere/metrics.yaml', 'utf8'));
    assert.deepEqual(problems(file), []);
    assert.ok(file.metrics.length > 0);
  });

  describe('values', () => {
    const observed = (value: string, unit = 'count'): MetricsFile =>
      read('m.yaml', `metrics: [{ id: a, label: A, unit: ${unit}, observations: [{ value: ${value} }] }]`);
    const only = (file: MetricsFile): [string, string, string] => {
      const [o] = file.metrics[0]!.observations;
      return [o!.value.toDecimal(), o!.valueText, file.metrics[0]!.unit];
    };

    it('are exact, with separators of thousands and the signs that their unit allows', () => {
      assert.deepEqual(only(observed('0.10')), ['0.1', '0.10', 'count']);
      assert.deepEqual(only(observed('"1,234,567"')), ['1234567', '1234567', 'count']);
      assert.deepEqual(only(observed('-3.5')), ['-3.5', '-3.5', 'count']);
      assert.deepEqual(only(observed('64.50%', 'percent')), ['64.5', '64.50', 'percent']);
      assert.deepEqual(only(observed('"£1,200"', 'gbp')), ['1200', '1200', 'gbp']);
      assert.deepEqual(only(observed('-£5', 'gbp')), ['-5', '-5', 'gbp']);
      assert.deepEqual(only(observed('104', 'percent')), ['104', '104', 'percent']);
    });

    it('with a sign of another unit are a problem', () => {
      assertProblem(observed('5%', 'days'), '5%', 'percent sign', '“days”', '“percent”');
      assertProblem(observed('£5', 'percent'), '£5', 'pounds', '“gbp”');
    });

    it('that are no number are a problem that says how to write them', () => {
      assertProblem(observed('n/a'), 'n/a', '“n/a” cannot be read as a number', '64.5');
      assertProblem(observed('£1.2m'), '£1.2m', 'all its digits', '1200000');
      assertProblem(observed('1.2E+05'), '1.2E+05', 'spreadsheet');
      assertProblem(observed('"64,5"'), '64,5', 'full stop');
      assertProblem(observed('£5%'), '£5%', 'cannot be read');
      assertProblem(observed('"1 234"'), '1 234', 'cannot be read');
      assertProblem(observed(`0.${'3'.repeat(5000)}`), `0.${'3'.repeat(5000)}`, 'cannot be read');
    });

    it('may be written in any noun', () => {
      assert.deepEqual(only(observed('12', 'care homes')), ['12', '12', 'care homes']);
    });
  });

  describe('the unit', () => {
    const metric = (...fields: string[]): string => `{ ${['id: a', 'label: A', ...fields].join(', ')} }`;
    const readMetric = (text: string): MetricsFile => read('m.yaml', `metrics: [${text}]`);

    it('is needed, even where the sign of a value could tell it', () => {
      for (const value of ['12', '64.5%', '£12']) {
        const text = metric(`observations: [{ value: ${value} }]`);
        const file = readMetric(text);
        assertProblem(file, text, '“unit” is missing', 'Add', 'count, percent');
        assert.deepEqual(file.metrics, []);
      }
    });

    it('is a word', () => {
      for (const unit of ['7', '"%"', '£']) {
        const file = readMetric(metric(`unit: ${unit}`, 'observations: [{ value: 12 }]'));
        assertProblem(file, unit.replaceAll('"', ''), 'Write the unit in words', 'count, percent');
        assert.deepEqual(file.metrics, []);
      }
    });
  });

  it('leaves out what is broken, says why, and keeps the rest', () => {
    const file = read(
      'm.yaml',
      `metrics:
  - id: Big Thing!
    label: A
    unit: count
    observations: [{ value: 1 }]
  - id: none
    label: B
    unit: count
    observations: [{ value: 1 }]
  - id: c
    label: C
    unit: count
    observations:
      - { period: last year, value: 1 }
      - { period: 2022-23, value: 2, decimals: many }
      - { period: 2021-22 }
  - id: d
    label: D
    unit: count
    observations: []
`,
    );
    assert.deepEqual(
      file.metrics.map((metric) => [
        metric.id.value,
        metric.observations.map((o) => [o.period?.value.key, String(o.value), o.decimals]),
      ]),
      [
        [
          'c',
          [
            [undefined, '1', null],
            ['2022-23', '2', null],
          ],
        ],
      ],
    );
    const found = problems(file);
    assert.deepEqual(
      found.map(([where]) => where),
      ['Big Thing!', 'none', 'last year', 'many', '{ period: 2021-22 }', '[]'],
    );
    const words = ['“big-thing”', 'metric:none', '2024-25', '0 to 9', '“value” is missing', 'at least one entry'];
    for (const [i, [, message]] of found.entries()) assert.ok(message.includes(words[i]!), message);
  });

  it('says which formats are read where a file is of another', () => {
    for (const name of ['m.pdf', 'm.html', 'm']) {
      const file = read(name, 'PK\u0003\u0004');
      assertProblem(file, 'PK\u0003\u0004', 'YAML, JSON, CSV and XLSX', `“${name}”`, 'Save it as CSV');
      assert.deepEqual(file.metrics, []);
    }
  });

  it('reads an empty file as one that lacks its metrics', () => {
    assertProblem(read('m.yaml', ''), '', '“metrics” is missing');
    assertProblem(read('m.json', '{}'), '{}', '“metrics” is missing');
    assertProblem(read('m.csv', '\uFEFF\r\n'), '\uFEFF', 'name the columns');
  });
});
