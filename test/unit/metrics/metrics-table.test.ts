import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv } from '../../../server/src/metrics/csv.ts';
import type { MetricsFile } from '../../../server/src/metrics/metrics.ts';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { measuring } from '../../processor-time.ts';

const cells = (text: string): string[][] => readCsv(text).rows.map((row) => row.cells.map((cell) => cell.text));

describe('readCsv', () => {
  it('reads quoted cells with separators, quotes and line breaks', () => {
    const text = 'a,"b, c","say ""hi""","two\r\nlines"\r\n"",x,,\n';
    assert.deepEqual(cells(text), [
      ['a', 'b, c', 'say "hi"', 'two\r\nlines'],
      ['', 'x', '', ''],
    ]);
    const [row] = readCsv(text).rows;
    assert.deepEqual(
      row!.cells.map(({ span }) => text.slice(span.start, span.end)),
      ['a', 'b, c', 'say ""hi""', 'two\r\nlines'],
    );
  });

  it('reads what spreadsheets write: semicolons, tabs, a byte-order mark, a separator line, any line break', () => {
    assert.deepEqual(cells('\uFEFFid;label, long;value\r\na;b;1'), [
      ['id', 'label, long', 'value'],
      ['a', 'b', '1'],
    ]);
    assert.deepEqual(cells('id\tlabel\ra\t b \r'), [
      ['id', 'label'],
      ['a', 'b'],
    ]);
    assert.deepEqual(cells('sep=;\r\nid,x;label\r\na;b'), [
      ['id,x', 'label'],
      ['a', 'b'],
    ]);
    assert.deepEqual(cells('"id;x",label\na,b'), [
      ['id;x', 'label'],
      ['a', 'b'],
    ]);
  });

  it('leaves out lines without a filled cell', () => {
    assert.deepEqual(cells('a,b\n\n,,\n   \nc,d\n\n'), [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    assert.deepEqual(cells(''), []);
  });

  it('says where a quotation mark is never closed, and loses no row to it', () => {
    const { rows, problems } = readCsv('a,b\n"c,d\ne,f\n');
    assert.deepEqual(
      rows.map((row) => row.cells.map((cell) => cell.text)),
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    );
    assert.deepEqual(
      problems.map(({ span }) => span),
      [{ start: 4, end: 5 }],
    );
  });

  it('says where text follows a closing quotation mark', () => {
    const { rows, problems } = readCsv('"a"b,c\n');
    assert.deepEqual(
      rows[0]!.cells.map((cell) => cell.text),
      ['a', 'c'],
    );
    assert.deepEqual(
      problems.map(({ span }) => span),
      [{ start: 3, end: 4 }],
    );
  });

  it('reads back any table that is written by the rules, each cell in its place', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '£', '🏠', ' ', '"', ',', ';', '\n', '\r\n'), maxLength: 6 })
      .map((text) => text.trim());
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (written) => {
        const quoted = written.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const text = `h,h\n${quoted.join('\r\n')}`;
        const { rows, problems } = readCsv(text);
        assert.deepEqual(problems, []);
        const filled = written.filter((row) => row.some((each) => each !== ''));
        assert.deepEqual(
          rows.slice(1).map((row) => row.cells.map((each) => each.text)),
          filled,
        );
        for (const { text: value, span } of rows.flatMap((row) => row.cells)) {
          assert.equal(text.slice(span.start, span.end).replaceAll('""', '"').trim(), value);
        }
      }),
    );
  });

  it('reads a hostile file soon', () => {
    const taken = measuring();
    for (const line of ['"""",\n', '"""\n', '"\n', '","', ',', '"a"b\n', '"","']) readCsv(line.repeat(50_000));
    assert.ok(taken() < 5000);
  });
});

