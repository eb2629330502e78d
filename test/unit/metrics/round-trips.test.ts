import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../../server/src/disk/file-bytes.ts';
import { loadMetrics } from '../../../server/src/metrics/load-metrics.ts';
import type { MetricsFile } from '../../../server/src/metrics/metrics.ts';
import { writeWorkbook } from '../../../server/src/metrics/workbook/write-workbook.ts';
import { metricsDocument } from '../../../server/src/metrics/writing/metrics-document.ts';
import { metricsRows } from '../../../server/src/metrics/writing/metrics-rows.ts';
import { writeCsv } from '../../../server/src/metrics/writing/write-csv.ts';
import { writeYaml } from '../../../server/src/metrics/writing/write-yaml.ts';
import { jsonText } from '../../../server/src/report/json-text.ts';

const folder = 'file:///harrowmere/';

async function read(name: string, content: string | Uint8Array): Promise<MetricsFile> {
  const files = { read: async () => decode(typeof content === 'string' ? Buffer.from(content) : content) };
  const { file, problem } = await loadMetrics(`${folder}draft.md`, name, { files, root: folder, known: [] });
  assert.equal(problem, null);
  assert.deepEqual(file!.problems, [], String(content));
  return file!;
}

const numeric = new Set(['value', 'numerator', 'denominator', 'decimals', 'rank_of']);

/** How each format is written, by the ending of its name. */
const trees: Readonly<Record<string, (file: MetricsFile) => string>> = {
  yaml: (file) => writeYaml(metricsDocument(file)),
  json: (file) => jsonText(metricsDocument(file)),
};
const tables: Readonly<Record<string, (file: MetricsFile) => string | Promise<Uint8Array>>> = {
  csv: (file) => writeCsv([metricsRows(file).header, ...metricsRows(file).rows], ','),
  tsv: (file) => writeCsv([metricsRows(file).header, ...metricsRows(file).rows], '\t'),
  xlsx: (file) => writeWorkbook('Metrics', metricsRows(file).header, metricsRows(file).rows, numeric),
};

// Words as people write them, and those that programs could take for something else.
const words = fc.constantFrom(
  'people',
  'aged 65+',
  '£',
  '–',
  '“care”',
  'say "yes"',
  'a,b',
  'null',
  'true',
  '2021',
  '1e5',
  '=SUM(A1)',
  "'=1+1",
  '+44',
  '-',
  '@home',
  '#N/A',
  '%',
  ': colon',
  '- dash',
  '# hash',
  '{ brace',
  '[',
  '*star',
  '&amp',
  '<b>',
  '\\n',
  '0012',
  '🙂',
);
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ').trim());
const count = fc.nat(999_999).map(String);
const decimal = fc
  .tuple(fc.boolean(), fc.nat(99_999_999), fc.stringMatching(/^\d{0,6}$/))
  .map(
    ([isNegative, whole, fraction]) =>
      `${isNegative && whole > 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`,
  );
const period = fc.constantFrom('2022-23', '2021', '2023-06', '2023-06-30', '2018/2020', '2024-25 Q1-Q3');

const observation = fc.record(
  {
    period,
    area: text,
    value: decimal,
    numerator: count,
    denominator: count,
    decimals: fc.nat(9).map(String),
    of: count,
    status: text,
  },
  { requiredKeys: ['value'] },
);
const source = fc
  .record({ name: text, url: text, reference: text }, { requiredKeys: [] })
  .filter((each) => Object.keys(each).length > 0);
const metric = fc.record(
  {
    label: text,
    aliases: fc.array(text, { minLength: 1, maxLength: 3 }),
    unit: fc.constantFrom('percent', 'count', 'gbp', 'per-1000', 'day centres'),
    of: text,
    polarity: fc.constantFrom('higher-is-better', 'neutral'),
    codes: fc.array(text, { minLength: 1, maxLength: 2 }),
    source,
    owner: text,
    observations: fc.array(observation, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['label', 'unit', 'observations'] },
);
const metrics = fc
  .array(metric, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((each, i) => ({ id: `metric-${i}`, ...each })));
const area = fc.record(
  { name: text, aliases: fc.array(text, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: ['name'] },
);
const document = fc.record(
  { authority: text, areas: fc.array(area, { minLength: 1, maxLength: 2 }), metrics },
  { requiredKeys: ['metrics'] },
);

describe('metrics written in a format and read again', () => {
  for (const [ending, write] of Object.entries(trees)) {
    it(`are the same in ${ending}`, async () => {
      await fc.assert(
        fc.asyncProperty(document, async (data) => {
          const file = await read('metrics.json', JSON.stringify(data));
          assert.deepEqual(metricsDocument(await read(`again.${ending}`, write(file))), metricsDocument(file));
        }),
        { numRuns: 150 },
      );
    });
  }

  for (const [ending, write] of Object.entries(tables)) {
    it(`are the same in ${ending}`, async () => {
      await fc.assert(
        fc.asyncProperty(metrics, async (all) => {
          const file = await read('metrics.json', JSON.stringify({ metrics: all }));
          assert.deepEqual(metricsRows(file).lost, []);
          assert.deepEqual(metricsDocument(await read(`again.${ending}`, await write(file))), metricsDocument(file));
        }),
        { numRuns: ending === 'xlsx' ? 60 : 150 },
      );
    });
  }

  it('say what a table has no place for', async () => {
    const file = await read(
      'metrics.yaml',
      'authority: Harrowmere Borough Council\nareas: [{ name: Peers }]\nmetrics: [{ id: a, label: A, aliases: [b, c; d], unit: count, observations: [{ value: 1 }] }]\n',
    );
    const { lost, rows } = metricsRows(file);
    assert.equal(lost.length, 3);
    assert.match(lost.join('\n'), /authority, “Harrowmere[\s\S]*list of areas[\s\S]*“c; d” of “a”/);
    assert.deepEqual(rows, [['a', 'A', 'b', 'count', '', '', '1']]);
  });
});

describe('a CSV file', () => {
  it('holds no text that a spreadsheet would run', () => {
    const cells = ['=cmd|’/C calc’!A0', '+1+1', '-2+3', '@SUM(A1)', "'=already", '-2.5', '+3', 'plain', '–dash'];
    assert.equal(
      writeCsv([cells], ','),
      "\uFEFF'=cmd|’/C calc’!A0,'+1+1,'-2+3,'@SUM(A1),''=already,-2.5,+3,plain,–dash\r\n",
    );
  });

  it('gives the place of a text without what guards it', async () => {
    const file = await read('m.csv', "id,label,unit,value\na,'=Sum of all,count,5\n");
    assert.equal(file.metrics[0]!.label, '=Sum of all');
  });
});
