import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decode } from '../../../server/src/disk/file-bytes.ts';
import { type LoadedMetrics, loadMetrics } from '../../../server/src/metrics/load-metrics.ts';
import type { MetricsFile } from '../../../server/src/metrics/metrics.ts';
import { readWorkbook } from '../../../server/src/metrics/workbook/read-workbook.ts';
import { measuring } from '../../processor-time.ts';
import { textRow, workbookFiles, zipOf } from '../../workbook-file.ts';

const folder = 'file:///harrowmere/';
const figures = readFileSync('test/fixtures/workbooks/figures.xlsx');
const columns = ['id', 'label', 'unit', 'value'];

function load(name: string, bytes: Uint8Array, known: readonly MetricsFile[] = []): Promise<LoadedMetrics> {
  const files = { read: async () => decode(bytes) };
  return loadMetrics(`${folder}draft.md`, name, { files, root: folder, known });
}

/** The cells of a workbook of one sheet as they are read. */
async function cells(parts: Parameters<typeof workbookFiles>[0]): Promise<readonly (readonly string[])[]> {
  const sheet = await readWorkbook(zipOf(workbookFiles(parts)), 'Sheet1');
  assert.ok('rows' in sheet, 'refusal' in sheet ? sheet.refusal : '');
  return sheet.rows;
}

/** One number under a number format, as it is read. */
async function shown(value: string, format?: string): Promise<string> {
  const style = format === undefined ? '' : ' s="1"';
  const rows = `<row r="1"><c r="A1"${style}><v>${value}</v></c></row>`;
  return (await cells({ rows, formats: format === undefined ? [] : [format] }))[0]![0]!;
}

