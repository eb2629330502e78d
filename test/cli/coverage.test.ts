import assert from 'node:assert/strict';
import { coverageReportSchema } from '../../server/src/report/coverage/coverage-report.ts';
import { countedDraft, countedMetrics } from '../unit/coverage/counted-draft.ts';
import { scoredDraft } from '../unit/scores/scored-draft.ts';
import { cqcLint, folderWith, removeFolders } from './command.ts';

describe('coverage', function () {
  this.timeout(240_000);
  after(removeFolders);

  const folder = (): string => folderWith({ 'draft.md': countedDraft, 'metrics.yaml': countedMetrics });
  /** The cells of a row of the table behind its title. */
  const cells = (stdout: string, title: string): string[] => {
    const line = stdout.split('\n').find((one) => one.trim().startsWith(title));
    assert.ok(line, title);
    return line.trim().slice(title.length).trim().split(/ {2,}/);
  };

  it('has a row for each statement, with the sums of themes and the draft', () => {
    const { status, stdout, stderr } = cqcLint(['coverage', 'draft.md'], { cwd: folder() });
    assert.deepEqual([status, stderr], [0, '']);
    const head = ['Readiness', 'Parts', 'Words', 'Claims', 'Backed', 'Wrong', 'Open', 'Refs'];
    assert.deepEqual(stdout.split('\n')[2]!.trim().split(/ {2,}/), head);
    assert.deepEqual(cells(stdout, 'Assessing needs'), ['to correct', '2/2', '29', '5', '1', '3', '1', '1']);
    assert.deepEqual(cells(stdout, 'Safeguarding'), ['missing', '0/2', '0', '0', '0', '0', '0', '0']);
    assert.deepEqual(cells(stdout, 'Working with people'), ['0/3 ready', '3/6', '29', '5', '1', '3', '1', '1']);
    assert.deepEqual(cells(stdout, 'Outside the statements'), ['7', '0', '0', '0', '0', '0']);
    assert.deepEqual(cells(stdout, 'Whole draft'), ['0/9 ready', '5/18', '75', '5', '1', '3', '1', '2']);
    assert.deepEqual(cells(stdout, 'Statements that have it'), ['1 of 9', '1 of 9', '0 of 9', '2 of 9']);
  });

  it('says what is left to do, with the lines', () => {
    const { stdout } = cqcLint(['coverage', 'draft.md'], { cwd: folder() });
    assert.match(stdout, /\n {2}Assessing needs: to correct\n[\s\S]*- 1 number is that of another area \(line 22\)/);
    assert.match(stdout, /\n {2}Learning, improvement and innovation: incomplete\n/);
    assert.match(stdout, /- 1 place is still to be filled in \(line 48\)/);
    assert.match(stdout, /\n {2}Whole draft: 0 of 9 quality statements are ready\n {4}- 6 of 9 quality statements are/);
    const long = stdout.split('\n').filter((line) => [...line].length > 100);
    assert.deepEqual(long, []);
  });

  it('writes JSON for programs, of several drafts in their order', () => {
    const cwd = folderWith({
      'draft.md': countedDraft,
      'metrics.yaml': countedMetrics,
      'empty.md': '---\nframework: cqc-local-authority\n---\n',
    });
    const { status, stdout } = cqcLint(['coverage', 'empty.md', 'draft.md', '--format', 'json'], { cwd });
    assert.equal(status, 0);
    const { files } = coverageReportSchema.parse(JSON.parse(stdout));
    assert.deepEqual(
      files.map(({ path, overall }) => [path, overall.words, overall.statements.missing]),
      [
        ['empty.md', 0, 9],
        ['draft.md', 75, 6],
      ],
    );
  });

  it('shows the scores of a draft that scores itself, and parts that no statement has once', () => {
    const cwd = folderWith({ 'draft.md': scoredDraft([2, 3, 2, 3, 3, 3, 3, 3, 3], { after: 'Overall score: 70%' }) });
    const { status, stdout } = cqcLint(['coverage', 'draft.md'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /\n {2}Evidence seen +Own score +People/);
    assert.match(stdout, /\n {2}Statements that have it +25\/36 +0 of 9/);
    assert.match(stdout, /- its own scores come to 25 of 36, 69\.4%: Good\n/);
    assert.match(stdout, /- outside the statements, 1 result does not follow from the scores \(line \d+\)/);
    assert.equal(stdout.match(/has a part “Areas of strength” or “Areas for development”/g)?.length, 1);
  });

  it('says that numbers were not checked where no metrics file is linked', () => {
    const cwd = folderWith({ 'draft.md': countedDraft.replace('metrics: metrics.yaml\n', '') });
    const { stdout } = cqcLint(['coverage', 'draft.md'], { cwd });
    assert.match(stdout, /No metrics file is linked, so they were not checked/);
    assert.deepEqual(cells(stdout, 'Assessing needs').slice(2, 7), ['29', '5', '–', '–', '–']);
  });

  it('ends with 2 where a framework is not known, a file is not there or a metrics file cannot be read', () => {
    const unknown = cqcLint(['coverage', 'draft.md'], {
      cwd: folderWith({ 'draft.md': '---\nframework: cqc-local-autority\n---\n\n# Draft\n\nTwo words.\n' }),
    });
    assert.equal(unknown.status, 2);
    assert.match(unknown.stdout, /framework is not known.* It has 2 words and 0 claims\./);
    assert.match(unknown.stderr, /cqc-local-autority/);

    const absent = cqcLint(['coverage', 'draft.md', 'other.md'], { cwd: folder() });
    assert.equal(absent.status, 2);
    assert.match(absent.stdout, /Whole draft/);
    assert.match(absent.stderr, /no file or folder “other\.md”/);

    const none = cqcLint(['coverage', 'other.md', '--format', 'json'], { cwd: folder() });
    assert.deepEqual([none.status, none.stdout], [2, '']);

    const unread = cqcLint(['coverage', 'draft.md'], { cwd: folderWith({ 'draft.md': countedDraft }) });
    assert.equal(unread.status, 2);
    assert.match(unread.stderr, /no metrics file “metrics\.yaml”/);
  });
});
