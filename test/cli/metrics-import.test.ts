import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cqcLint, folderWith, removeFolders } from './command.ts';

// A small file in the layout of the published one, with invented councils and figures, in Windows-1252 as published.
const published = readFileSync('test/fixtures/published/ascof-open-data.csv');
const given = ['metrics', 'import', 'ascof', 'open-data.csv', '--period', '2022-23'];

interface Refusal {
  readonly name: string;
  readonly args: readonly string[];
  readonly content?: string | Buffer;
  readonly stderr: RegExp;
}

const refused: readonly Refusal[] = [
  {
    name: 'a council that the file does not have',
    args: [...given, '--authority', 'Harrowmoor Council'],
    stderr: /“open-data\.csv” was not imported: it has no council “Harrowmoor Council”\. Did you mean “Harrowmere”\?/,
  },
  {
    name: 'an area that the file does not have',
    args: [...given, '--authority', 'Harrowmere', '--area', 'South Eats'],
    stderr: /it has no area “South Eats”\. Did you mean “South East”\?/,
  },
  {
    name: 'a file in another layout',
    args: [...given, '--authority', 'Harrowmere'],
    content: 'Council,3A\nHarrowmere,64.5\n',
    stderr: /does not name the column “geographical description”, “geographical level”/,
  },
  {
    name: 'a period that is no financial year',
    args: ['metrics', 'import', 'ascof', 'open-data.csv', '--authority', 'Harrowmere', '--period', '2023'],
    stderr: /“--period 2023” is no financial year\. Write it as 2022-23/,
  },
  { name: 'no council', args: given, stderr: /required option '--authority <name>'/ },
  {
    name: 'a layout that there is not',
    args: ['metrics', 'import', 'salt', 'open-data.csv', '--authority', 'Harrowmere', '--period', '2022-23'],
    stderr: /Allowed choices are ascof/,
  },
];

describe('cqc-lint metrics import ascof', () => {
  after(removeFolders);

  it('takes the values of a council and of England: status 0', () => {
    const cwd = folderWith({ 'open-data.csv': published });
    const { status, stdout, stderr } = cqcLint([...given, '--authority', 'Harrowmere Borough Council'], { cwd });
    assert.equal(status, 0, stderr);
    assert.equal(
      stderr,
      '4 metrics for Harrowmere Borough Council in 2022-23. 2 values left out, as the file has none or suppresses it.\n',
    );
    assert.equal(
      stdout,
      `authority: Harrowmere Borough Council
metrics:
  - id: ascof-1a
    label: Social care-related quality of life score
    unit: score
    codes: [ASCOF 1A]
    source: { name: Adult Social Care Outcomes Framework }
    observations:
      - { period: 2022-23, value: "19.1", numerator: 45840, denominator: 2400 }
      - { period: 2022-23, area: England, value: "19.0", numerator: 9500000, denominator: 500000 }
  - id: ascof-1e
    label: Proportion of adults with a learning disability in paid employment
    unit: percent
    codes: [ASCOF 1E]
    source: { name: Adult Social Care Outcomes Framework }
    observations:
      - { period: 2022-23, value: "5.2", numerator: 38, denominator: 731 }
      - { period: 2022-23, area: England, value: "4.8", numerator: 6400, denominator: 133333 }
  - id: ascof-2a-2-65-and-over
    label: "Long-term support needs of older adults (aged 65 and over) met by admission to residential and nursing care homes, per 100,000 population (65 and over)"
    unit: per-100000
    codes: [ASCOF 2A(2)]
    source: { name: Adult Social Care Outcomes Framework }
    observations:
      - { period: 2022-23, value: "511.9", numerator: 215, denominator: 42000 }
      - { period: 2022-23, area: England, value: "560.8", numerator: 58900, denominator: 10502853 }
  - id: ascof-3a
    label: Overall satisfaction of people who use services with their care and support
    unit: percent
    codes: [ASCOF 3A]
    source: { name: Adult Social Care Outcomes Framework }
    observations:
      - { period: 2022-23, value: "64.5", numerator: 1548, denominator: 2400 }
      - { period: 2022-23, area: England, value: "64.4", numerator: 322000, denominator: 500000 }
`,
    );
  });

  it('takes other areas that are named, and writes a file that is sound', () => {
    const cwd = folderWith({ 'open-data.csv': published });
    const areas = ['--area', 'England', '--area', 'south east'];
    const output = ['--output', 'ascof.csv'];
    const { status, stdout } = cqcLint([...given, '--authority', 'Harrowmere', ...areas, ...output], { cwd });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '' });
    assert.match(readFileSync(join(cwd, 'ascof.csv'), 'utf8'), /2022-23,South East,65\.3,,\r\n/);
    const check = cqcLint(['metrics', 'check', 'ascof.csv'], { cwd });
    assert.equal(check.status, 0, check.stdout);
    const again = cqcLint([...given, '--authority', 'Harrowmere', ...output], { cwd });
    assert.equal(again.status, 2);
    assert.match(again.stderr, /“ascof\.csv” is there already/);
  });

  for (const { name, args, content = published, stderr } of refused) {
    it(`says what is wrong with ${name}: status 2`, () => {
      const cwd = folderWith({ 'open-data.csv': content });
      const outcome = cqcLint([...args, '--output', 'ascof.yaml'], { cwd });
      assert.equal(outcome.status, 2, outcome.stderr);
      assert.equal(outcome.stdout, '');
      assert.match(outcome.stderr, stderr);
      assert.equal(existsSync(join(cwd, 'ascof.yaml')), false);
    });
  }
});
