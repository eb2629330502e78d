import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Content, cqcLint, folderWith, metrics, removeFolders } from './command.ts';

const figures = readFileSync('test/fixtures/workbooks/figures.xlsx');
const published = `id,label,unit,period,area,value,numerator,denominator
asc-satisfaction,People satisfied with their care,percent,2022-23,,61.2,,
asc-satisfaction,,,2023-24,,65.4,258,400
`;
const corrected =
  'id,label,unit,period,value\nasc-satisfaction,People satisfied with their care,percent,2023-24,64.5\n';

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly args: readonly string[];
  readonly status: 0 | 1 | 2;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'a sound file',
    files: { 'metrics.yaml': metrics },
    args: ['metrics.yaml'],
    status: 0,
    stdout: /^Nothing to report in 1 file\.\n$/,
  },
  {
    name: 'a sound workbook, and a sheet of it',
    files: { 'data/figures.xlsx': figures },
    args: ['data/figures.xlsx#Figures'],
    status: 0,
    stdout: /^Nothing to report/,
  },
  {
    name: 'a share that its counts do not give',
    files: { 'published.csv': published },
    args: ['published.csv'],
    status: 1,
    stdout:
      /^published\.csv\n {2}3:29 {2}warning {2}metrics\/ratio-mismatch\n[\s\S]*258 of 400 gives 64\.5\.[\s\S]*1 warning in 1 file/,
  },
  {
    name: 'a value that a later file corrects',
    files: { 'published.csv': published, 'corrected.csv': corrected },
    args: ['published.csv', 'corrected.csv'],
    status: 0,
    stdout: /^Nothing to report in 2 files/,
  },
  {
    name: 'a value of the wrong type',
    files: { 'published.csv': published.replace('61.2', 'n/a') },
    args: ['published.csv', '--rule', 'metrics/ratio-mismatch=off'],
    status: 1,
    stdout: /2:\d+ +error +metrics\/schema\n +“n\/a” cannot be read as a number/,
  },
  {
    name: 'only what is worth knowing',
    files: {
      'published.csv': `${published.replace('65.4', '64.5')}day-centres,Day centres,day centres,2018-19,,7,,\n`,
    },
    args: ['published.csv'],
    status: 0,
    stdout: /info {2}metrics\/stale/,
  },
  {
    name: 'a finding for programs',
    files: { 'published.csv': published },
    args: ['published.csv', '--format', 'json'],
    status: 1,
    stdout: /"path": "published\.csv"[\s\S]*"rule": "metrics\/ratio-mismatch"/,
  },
  {
    name: 'values of the council under its name',
    files: { 'published.csv': published.replaceAll(',,6', ',Harrowmere,6').replace('65.4', '64.5') },
    args: ['published.csv', '--authority', 'Harrowmere Borough Council'],
    status: 0,
    stdout: /^Nothing to report/,
  },
  {
    name: 'a file that is not there',
    files: {},
    args: ['metrics.yaml'],
    status: 2,
    stdout: /^$/,
    stderr: /There is no metrics file “metrics\.yaml”/,
  },
  { name: 'no file', files: {}, args: [], status: 2, stdout: /^$/, stderr: /missing required argument/ },
  {
    name: 'a rule that there is not',
    files: { 'metrics.yaml': metrics },
    args: ['metrics.yaml', '--rule', 'metrics/gaps=off'],
    status: 2,
    stdout: /^$/,
    stderr: /Did you mean “metrics\/gap”/,
  },
];

describe('cqc-lint metrics check', () => {
  after(removeFolders);

  for (const { name, files, args, status, stdout, stderr = /^$/ } of cases) {
    it(`${name}: status ${status}`, () => {
      const outcome = cqcLint(['metrics', 'check', ...args], { cwd: folderWith(files) });
      assert.equal(outcome.status, status, outcome.stdout + outcome.stderr);
      if (stdout) assert.match(outcome.stdout, stdout);
      assert.match(outcome.stderr, stderr);
    });
  }

  it('finds nothing in the draft that it needs no draft for', () => {
    const { stdout } = cqcLint(['metrics', 'check', 'metrics.yaml', '--format', 'json'], {
      cwd: folderWith({ 'metrics.yaml': metrics.replace('"61.8"', 'many') }),
    });
    const { files } = JSON.parse(stdout);
    assert.deepEqual(
      files.map((file: { path: string; diagnostics: { rule: string }[] }) => [
        file.path,
        file.diagnostics.map(({ rule }) => rule),
      ]),
      [['metrics.yaml', ['metrics/schema']]],
    );
  });
});
