import assert from 'node:assert/strict';
import { decode } from '../../../server/src/disk/file-bytes.ts';
import { type LoadedMetrics, loadMetrics } from '../../../server/src/metrics/load-metrics.ts';

const folder = 'file:///harrowmere/';

/** The characters of Windows-1252 beyond Latin-1 that a council’s table holds. */
const windows1252: Readonly<Record<string, number>> = { '–': 0x96, '’': 0x92, '€': 0x80 };

const encodings = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with a byte-order mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'Windows-1252': (text: string) => Buffer.from([...text].map((each) => windows1252[each] ?? each.charCodeAt(0))),
  'UTF-16LE with a byte-order mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16BE with a byte-order mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

/** A table with all that makes it hard, as rows of cells; the value is on line 4, after a line break in a cell. */
const rows = [
  ['id', 'label', 'unit', 'period', 'value', 'source', 'status'],
  ['support-cost', 'Cost of support – people aged 18–64', 'gbp', '2022-23', '£1,225', 'Finance’s ledger', 'final'],
  ['support-cost', '', '', '2023-24', '£1,301', '', '"Two\r\nlines, and ""quotes"""'],
  ['home-care', 'Hours of home care', 'hours', '2023-24', '8.50', '', ''],
];

function table(separator: string): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => (cell.includes(separator) && !cell.startsWith('"') ? `"${cell}"` : cell)).join(separator);
  return `${rows.map(line).join('\r\n')}\r\n`;
}

function load(name: string, bytes: Uint8Array): Promise<LoadedMetrics> {
  const files = { read: async () => decode(bytes) };
  return loadMetrics(`${folder}draft.md`, name, { files, root: folder, known: [] });
}

describe('tables in the encodings and with the separators that spreadsheets write', () => {
  for (const [encoding, encode] of Object.entries(encodings)) {
    for (const [separator, first] of [
      [',', ''],
      [';', ''],
      ['\t', ''],
      [';', 'sep=;\r\n'],
      ['|', 'sep=|\r\n'],
    ] as const) {
      it(`${encoding}, ${JSON.stringify(separator)}${first && ', named in the first line'}`, async () => {
        const { file, problem } = await load('metrics.csv', encode(first + table(separator)));
        assert.equal(problem, null);
        assert.deepEqual(file!.problems, []);
        const [cost, hours] = file!.metrics;
        assert.equal(cost!.label, 'Cost of support – people aged 18–64');
        assert.equal(cost!.dataSource!.name, 'Finance’s ledger');
        assert.deepEqual(
          [...cost!.observations, ...hours!.observations].map(({ valueText }) => valueText),
          ['1225', '1301', '8.50'],
        );
        const { source } = file!;
        const { valueSpan } = hours!.observations[0]!;
        const lines = first ? 1 : 0;
        assert.deepEqual(source.range(valueSpan), {
          start: { line: 4 + lines, character: 'home-care,Hours of home care,hours,2023-24,'.length },
          end: { line: 4 + lines, character: 'home-care,Hours of home care,hours,2023-24,8.50'.length },
        });
        assert.equal(source.slice(valueSpan), '8.50');
      });
    }
  }

  it('edits as text only what is text in UTF-8', async () => {
    const isEditable = async (encode: (text: string) => Uint8Array): Promise<boolean> =>
      (await load('metrics.csv', encode(table(',')))).file!.source.isEditable;
    assert.equal(await isEditable(encodings['UTF-8']), true);
    assert.equal(await isEditable(encodings['Windows-1252']), false);
    assert.equal(await isEditable(encodings['UTF-16LE with a byte-order mark']), false);
  });

  it('reads .tsv and .txt as tables too', async () => {
    for (const name of ['metrics.tsv', 'Metrics.TXT']) {
      const { file } = await load(name, encodings['UTF-16LE with a byte-order mark'](table('\t')));
      assert.equal(file!.metrics.length, 2);
    }
  });

  it('says what to do with bytes that are no text', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const halves = Buffer.from(`\uFEFF${table(',')}`, 'utf16le').subarray(0, -1);
    const unmarked = Buffer.from(table(','), 'utf16le');
    const undefinedIn1252 = Buffer.from([...Buffer.from('id,label\n'), 0x81, 0x8d]);
    for (const bytes of [picture, halves, unmarked, undefinedIn1252]) {
      const { file, problem } = await load('figures.csv', bytes);
      assert.equal(file, null);
      assert.match(problem!, /^The characters of “figures\.csv” cannot be made out.*Save As, “CSV UTF-8/);
    }
  });

  it('keeps to UTF-8 where a file is no table', async () => {
    const { file, problem } = await load('metrics.yaml', encodings['Windows-1252']('authority: Harrowmere – borough'));
    assert.equal(file, null);
    assert.match(problem!, /“metrics\.yaml” is not a text file/);
  });
});