describe('a workbook that LibreOffice wrote', () => {
  // What stands in figures.fods, from which LibreOffice made the workbook.
  const title = 'Adult social care: figures for the self-assessment';
  const survey = 'Adult Social Care Survey';
  const label = 'People extremely or very satisfied with their care';
  const expected = [
    [title, '', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', ''],
    ['ID', 'Label', 'Unit', 'Period', 'Area', 'Value', 'Numerator', 'Denominator', 'Source'],
    ['asc-satisfaction', label, 'percent', '2022-23', '', '64.50', '258', '400', survey],
    ['asc-satisfaction', label, 'percent', '2023-24', '', '66.1577608142494', '260', '393', survey],
    ['asc-satisfaction', label, 'percent', '2023-24', 'England', '64.5%', '', '', survey],
    ['support-cost', 'Cost of long-term support – all ages', 'gbp', '2023-24', '', '£149252500.50', '', '', 'Finance'],
    ['people-waiting', 'People waiting for an assessment', 'count', '2023-06', '', '1204', '', '', 'Case records'],
    ['people-waiting', '', '', '2024-03-31', '', '987', '', '', ''],
    ['people-waiting', '', '', '2021', '', '640.5', '', '', ''],
  ];

  it('is read cell for cell', async () => {
    const sheet = await readWorkbook(figures, 'Figures');
    assert.deepEqual(sheet, { name: 'Figures', header: 2, rows: expected });
  });

  it('gives metrics from the first visible sheet that has them', async () => {
    const { file, problem } = await load('figures.xlsx', figures);
    assert.equal(problem, null);
    assert.deepEqual(file!.problems, []);
    assert.deepEqual(
      file!.metrics.map(({ id, observations }) => [id.value, observations.map(({ valueText }) => valueText)]),
      [
        ['asc-satisfaction', ['64.50', '66.1577608142494', '64.5']],
        ['support-cost', ['149252500.50']],
        ['people-waiting', ['1204', '987', '640.5']],
      ],
    );
    const { source } = file!;
    assert.equal(source.isEditable, false);
    assert.equal(source.cellAt(file!.metrics[1]!.observations[0]!.valueSpan.start), 'Figures!F7');
    assert.equal(source.placeName(file!.metrics[2]!.id.span.start), 'Figures!A8');
    assert.equal(source.positionAt(file!.metrics[1]!.span.start).line, 6);
  });

  it('gives the sheet that is named, hidden or not', async () => {
    const { file } = await load('figures.xlsx#old figures', figures);
    assert.deepEqual(
      file!.metrics.map(({ id, source, span }) => [id.value, source.cellAt(span.start)]),
      [['old', "'Old figures'!A2"]],
    );
    const { problem } = await load('figures.xlsx#Data', figures);
    assert.match(problem!, /has no sheet “Data”\. It has “Notes”, “Old figures”, “Figures”/);
  });

  it('is not read again while its bytes are the same', async () => {
    const first = (await load('figures.xlsx', figures)).file!;
    const again = await load('figures.xlsx', Buffer.from(figures), [first]);
    assert.equal(again.file, first);
    const other = await load('figures.xlsx#Old figures', figures, [first]);
    assert.notEqual(other.file, first);
  });
});

describe('a number in a cell', () => {
  it('has the digits that a spreadsheet shows, at most 15', async () => {
    const numbers = {
      '64.499999999999997': '64.5',
      '0.30000000000000004': '0.3',
      '66.157760814249358': '66.1577608142494',
      '149252500': '149252500',
      '1E-3': '0.001',
      '1.2E+6': '1200000',
      '-0.05': '-0.05',
      '0': '0',
    };
    for (const [written, text] of Object.entries(numbers)) assert.equal(await shown(written), text, written);
  });

  it('has the zeros that its format shows, and no digit less than it holds', async () => {
    const formats = {
      '0.00': '64.50',
      '0.0': '64.5',
      '0': '64.5',
      '#,##0.000': '64.500',
      '0.0#': '64.5',
      '0.00;[Red]-0.00': '64.50',
      '0.00" per cent"': '64.50',
      '0.00\\%': '64.50',
      '_-* #,##0.00_-': '64.50',
      '0.00E+00': '64.5',
      '# ?/?': '64.5',
      '0.00,,': '64.5',
      '@': '64.5',
    };
    for (const [format, text] of Object.entries(formats)) assert.equal(await shown('64.5', format), text, format);
  });

  it('under a percent format is the percentage', async () => {
    assert.equal(await shown('0.645', '0%'), '64.5%');
    assert.equal(await shown('0.64500000000000002', '0.00%'), '64.50%');
    assert.equal(await shown('1', '0%'), '100%');
    assert.equal(await shown('0.001', '0.0%'), '0.1%');
    assert.equal(await shown('-0.021', '0.0%'), '-2.1%');
  });

  it('in pounds has its sign', async () => {
    assert.equal(await shown('1200.5', '[$£-809]#,##0.00'), '£1200.50');
    assert.equal(await shown('-1200.5', '"£"#,##0.00;-"£"#,##0.00'), '-£1200.50');
  });

  it('that is a date is as long as its format', async () => {
    const formats = {
      'dd/mm/yyyy': '2023-06-30',
      '[$-809]d mmmm yyyy': '2023-06-30',
      'mmm-yy': '2023-06',
      yyyy: '2023',
    };
    for (const [format, text] of Object.entries(formats)) assert.equal(await shown('45107', format), text, format);
    assert.equal(await shown('45107.5', 'dd/mm/yyyy hh:mm'), '2023-06-30 12:00');
  });

  it('counts its days from 1904 where the workbook does', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>43645</v></c></row>';
    const properties = '<workbookPr date1904="1"/>';
    assert.deepEqual(await cells({ rows, formats: ['dd/mm/yyyy'], properties }), [['2023-06-30']]);
  });
});

