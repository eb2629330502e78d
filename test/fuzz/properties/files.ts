import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decode } from '../../../server/src/disk/file-bytes.ts';
import { readFramework } from '../../../server/src/framework/read-framework.ts';
import { loadMetrics } from '../../../server/src/metrics/load-metrics.ts';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { metricsDocument } from '../../../server/src/metrics/writing/metrics-document.ts';
import { metricsRows } from '../../../server/src/metrics/writing/metrics-rows.ts';
import { writeCsv } from '../../../server/src/metrics/writing/write-csv.ts';
import { writeYaml } from '../../../server/src/metrics/writing/write-yaml.ts';
import { readSettings } from '../../../server/src/settings/read-settings.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { loadFromMemory } from '../../unit/load-from-memory.ts';
import { textRow, workbookFiles, zipOf } from '../../workbook-file.ts';
import { type FuzzProperty, forAny } from '../fuzz-property.ts';
import {
  csvMetrics,
  folder,
  frameworkFiles,
  hostileFront,
  hostileMetrics,
  settingsFiles,
  yamlMetrics,
} from '../invented-drafts.ts';
import { mutatedBytes } from '../mutated-bytes.ts';
import { mutatedText } from '../mutated-text.ts';
import { assertProblemsWithin, soundReport } from '../sound-report.ts';

const draft = `${hostileFront}\n# Self-assessment\n\n## Working with people\n\n[64.5%](metric:satisfied) of people were satisfied in 2022-23; we had 1,511 safeguarding concerns.\n`;

/** What YAML and JSON are made of, and what their readers have stumbled over. */
const treePieces: readonly string[] = [
  ...': |- |\n|\n  |{|}|[|]|, |"|\'|>|#|? |~|null|true|yes|.inf|.nan|0x1F|0o17|1_000|1e999|-0|+1|01|1/3|64.5|"64.5"|2022-23'.split(
    '|',
  ),
  '|\n',
  '|+2\n',
  '&a ',
  '*a',
  '&a [*a, *a]',
  '<<: *a\n',
  '!!binary ',
  '!!float ',
  '!local ',
  '%YAML 1.1\n---\n',
  '---\n',
  '...\n',
  '@',
  '`',
  '\\',
  '\\u0000',
  '\\uD800',
  '//',
  '/*',
  '__proto__: { a: 1 }\n',
  '"__proto__": {"a": 1},',
  'constructor: a\n',
  'toString',
  '[[[[[[[[[[[[[[[[[[',
  '{{{{{{{{{{{{{{{',
];
const metricsWords = [
  ...'metrics:\n|  - id: a\n|label: A\n|unit: percent\n|unit: rank\n|observations: [{ value: 1 }]\n|- { value: 5, of: 9 }\n|period: 2021\n|period: 2022-23 Q1\n'.split(
    '|',
  ),
  ...'area: London\n|areas: []\n|decimals: 400\n|decimals: -1\n|numerator: 0|denominator: 0|aliases: [a, b]\n|codes: x\n|polarity: neutral\n|status: final\n|source: {}\n'.split(
    '|',
  ),
];
const tablePieces = [
  ...',|;|"|""|\n|\r\n|\r|id,label,unit,period,area,value\n|a,A,percent,2022-23,,64.5\n|=SUM(A1)|\'=a|+1|-|£1,204|64.5%|1e5|#N/A|NULL'.split(
    '|',
  ),
  '|',
  '\t',
  '"a\nb"',
  'sep=;\n',
  'value',
  'numerator',
  'rank_of',
  '__proto__',
];

/** The first metrics of each file, so that a change of a few is a change of much. */
const fewMetrics = yamlMetrics.flatMap((text) => {
  const { metrics, ...rest } = readMetrics(new SourceText(`${folder}m.yaml`, text));
  return metrics.length === 0 ? [] : [metricsDocument({ ...rest, metrics: metrics.slice(0, 3) })];
});

