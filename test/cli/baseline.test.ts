import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { baselineSchema } from '../../server/src/baseline/baseline-schema.ts';
import { cqcLint, draft, folderWith, metrics, removeFolders, right, wrong } from './command.ts';

const quiet = ['--rule', 'structure/=off', '--rule', 'evidence/=off'];
const known = ['--baseline', 'known.json'];

function lint(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = cqcLint(['draft.md', ...quiet, ...known, ...args], { cwd });
  return { status, stdout, stderr };
}

const read = (cwd: string) => baselineSchema.parse(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')));
const write = (cwd: string, text: string): void => writeFileSync(join(cwd, 'draft.md'), draft(text));

/** A folder whose baseline knows one wrong number. */
function withBaseline(): string {
  const cwd = folderWith({ 'draft.md': draft(`## Assessing needs\n\n${wrong}`), 'metrics.yaml': metrics });
  assert.match(lint(cwd, '--update-baseline').stderr, /1 finding put into the new baseline “known\.json”/);
  return cwd;
}

describe('a baseline', function () {
  this.timeout(240_000);
  after(removeFolders);

  it('makes a run clean that has nothing new', () => {
    const cwd = withBaseline();
    const { status, stdout, stderr } = lint(cwd);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /Nothing to report/);
    const [finding] = read(cwd).files['draft.md']!;
    assert.equal(finding!.rule, 'number/inconsistent');
    assert.equal(finding!.section, 'Assessing needs');
    assert.match(finding!.text, /^71\.5% of people were satisfied/);
  });

  it('is not woken by edits above and below, nor by a change of the draft’s title', () => {
    const cwd = withBaseline();
    write(cwd, `A new first paragraph.\n\n## Assessing needs\n\n${right} Another sentence.\n\n${wrong}\n\nAn end.`);
    const text = readFileSync(join(cwd, 'draft.md'), 'utf8').replace('# Self-assessment', '# Self-assessment for 2024');
    writeFileSync(join(cwd, 'draft.md'), text);
    assert.equal(lint(cwd).status, 0);
  });

  it('lets a new finding through, also one that is like a known one', () => {
    const cwd = withBaseline();
    write(cwd, `## Assessing needs\n\n${wrong}\n\n${wrong}\n\n${wrong.replace('71.5', '72.5')}`);
    const { status, stdout } = lint(cwd, '--rule', 'writing/=off', '--rule', 'consistency/=off');
    assert.equal(status, 1);
    assert.match(stdout, /2 errors in 1 file/);
  });

  it('does not grow unless it is told to', () => {
    const cwd = withBaseline();
    const before = read(cwd);
    write(cwd, `## Assessing needs\n\n${wrong}\n\n## Safeguarding\n\n${wrong}`);
    const updated = lint(cwd, '--update-baseline', '--rule', 'writing/=off');
    assert.equal(updated.status, 1);
    assert.match(updated.stderr, /1 finding is new and not put into “known\.json”\. --grow-baseline does that/);
    assert.deepEqual(read(cwd), before);
    const grown = lint(cwd, '--grow-baseline', '--rule', 'writing/=off');
    assert.equal(grown.status, 0);
    assert.match(grown.stderr, /1 finding put into “known\.json”/);
    assert.equal(read(cwd).files['draft.md']!.length, 2);
  });

  it('tells what is mended, and is pruned when it is told to', () => {
    const cwd = withBaseline();
    write(cwd, `## Assessing needs\n\n${right}`);
    assert.match(lint(cwd).stderr, /1 finding is mended that “known\.json” knows/);
    assert.equal(read(cwd).files['draft.md']!.length, 1);
    assert.match(lint(cwd, '--update-baseline').stderr, /1 finding is mended and no longer in “known\.json”/);
    assert.deepEqual(read(cwd).files, {});
    write(cwd, `## Assessing needs\n\n${wrong}`);
    assert.equal(lint(cwd).status, 1);
  });

  it('keeps what it knows of drafts that a run does not look at, until they are gone', () => {
    const cwd = folderWith({
      'draft.md': draft(wrong),
      'other/draft.md': draft(wrong),
      'metrics.yaml': metrics,
      'other/metrics.yaml': metrics,
    });
    cqcLint(['.', ...quiet, ...known, '--update-baseline'], { cwd });
    assert.deepEqual(Object.keys(read(cwd).files), ['draft.md', 'other/draft.md']);
    write(cwd, right);
    lint(cwd, '--update-baseline');
    assert.deepEqual(Object.keys(read(cwd).files), ['other/draft.md']);
  });

  it('is found again from another folder', () => {
    const cwd = withBaseline();
    assert.equal(cqcLint([join(cwd, 'draft.md'), ...quiet, '--baseline', join(cwd, 'known.json')]).status, 0);
  });

  it('hides no file that could not be read', () => {
    const cwd = folderWith({ 'draft.md': draft(right) });
    assert.equal(lint(cwd, '--update-baseline').status, 2);
    const { status, stdout } = lint(cwd);
    assert.equal(status, 2);
    assert.match(stdout, /metrics\/unreadable/);
  });

  for (const folder of ['test/fixtures/cases', '../shared/bench/cases']) {
    it(`makes the drafts of ${folder} clean, and an edit at their top wakes nothing`, function () {
      if (!existsSync(folder)) this.skip();
      const cwd = folderWith({});
      for (const file of globSync('*.{md,metrics.yaml}', { cwd: folder }))
        copyFileSync(join(folder, file), join(cwd, basename(file)));
      const drafts = globSync('*.md', { cwd });
      assert.ok(drafts.length > 1);
      assert.notEqual(cqcLint([...drafts, '--fail-on', 'hint'], { cwd }).status, 0);
      assert.equal(cqcLint([...drafts, ...known, '--update-baseline', '--fail-on', 'hint'], { cwd }).status, 0);
      for (const name of drafts) {
        const text = readFileSync(join(cwd, name), 'utf8');
        writeFileSync(join(cwd, name), text.replace(/^---\n[\s\S]*?\n---\n/, '$&\nSome words at the top.\n'));
      }
      const { status, stdout, stderr } = cqcLint([...drafts, ...known, '--fail-on', 'hint'], { cwd });
      assert.equal(status, 0, stdout);
      assert.equal(stderr, '');
    });
  }
});
