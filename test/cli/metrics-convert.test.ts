import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, cqcLint, folderWith, metrics, removeFolders } from './command.ts';

const figures = readFileSync('test/fixtures/workbooks/figures.xlsx');
const plain = metrics.replace(/^authority.*\n/, '');

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly args: readonly string[];
  readonly status: 0 | 1 | 2;
  readonly stderr?: RegExp;
  /** The file that is written, with what it says; null for one that is not to be there. */
  readonly writes: readonly [name: string, text: RegExp | null];
}

const cases: readonly Case[] = [
  {
    name: 'YAML to JSON',
    files: { 'metrics.yaml': metrics },
    args: ['metrics.yaml', 'metrics.json'],
    status: 0,
    writes: ['metrics.json', /"authority": "Harrowmere Borough Council"[\s\S]*"value": "64\.5"/],
  },
  {
    name: 'YAML to CSV',
    files: { 'metrics.yaml': plain },
    args: ['metrics.yaml', 'metrics.csv'],
    status: 0,
    writes: [
      'metrics.csv',
      /^\uFEFFid,label,unit,source,period,area,value\r\noverall-satisfaction,People satisfied[^\r]*,2022-23,,61\.8\r\n[^\r]*64\.5\r\n$/,
    ],
  },
  {
    name: 'a workbook to YAML',
    files: { 'figures.xlsx': figures },
    args: ['figures.xlsx#Figures', 'metrics.yaml'],
    status: 0,
    writes: ['metrics.yaml', /\{ period: 2022-23, value: "64\.50", numerator: 258, denominator: 400 \}/],
  },
  {
    name: 'what a table has no place for',
    files: { 'metrics.yaml': metrics },
    args: ['metrics.yaml', 'metrics.tsv'],
    status: 1,
    stderr: /“metrics\.tsv” has no place for the authority, “Harrowmere Borough Council”; name it in the front matter/,
    writes: ['metrics.tsv', /\toverall|^\uFEFFid\tlabel/],
  },
  {
    name: 'a file that is there already',
    files: { 'metrics.yaml': plain, 'metrics.csv': 'mine' },
    args: ['metrics.yaml', 'metrics.csv'],
    status: 2,
    stderr: /“metrics\.csv” is there already, so nothing was written\. Choose another name, or add --force/,
    writes: ['metrics.csv', /^mine$/],
  },
  {
    name: 'a file that is to be written over',
    files: { 'metrics.yaml': plain, 'metrics.csv': 'mine' },
    args: ['metrics.yaml', 'metrics.csv', '--force'],
    status: 0,
    writes: ['metrics.csv', /overall-satisfaction/],
  },
  {
    name: 'a file of which something cannot be read',
    files: { 'metrics.yaml': plain.replace('"61.8"', 'many') },
    args: ['metrics.yaml', 'metrics.csv'],
    status: 2,
    stderr: /“metrics\.yaml” cannot be understood as a whole\. In line 7: “many” cannot be read as a number/,
    writes: ['metrics.csv', null],
  },
  {
    name: 'two metrics of one id, which a table would make one',
    files: { 'metrics.yaml': plain + plain.replace(/^metrics:\n/, '') },
    args: ['metrics.yaml', 'metrics.csv'],
    status: 2,
    stderr: /The id “overall-satisfaction” already stands/,
    writes: ['metrics.csv', null],
  },
  {
    name: 'a format that there is not',
    files: { 'metrics.yaml': plain },
    args: ['metrics.yaml', 'metrics.pdf'],
    status: 2,
    stderr: /“metrics\.pdf” does not say which format is wanted\. Let its name end in \.yaml/,
    writes: ['metrics.pdf', null],
  },
  {
    name: 'a file that is not there',
    files: {},
    args: ['metrics.yaml', 'metrics.csv'],
    status: 2,
    stderr: /There is no metrics file “metrics\.yaml”/,
    writes: ['metrics.csv', null],
  },
];

describe('cqc-lint metrics convert', () => {
  after(removeFolders);

  for (const { name, files, args, status, stderr = /^$/, writes } of cases) {
    it(`${name}: status ${status}`, () => {
      const cwd = folderWith(files);
      const outcome = cqcLint(['metrics', 'convert', ...args], { cwd });
      assert.equal(outcome.status, status, outcome.stderr);
      assert.equal(outcome.stdout, '');
      assert.match(outcome.stderr, stderr);
      const [file, text] = writes;
      if (text) assert.match(readFileSync(join(cwd, file), 'utf8'), text);
      else assert.equal(existsSync(join(cwd, file)), false);
    });
  }

  it('through every format and back leaves a file as it was', () => {
    const cwd = folderWith({ 'one.yaml': plain });
    const way = ['one.yaml', 'two.xlsx', 'three.csv', 'four.json', 'five.tsv', 'six.xlsx', 'seven.yaml'];
    for (const [i, to] of way.slice(1).entries())
      assert.equal(cqcLint(['metrics', 'convert', way[i]!, to], { cwd }).status, 0);
    assert.equal(cqcLint(['metrics', 'convert', 'one.yaml', 'direct.yaml'], { cwd }).status, 0);
    assert.equal(readFileSync(join(cwd, 'seven.yaml'), 'utf8'), readFileSync(join(cwd, 'direct.yaml'), 'utf8'));
  });
});