/** A metrics file is read, its problems lie in it, and what was read of it is written without a fault. */
function isReadAsMetrics(name: string): (text: string) => void {
  return (text) => {
    const source = new SourceText(folder + name, text);
    const file = readMetrics(source);
    assertProblemsWithin(source, file.problems);
    for (const { span, id, observations } of file.metrics) {
      assertProblemsWithin(source, [
        { span, message: 'metric' },
        { span: id.span, message: 'id' },
      ]);
      assertProblemsWithin(
        source,
        observations.map(({ valueSpan }) => ({ span: valueSpan, message: 'value' })),
      );
    }
    writeYaml(metricsDocument(file));
  };
}

async function isCheckedAgainst(name: string, text: string): Promise<void> {
  const own = draft.replace('metrics: metrics.yaml', `metrics: ${name}`);
  soundReport(await loadFromMemory(own, { [name]: text }));
}

/** The same as tables, with Windows line ends as Excel writes them, and without. */
const csvTables = fewMetrics.map((document) => {
  const { header, rows } = metricsRows(readMetrics(new SourceText(`${folder}m.json`, JSON.stringify(document))));
  return writeCsv([header, ...rows], ',');
});
const written = [...fewMetrics.map(writeYaml), ...yamlMetrics.filter((text) => text.length < 2_000)];
const changedYaml = mutatedText(written, [...treePieces, ...metricsWords], { longest: 4_000, most: 4 });
const changedJson = mutatedText(
  fewMetrics.map((document) => JSON.stringify(document, null, 1)),
  [...treePieces, '"value": 1e400,', '"id": [],', '"unit": "rank",', '"observations": [],'],
  { longest: 4_000, most: 3 },
);
const changedCsv = mutatedText([...csvMetrics, ...csvTables], tablePieces, { longest: 2_000, most: 4 });

const workbooks = [
  readFileSync('test/fixtures/workbooks/figures.xlsx'),
  zipOf(
    workbookFiles({
      rows:
        textRow(1, ['id', 'label', 'unit', 'value']) + textRow(2, ['satisfied', 'People satisfied', 'percent', '64.5']),
      formats: ['0.0%'],
    }),
  ),
];
const markup = [
  ...'<|>|/>|</|<row r="2">|<c r="A1" t="s">|<c r="ZZZ9999999">|<v>5</v>|<v>1e999</v>|t="b"|t="e"|s="99"|r="A0"|&amp;|&#0;|&lol;|<!DOCTYPE a [<!ENTITY b "c">]>'.split(
    '|',
  ),
  '<![CDATA[',
  '<!--',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  '<is><t>a</t></is>',
  '<f>SUM(A1)</f>',
  '-1',
  '4294967296',
];
const changedSheet = mutatedText(
  [
    textRow(1, ['id', 'label', 'unit', 'period', 'value']) +
      textRow(2, ['satisfied', 'People satisfied', 'percent', '2022-23', '64.5']) +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>concerns</t></is></c><c r="E3" s="1"><v>0.645</v></c></row>',
  ],
  markup,
  { seam: '<', most: 4 },
).chain((rows) =>
  mutatedText(
    ['0.0%', '#,##0.00', '[Red]0;[>5]"a"0', 'yyyy-mm-dd', 'General', '0.00E+00', '# ?/?'],
    [...'0|#|?|%|,|.|;|"|[|]|\\|_|*|@|e+|/|h:mm|AM/PM|[$£-809]|[>=1e9]'.split('|')],
  ).map((format) => ({ rows, format })),
);

async function isReadAsFile(name: string, bytes: Uint8Array): Promise<void> {
  const files = { read: async () => decode(bytes) };
  const { file, problem } = await loadMetrics(`${folder}draft.md`, name, { files, root: folder, known: [] });
  if (file) assertProblemsWithin(file.source, file.problems);
  else if (!problem) throw new Error('neither a file nor a problem');
}

const textBytes = mutatedBytes(
  [
    hostileMetrics,
    'id,label,unit,value\na,Größe – “A”,count,1204\n',
    '\uFEFFid;label;unit;value\r\na;A;count;5\r\n',
  ].flatMap((text) => [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(text, 'latin1')]),
);