describe('a workbook', () => {
  const workbook = (rows: string, after = ''): Buffer =>
    zipOf(workbookFiles({ rows: textRow(1, columns) + rows, after }));
  const row = (value: string): string =>
    `<row r="2">${textRow(2, ['waiting', 'People waiting', 'count']).slice('<row r="2">'.length, -'</row>'.length)}${value}</row>`;

  it('says in which cell a value is none', async () => {
    const told = async (value: string): Promise<string> => {
      const { file } = await load('m.xlsx', workbook(row(value)));
      const [problem] = file!.problems;
      return `${file!.source.cellAt(problem!.span.start)} ${problem!.message}`;
    };
    assert.match(
      await told('<c r="D2"><f>SUM(E1:E9)</f></c>'),
      /^Sheet1!D2 The formula “=SUM\(E1:E9\)” stands here without/,
    );
    assert.match(await told('<c r="D2" t="e"><v>#DIV/0!</v></c>'), /^Sheet1!D2 “#DIV\/0!” is what a spreadsheet shows/);
    assert.match(await told('<c r="D2" t="b"><v>1</v></c>'), /^Sheet1!D2 “TRUE” cannot be read as a number/);
  });

  it('has columns beyond Z', async () => {
    const names = [...Array.from({ length: 25 }, () => ''), ...columns];
    const header = names.map((name, i) =>
      name ? `<c r="${letters(i)}1" t="inlineStr"><is><t>${name}</t></is></c>` : '',
    );
    const values = ['a', 'A', 'count', '5'].map(
      (text, i) => `<c r="${letters(25 + i)}2" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    const rows = `<row r="1">${header.join('')}</row><row r="2">${values.join('')}</row>`;
    const { file } = await load('m.xlsx', zipOf(workbookFiles({ rows })));
    const [metric] = file!.metrics;
    assert.equal(file!.source.cellAt(metric!.id.span.start), 'Sheet1!Z2');
    assert.equal(file!.source.cellAt(metric!.observations[0]!.valueSpan.start), 'Sheet1!AC2');
  });

  it('without a row of column names says what is missing', async () => {
    const { problem } = await load('m.xlsx', zipOf(workbookFiles({ rows: textRow(1, ['Indicator', 'Result']) })));
    assert.match(problem!, /has no sheet with a row that names the columns “id” and “value”/);
  });

  it('that is none, or is damaged, is refused with a way out', async () => {
    const good = workbook(row('<c r="D2"><v>5</v></c>'));
    assert.equal((await load('m.xlsx', good)).problem, null);
    const refused: readonly (readonly [Buffer, RegExp])[] = [
      [Buffer.from('id,label,unit,value\n'), /is not an Excel workbook, whatever its name says/],
      [good.subarray(0, good.length - 40), /is damaged, or is no workbook/],
      [zipOf([{ name: 'word/document.xml', content: '<w:document/>' }]), /is damaged, or is no workbook/],
      [Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'), /is protected by a password, or is an old workbook/],
    ];
    for (const [bytes, message] of refused) {
      const { file, problem } = await load('m.xlsx', bytes);
      assert.equal(file, null);
      assert.match(problem!, message);
    }
  });

  it('that would unpack to an absurd size is refused before it is unpacked', async () => {
    const bomb = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(200_000_000, ' ') };
    const others = workbookFiles({ rows: textRow(1, columns) }).slice(0, -1);
    for (const size of [undefined, 0xffffffff, 0]) {
      const archive = zipOf([...others, size === undefined ? bomb : { ...bomb, size }]);
      assert.ok(archive.length < 250_000);
      const taken = measuring();
      const { problem } = await load('m.xlsx', archive);
      assert.match(problem!, /holds more than 60 MB once it is unpacked/);
      assert.ok(taken() < 1000);
    }
  });

  it('that unpacks to more than it says is refused', async () => {
    const bomb = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(200_000_000, ' '), size: 1000 };
    const archive = zipOf([...workbookFiles({ rows: textRow(1, columns) }).slice(0, -1), bomb]);
    const { problem } = await load('m.xlsx', archive);
    assert.match(problem!, /is damaged, or is no workbook/);
  });

  it('of more rows than figures need is refused', async () => {
    const rows = Array.from({ length: 50_001 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join(
      '',
    );
    const { problem } = await load('m.xlsx', zipOf(workbookFiles({ rows })));
    assert.match(problem!, /has a sheet of more than 50000 rows/);
  });

  it('with a cell in the farthest corner is read as if that were not there', async () => {
    const { file } = await load(
      'm.xlsx',
      workbook(`${row('<c r="D2"><v>5</v></c>')}<row r="3"><c r="XFD3"><v>9</v></c></row>`),
    );
    assert.deepEqual(file!.problems, []);
    assert.equal(file!.metrics.length, 1);
  });

  function letters(index: number): string {
    return (index < 26 ? '' : 'A') + String.fromCharCode(65 + (index % 26));
  }
});
