import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, cqcLint, draft, folderWith, metrics, removeFolders } from './command.ts';

const old = '[61.8%](metric:overall-satisfaction?period=2022-23)';
const fresh = '[64.5%](metric:overall-satisfaction?period=2023-24)';
const stale = draft(`Of all people, ${old} were satisfied with their care.\n\nSatisfaction rose to ${old}.`);
const half = stale.replace(old, fresh);
const plain = draft(`Of all people, ${old} were satisfied with their care.`);
const current = plain.replace(old, fresh);

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly args: readonly string[];
  readonly status: 0 | 1 | 2;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
  /** What the draft is to hold afterwards. */
  readonly becomes: string | Buffer;
}

const cases: Case[] = [
  {
    name: 'a number brought up to date',
    files: { 'draft.md': plain, 'metrics.yaml': metrics },
    args: ['draft.md'],
    status: 0,
    stdout:
      /9:17 +“61\.8%” → “64\.5%” +overall-satisfaction, 2022-23 → 2023-24\n[\s\S]*1 number brought up to date, 0 left/,
    stderr: /^$/,
    becomes: current,
  },
  {
    name: 'nothing to do',
    files: { 'draft.md': current, 'metrics.yaml': metrics },
    args: ['draft.md'],
    status: 0,
    stdout: /0 numbers brought up to date, 0 left as they are and 1 up to date already/,
    becomes: current,
  },
  {
    name: 'no pinned number',
    files: { 'draft.md': draft('We care.'), 'metrics.yaml': metrics },
    args: ['draft.md'],
    status: 0,
    stdout: /No number is linked to a metric/,
    becomes: draft('We care.'),
  },
  {
    name: 'a number that is left',
    files: { 'draft.md': stale, 'metrics.yaml': metrics },
    args: ['draft.md'],
    status: 1,
    stdout: /11:23 +“61\.8%” left as it is[\s\S]*“rose” beside it/,
    becomes: half,
  },
  {
    name: 'a trial',
    files: { 'draft.md': plain, 'metrics.yaml': metrics },
    args: ['draft.md', '--dry-run'],
    status: 1,
    stdout: /^--- a\/draft\.md\n\+\+\+ b\/draft\.md\n@@ -6,4 \+6,4 @@\n/,
    stderr: /1 number would be brought up to date/,
    becomes: plain,
  },
  {
    name: 'Windows line ends and a byte-order mark',
    files: { 'draft.md': `\ufeff${plain.replaceAll('\n', '\r\n')}`, 'metrics.yaml': metrics },
    args: ['draft.md'],
    status: 0,
    becomes: `\ufeff${current.replaceAll('\n', '\r\n')}`,
  },
  {
    name: 'a folder',
    files: { 'drafts/draft.md': plain, 'drafts/metrics.yaml': metrics, 'drafts/README.md': old },
    args: ['drafts'],
    status: 0,
    stdout: /drafts\/draft\.md/,
    becomes: current,
  },
  {
    name: 'a metrics file that cannot be read as it should',
    files: { 'draft.md': plain, 'metrics.yaml': `${metrics}  - id: broken\n` },
    args: ['draft.md'],
    status: 2,
    stderr: /draft\.md was left as it is/,
    becomes: plain,
  },
  {
    name: 'a file that is not there, beside one that is',
    files: { 'draft.md': plain, 'metrics.yaml': metrics },
    args: ['draft.md', 'draf.md'],
    status: 2,
    stderr: /no file or folder “draf\.md”/,
    becomes: current,
  },
  {
    name: 'no file named',
    files: { 'draft.md': plain },
    args: [],
    status: 2,
    stderr: /missing required argument/,
    becomes: plain,
  },
  {
    name: 'an unknown format',
    files: { 'draft.md': plain, 'metrics.yaml': metrics },
    args: ['draft.md', '--format', 'xml'],
    status: 2,
    stderr: /text, json/,
    becomes: plain,
  },
];

describe('cqc-lint refresh', () => {
  after(removeFolders);

  for (const { name, files, args, status, stdout, stderr, becomes } of cases) {
    it(`${name}: status ${status}`, () => {
      const cwd = folderWith(files);
      const outcome = cqcLint(['refresh', ...args], { cwd });
      assert.equal(outcome.status, status, outcome.stderr + outcome.stdout);
      if (stdout) assert.match(outcome.stdout, stdout);
      if (stderr) assert.match(outcome.stderr, stderr);
      const path = join(cwd, Object.keys(files)[0]!);
      assert.equal(readFileSync(path, 'utf8'), becomes.toString());
      assert.deepEqual(
        readdirSync(cwd).filter((each) => each.endsWith('.tmp')),
        [],
      );
    });
  }

  it('the second time changes nothing', () => {
    const cwd = folderWith({ 'draft.md': stale, 'metrics.yaml': metrics });
    cqcLint(['refresh', 'draft.md'], { cwd });
    const once = readFileSync(join(cwd, 'draft.md'), 'utf8');
    const again = cqcLint(['refresh', 'draft.md'], { cwd });
    assert.equal(readFileSync(join(cwd, 'draft.md'), 'utf8'), once);
    assert.match(again.stdout, /0 numbers brought up to date, 1 left as it is and 1 up to date already/);
  });

  it('the diff of a trial is what patching needs', () => {
    const cwd = folderWith({ 'draft.md': stale, 'metrics.yaml': metrics });
    const { stdout } = cqcLint(['refresh', 'draft.md', '--dry-run'], { cwd });
    const patched = spawnSync('git', ['apply', '-'], { cwd, input: stdout, encoding: 'utf8' });
    assert.equal(patched.status, 0, patched.stderr);
    assert.equal(readFileSync(join(cwd, 'draft.md'), 'utf8'), half);
  });

  it('writes JSON with places, values and reasons', () => {
    const cwd = folderWith({ 'draft.md': stale, 'metrics.yaml': metrics });
    const report = JSON.parse(cqcLint(['refresh', 'draft.md', '--format', 'json'], { cwd }).stdout);
    const at = (line: number, character: number, length: number): unknown => ({
      start: { line, character },
      end: { line, character: character + length },
    });
    const [file] = report.files;
    assert.deepEqual(report.summary, { files: 1, refreshed: 1, left: 1, upToDate: 0 });
    assert.deepEqual(file.refreshed, [
      {
        range: at(8, 16, 5),
        text: '61.8%',
        newText: '64.5%',
        metric: 'overall-satisfaction',
        area: null,
        fromPeriod: '2022-23',
        toPeriod: '2023-24',
        value: '64.5',
      },
    ]);
    const [{ message, ...left }] = file.left;
    assert.deepEqual(left, {
      range: at(10, 22, 5),
      text: '61.8%',
      metric: 'overall-satisfaction',
      because: 'trend-in-words',
    });
    assert.match(message, /^The newest value is 64\.5% in 2023-24, but “rose”/);
  });

  it('keeps permissions and links', () => {
    const cwd = folderWith({
      'real/draft.md': plain,
      'real/metrics.yaml': metrics,
      'draft.md': { link: 'real/draft.md' },
      'metrics.yaml': metrics,
    });
    chmodSync(join(cwd, 'real/draft.md'), 0o640);
    assert.equal(cqcLint(['refresh', 'draft.md'], { cwd }).status, 0);
    assert.ok(lstatSync(join(cwd, 'draft.md')).isSymbolicLink());
    assert.equal(readFileSync(join(cwd, 'real/draft.md'), 'utf8'), current);
    assert.equal(statSync(join(cwd, 'real/draft.md')).mode & 0o777, 0o640);
    assert.ok(existsSync(join(cwd, 'draft.md')));
  });
});