describe('a table of metrics', () => {
  const read = (text: string): MetricsFile => readMetrics(new SourceText('file:///harrowmere/metrics.csv', text));
  const problems = ({ source, problems: found }: MetricsFile): [string, number, string][] =>
    found.map(({ span, message }) => [source.slice(span), source.positionAt(span.start).line, message]);
  const assertProblem = (file: MetricsFile, where: string, line: number, ...words: string[]): void => {
    const [[found, at, message] = ['', 0, ''], ...others] = problems(file);
    assert.deepEqual([found, at, others], [where, line, []]);
    for (const word of words) assert.ok(message.includes(word), `“${message}” does not say “${word}”`);
  };
  const summary = (file: MetricsFile): [string, string, string[]][] =>
    file.metrics.map((metric) => [
      metric.id.value,
      metric.label,
      metric.observations.map((o) => `${o.period?.value.key}=${o.value}`),
    ]);

  it('takes columns in any order and writing, and rows of one id together wherever they stand', () => {
    const file = read(
      'Value,PERIOD,Id,Rank of,label,UNIT\n1,2021-22,a,10,A,rank\n5,2021-22,b,,B,count\n2,2022-23,a,,,\n3,2023-24,a,,A,rank\n',
    );
    assert.deepEqual(problems(file), []);
    assert.deepEqual(summary(file), [
      ['a', 'A', ['2021-22=1', '2022-23=2', '2023-24=3']],
      ['b', 'B', ['2021-22=5']],
    ]);
    assert.equal(String(file.metrics[0]!.observations[0]!.rankOf), '10');
  });

  it('fills in from a later row what the first leaves blank', () => {
    const file = read('id,label,unit,owner,value\na,,,,1\na,A,count,Team,2\n');
    assert.deepEqual(problems(file), []);
    assert.deepEqual(
      [file.metrics[0]!.label, file.metrics[0]!.unit, file.metrics[0]!.owner, file.metrics[0]!.observations.length],
      ['A', 'count', 'Team', 2],
    );
  });

  it('reads several aliases and codes in one cell', () => {
    const file = read('id,label,unit,aliases,codes,value\na,A,count,first name; second | third,ASCOF 3A;,1\n');
    assert.deepEqual(
      [file.metrics[0]!.aliases, file.metrics[0]!.codes],
      [['first name', 'second', 'third'], ['ASCOF 3A']],
    );
  });

  it('reports rows that contradict each other, and uses the first', () => {
    const file = read('id,label,unit,value\na,A,percent,1\na,A,count,2\n');
    assertProblem(file, 'count', 2, '“unit” is “count” here but “percent” in line 2');
    assert.equal(file.metrics[0]!.unit, 'percent');
    assert.equal(file.metrics[0]!.observations.length, 2);
  });

  it('reports a header that lacks a needed column', () => {
    const file = read('id,name,unit,value\na,A,count,1\n');
    const [missing] = problems(file);
    assert.deepEqual(missing!.slice(0, 2), ['id,name,unit,value', 0]);
    assert.ok(missing![2].includes('column “label”'));
    assert.deepEqual(file.metrics, []);
    assertProblem(read('id,label,value\na,A,5%\n'), 'id,label,value', 0, 'column “unit”', 'needed');
    assertProblem(read('period\n2021\n'), 'period', 0, '“id” and “label” and “unit” and “value”');
  });

  it('reports an unknown and a doubled column, and reads the others', () => {
    const file = read('id,label,unit,valeu,value\na,A,count,9,1\n');
    assertProblem(file, 'valeu', 0, 'Did you mean “value”?');
    assert.deepEqual(summary(file), [['a', 'A', ['undefined=1']]]);
    assertProblem(read('id,label,unit,value,value\na,A,count,1,2\n'), 'value', 0, 'two columns “value”');
  });

  it('does not mind empty columns at the edge, but reports a row with too many cells', () => {
    assert.deepEqual(problems(read('id,label,unit,value,,\na,A,count,1,,\nb,B,count,2\n')), []);
    const file = read('id,label,unit,value\na,A,count,1,234\nb,B,count,2,,\n');
    assertProblem(file, '234', 1, 'more cells', 'double quotes');
    assert.deepEqual(summary(file), [['b', 'B', ['undefined=2']]]);
  });

  it('speaks of columns where a cell is blank or wrong', () => {
    assertProblem(
      read('id,label,unit,value\n,A,count,1\n'),
      ',A,count,1',
      1,
      '“id” is missing',
      'Fill in the column “id”',
    );
    assertProblem(
      read('id,label,unit,value\na,A,count,\n'),
      'a,A,count,',
      1,
      '“value” is missing',
      'Fill in the column “value”',
    );
    assertProblem(read('id,label,unit,value\na,A,,1\n'), 'a,A,,1', 1, '“unit” is missing', 'Fill in the column “unit”');
    assertProblem(read('id,label,unit,value,decimals\na,A,count,1,lots\n'), 'lots', 1, '“decimals” cannot be “lots”');
    assertProblem(
      read('id,label,unit,value,polarity\na,A,count,1,high\n'),
      'high',
      1,
      '“polarity” cannot be “high”',
      'higher-is-better',
    );
  });

  it('keeps the good rows of a metric with a bad one', () => {
    const file = read('id,label,unit,period,value\na,A,count,2021-22,x\na,A,count,2022-23,2\n');
    assertProblem(file, 'x', 1, 'cannot be read as a number');
    assert.deepEqual(summary(file), [['a', 'A', ['2022-23=2']]]);
  });

  it('is not led astray by ids that name what every object has', () => {
    const file = read('id,label,unit,value,constructor\nto-string,A,count,1,x\n');
    assertProblem(file, 'constructor', 0, 'not a column');
    assert.deepEqual(summary(file), [['to-string', 'A', ['undefined=1']]]);
  });
});
