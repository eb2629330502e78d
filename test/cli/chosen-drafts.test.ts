import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, cqcLint, draft, folderWith, metrics, removeFolders, right } from './command.ts';

const quiet = ['--rule', 'structure/=off', '--format', 'json'];

function git(cwd: string, ...args: string[]): void {
  const named = [
    '-c',
    'user.name=Writer',
    '-c',
    'user.email=writer@harrowmere.example',
    '-c',
    'init.defaultBranch=main',
  ];
  execFileSync('git', [...named, ...args], { cwd, stdio: 'ignore' });
}

function repository(files: Readonly<Record<string, Content>>): string {
  const cwd = folderWith(files);
  git(cwd, 'init');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-m', 'Drafts');
  return cwd;
}

/** The drafts that a run reports on. */
function drafts(cwd: string, ...args: string[]): string[] {
  const { stdout, stderr } = cqcLint([...args, ...quiet, '--output', join(cwd, 'out.json')], { cwd });
  assert.equal(stdout, '');
  const { files } = JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')) as { files: { path: string }[] };
  assert.doesNotMatch(stderr, /fault/);
  return files.map(({ path }) => path);
}

const three = {
  'a.md': draft(right),
  'b.md': draft(right, 'metrics: other.yaml'),
  'sub/c.md': draft(right),
  'metrics.yaml': metrics,
  'other.yaml': metrics,
  'sub/metrics.yaml': metrics,
};

describe('which drafts are checked', function () {
  this.timeout(240_000);
  after(removeFolders);

  describe('ignore files', () => {
    it('leave files and folders out of a search, and not a file that is named', () => {
      const cwd = repository({ ...three, '.gitignore': 'sub/\nb.*\n' });
      assert.deepEqual(drafts(cwd, '.'), ['a.md']);
      assert.deepEqual(drafts(cwd, '*.md'), ['a.md']);
      assert.deepEqual(drafts(cwd, 'b.md'), ['b.md']);
    });

    it('count from the root of the repository, and may be added to or taken back further down', () => {
      const cwd = repository({
        ...three,
        '.gitignore': '*.md\n',
        '.cqc-lintignore': '!a.md\n',
        'sub/.gitignore': '!c.md\n',
      });
      assert.deepEqual(drafts(cwd, '.'), ['a.md', 'sub/c.md']);
      assert.deepEqual(drafts(join(cwd, 'sub'), '.'), ['c.md']);
    });

    it('count outside of a repository for the folder that is searched', () => {
      assert.deepEqual(drafts(folderWith({ ...three, '.cqc-lintignore': '/sub\n' }), '.'), ['a.md', 'b.md']);
    });

    it('are named where nothing is left to check', () => {
      const { status, stderr } = cqcLint(['.'], { cwd: folderWith({ ...three, '.cqc-lintignore': '*.md\n' }) });
      assert.equal(status, 2);
      assert.match(stderr, /A \.gitignore or \.cqc-lintignore leaves something out/);
    });
  });

  describe('--changed', () => {
    it('takes drafts that differ from the last commit, and new ones', () => {
      const cwd = repository(three);
      assert.deepEqual(drafts(cwd, '.', '--changed'), []);
      writeFileSync(join(cwd, 'a.md'), draft(`${right} More.`));
      writeFileSync(join(cwd, 'new one.md'), draft(right));
      assert.deepEqual(drafts(cwd, '.', '--changed'), ['a.md', 'new one.md']);
    });

    it('takes drafts whose metrics or settings changed, came or went', () => {
      const cwd = repository(three);
      writeFileSync(join(cwd, 'other.yaml'), `${metrics}\n`);
      assert.deepEqual(drafts(cwd, '.', '--changed'), ['b.md']);
      git(cwd, 'commit', '-am', 'Metrics');
      rmSync(join(cwd, 'sub', 'metrics.yaml'));
      assert.deepEqual(drafts(cwd, '.', '--changed'), ['sub/c.md']);
      git(cwd, 'commit', '-am', 'No metrics');
      writeFileSync(join(cwd, 'cqc-lint.yaml'), 'smallCount: 6\n');
      assert.deepEqual(drafts(cwd, '.', '--changed').length, 3);
    });

    it('takes what changed on a branch since it left another', () => {
      const cwd = repository(three);
      git(cwd, 'checkout', '-b', 'review');
      writeFileSync(join(cwd, 'b.md'), draft(`${right} More.`, 'metrics: other.yaml'));
      git(cwd, 'commit', '-am', 'More');
      git(cwd, 'checkout', 'main');
      writeFileSync(join(cwd, 'a.md'), draft(`${right} Other.`));
      git(cwd, 'commit', '-am', 'Other');
      git(cwd, 'checkout', 'review');
      assert.deepEqual(drafts(cwd, '--changed', 'main', '.'), ['b.md']);
      assert.deepEqual(drafts(cwd, '--changed', 'main'), ['b.md']);
      assert.deepEqual(drafts(cwd, '--changed', 'sub'), []);
    });

    it('says where nothing has changed, and fails for nothing', () => {
      const { status, stdout, stderr } = cqcLint(['.', '--changed'], { cwd: repository(three) });
      assert.deepEqual([status, stdout], [0, '']);
      assert.match(stderr, /No draft has changed since HEAD/);
    });

    it('works before the first commit, from a folder below and for a name that is hard to write', () => {
      const cwd = folderWith({ 'sub/“ä” b.md': draft(right), 'sub/metrics.yaml': metrics });
      git(cwd, 'init');
      assert.deepEqual(drafts(join(cwd, 'sub'), '.', '--changed'), ['“ä” b.md']);
    });

    it('2: outside of a repository', () => {
      const { status, stderr } = cqcLint(['.', '--changed'], {
        cwd: folderWith(three),
        env: { GIT_CEILING_DIRECTORIES: '/' },
      });
      assert.equal(status, 2);
      assert.match(stderr, /--changed asks git, which answered: .*not a git repository/);
    });
  });
});