const settingsWords = [
  ...'framework: |metrics: |drafts: |rules:\n|preset: strict\n|  number/: off\n|  number/unsupported: error\n|audience: internal\n|smallCount: 5\n|knownAcronyms: [A]\n'.split(
    '|',
  ),
  ...'references: { form: "IR {number}", register: [a 1, b 2] }\n|frameworks: [own.yaml]\n|period: 2024-25\n|drafts: "**/{a,b}*.md"\n|register: register.csv'.split(
    '|',
  ),
];
const frameworkWords = [
  ...'id: a\n|extends: cqc-local-authority\n|extends: own\n|themes:\n|statements:\n|parts:\n|title: A\n|aliases: [B]\n|version: "2"\n|remove: true\n|level: 9|wording: We'.split(
    '|',
  ),
  '{number}',
  '(',
  ')?',
  '*',
  '+',
];

/** What has to hold for any file that is kept beside a draft. */
export const fileProperties: readonly FuzzProperty[] = [
  forAny('metrics in YAML', changedYaml, { cases: 50, shortRounds: 2 }, isReadAsMetrics('metrics.yaml')),
  forAny('metrics in JSON', changedJson, { cases: 50, shortRounds: 1 }, isReadAsMetrics('metrics.json')),
  forAny('metrics in CSV', changedCsv, { cases: 100, shortRounds: 1 }, isReadAsMetrics('metrics.csv')),
  forAny('metrics that are no UTF-8', textBytes, { cases: 100, shortRounds: 1 }, async (bytes) => {
    for (const name of ['m.yaml', 'm.csv', 'm.json']) await isReadAsFile(name, bytes);
  }),
  forAny('bytes of workbooks', mutatedBytes(workbooks), { cases: 20, shortRounds: 1 }, (bytes) =>
    isReadAsFile('m.xlsx', bytes),
  ),
  forAny('sheets and number formats of workbooks', changedSheet, { cases: 20, shortRounds: 1 }, ({ rows, format }) =>
    isReadAsFile('m.xlsx', zipOf(workbookFiles({ rows, formats: [format] }))),
  ),
  forAny(
    'findings beside changed metrics',
    fc.oneof(
      changedYaml.map((text) => ['metrics.yaml', text] as const),
      changedJson.map((text) => ['metrics.json', text] as const),
      changedCsv.map((text) => ['metrics.csv', text] as const),
    ),
    { cases: 20, shortRounds: 1 },
    ([name, text]) => isCheckedAgainst(name, text),
  ),
  forAny(
    'settings',
    mutatedText(settingsFiles, [...treePieces, ...settingsWords], { longest: 2_000, most: 4 }),
    { cases: 50, shortRounds: 1 },
    async (text) => {
      const source = new SourceText(`${folder}cqc-lint.yaml`, text);
      assertProblemsWithin(source, readSettings(source).problems);
      soundReport(
        await loadFromMemory(draft, {
          'cqc-lint.yaml': text,
          'metrics.yaml': hostileMetrics,
          'own.yaml': frameworkFiles[0]!,
        }),
      );
    },
  ),
  forAny(
    'frameworks of a council’s own',
    mutatedText(frameworkFiles, [...treePieces, ...frameworkWords], { longest: 30_000, most: 4 }),
    { cases: 20, shortRounds: 1 },
    async (text) => {
      const source = new SourceText(`${folder}own.yaml`, text);
      const { text: read, problems } = readFramework(source);
      assertProblemsWithin(source, problems);
      const id = read?.file.id ?? 'own';
      const own = draft.replace('framework: cqc-local-authority', `framework: ${JSON.stringify(id)}`);
      soundReport(
        await loadFromMemory(own, {
          'cqc-lint.yaml': 'frameworks: [own.yaml]\n',
          'own.yaml': text,
          'metrics.yaml': hostileMetrics,
        }),
      );
    },
  ),
];
