import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { metricsDiffSchema } from '../../server/src/report/metrics-diff-report.ts';
import { cqcLint, draft, folderWith, metrics, removeFolders } from './command.ts';

const old = `${metrics}  - id: people-waiting
    label: People waiting for an assessment
    unit: count
    observations:
      - { period: 2023-24, value: 1204, status: provisional }
  - id: day-centres
    label: Day centres that the council runs
    unit: day centres
    observations: [{ period: 2023-24, value: 7 }]
`;
const now = `${metrics.replace('"64.5"', '"64.4"')}      - { period: 2024-25, value: "66.0" }
  - id: people-waiting
    label: People waiting for an assessment
    unit: count
    observations:
      - { period: 2023-24, value: 1240, status: final }
  - id: reviews-completed
    label: Care Act reviews completed
    unit: count
    observations: [{ period: 2024-25, value: 1964 }]
`;
const text = `[64%](metric:overall-satisfaction) of people were satisfied. In 2022-23 it was [61.8%](metric:overall-satisfaction?period=2022-23).

In 2023-24, 1,204 people were waiting for an assessment. We run [7](metric:day-centres) day centres.`;

describe('cqc-lint metrics diff', () => {
  after(removeFolders);

  it('tells what changed: status 1', () => {
    const { status, stdout, stderr } = cqcLint(['metrics', 'diff', 'old.yaml', 'new.yaml'], {
      cwd: folderWith({ 'old.yaml': old, 'new.yaml': now }),
    });
    assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
    assert.equal(
      stdout,
      `overall-satisfaction  People satisfied with their care and support
  in 2023-24: value 64.5 → 64.4
  in 2024-25: new, 66.0%

people-waiting  People waiting for an assessment
  in 2023-24: value 1204 → 1240; status provisional → final

day-centres  Day centres that the council runs: gone, with 1 value

reviews-completed  Care Act reviews completed: new
  in 2024-25: new, 1,964

4 metrics changed.
`,
    );
  });

  for (const named of ['old.yaml', 'new.yaml', 'other.yaml']) {
    it(`names the sentences that are touched, whichever file the draft names (${named})`, () => {
      const cwd = folderWith({
        'old.yaml': old,
        'new.yaml': now,
        'other.yaml': metrics,
        'draft.md': draft(text, `metrics: ${named}`),
      });
      const { status, stdout, stderr } = cqcLint(['metrics', 'diff', 'old.yaml', 'new.yaml', 'draft.md'], { cwd });
      assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
      assert.equal(
        stdout.slice(stdout.indexOf('draft.md')),
        `draft.md
  9:2     “64%” still agrees: overall-satisfaction in 2023-24: 64.5% → 64.4%
          64% of people were satisfied.
  11:13   “1,204” no longer agrees: people-waiting in 2023-24: 1,204 → 1,240
          In 2023-24, 1,204 people were waiting for an assessment.
  11:66   “7” no longer agrees: day-centres is gone
          We run 7 day centres.

4 metrics changed; 3 numbers in 1 draft touched.
`,
      );
    });
  }

  it('writes the same for programs', () => {
    const cwd = folderWith({ 'old.yaml': old, 'new.yaml': now, 'draft.md': draft(text) });
    const { status, stdout } = cqcLint(['metrics', 'diff', 'old.yaml', 'new.yaml', 'draft.md', '--format', 'json'], {
      cwd,
    });
    assert.equal(status, 1);
    const { metrics: changed, files } = metricsDiffSchema.parse(JSON.parse(stdout));
    assert.deepEqual(
      changed.map(({ id, change, observations }) => [
        id,
        change,
        ...observations.map(({ period, before, after }) => [period, before, after]),
      ]),
      [
        ['overall-satisfaction', 'changed', ['2023-24', '64.5', '64.4'], ['2024-25', null, '66.0']],
        ['people-waiting', 'changed', ['2023-24', '1204', '1240']],
        ['day-centres', 'gone', ['2023-24', '7', null]],
        ['reviews-completed', 'new', ['2024-25', null, '1964']],
      ],
    );
    assert.deepEqual(changed[1]!.observations[0]!.fields, [
      { field: 'value', before: '1204', after: '1240' },
      { field: 'status', before: 'provisional', after: 'final' },
    ]);
    const [file] = files;
    assert.equal(file!.path, 'draft.md');
    assert.deepEqual(
      file!.numbers.map(({ text, metric, before, after, agrees }) => [text, metric, before, after, agrees]),
      [
        ['64%', 'overall-satisfaction', '64.5', '64.4', true],
        ['1,204', 'people-waiting', '1204', '1240', false],
        ['7', 'day-centres', '7', null, false],
      ],
    );
    assert.equal(file!.numbers[1]!.sentence, 'In 2023-24, 1,204 people were waiting for an assessment.');
    assert.deepEqual(file!.numbers[1]!.range, {
      start: { line: 10, character: 12 },
      end: { line: 10, character: 17 },
    });
  });

  it('of the same metrics in another format finds nothing: status 0', () => {
    const cwd = folderWith({ 'old.yaml': old.replace(/^authority.*\n/, '') });
    assert.equal(cqcLint(['metrics', 'convert', 'old.yaml', 'new.xlsx'], { cwd }).status, 0);
    const { status, stdout } = cqcLint(['metrics', 'diff', 'old.yaml', 'new.xlsx'], { cwd });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: 'The two files say the same.\n' });
  });

  it('stops where a file or a draft cannot be read: status 2', () => {
    const cwd = folderWith({ 'old.yaml': old, 'new.yaml': now.replace('66.0', 'many') });
    const broken = cqcLint(['metrics', 'diff', 'old.yaml', 'new.yaml'], { cwd });
    assert.equal(broken.status, 2);
    assert.match(broken.stderr, /“new\.yaml” cannot be understood as a whole/);
    for (const [name, what] of [
      ['none.yaml', 'There is no metrics file “none.yaml”. Check the spelling.'],
      [
        'notes.md',
        'In line 1: Metrics are read from YAML, JSON, CSV and XLSX files, and “notes.md” is none of these. Save',
      ],
    ] as const) {
      writeFileSync(join(cwd, 'notes.md'), 'x');
      const { status, stderr } = cqcLint(['metrics', 'diff', 'old.yaml', name], { cwd });
      assert.equal(status, 2);
      assert.ok(stderr.includes(what), stderr);
      assert.doesNotMatch(stderr, /no number was checked/i);
    }
    const missing = cqcLint(['metrics', 'diff', 'old.yaml', 'old.yaml', 'draft.md'], { cwd });
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /There is no file or folder “draft\.md”/);
  });
});
