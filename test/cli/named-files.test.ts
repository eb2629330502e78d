import assert from 'node:assert/strict';
import { type Content, cqcLint, draft, folderWith, removeFolders } from './command.ts';
import { lintShape } from './json-shape.ts';

const one = draft('Text.');
const files: Record<string, Content> = {
  'README.md': '# Read me\n',
  'minutes.md': '# Minutes\n\n64.5% of people agreed. TBC\n',
  'self-assessment.md': one,
  'themes/one.md': one,
  'themes/two.markdown': one,
  'themes/[3].md': one,
  'node_modules/package/draft.md': one,
  '.hidden/draft.md': one,
};

/** The paths that are linted for these arguments. */
function linted(args: readonly string[], more: Record<string, Content> = {}): string[] {
  const { stdout, stderr } = cqcLint([...args, '--format', 'json'], { cwd: folderWith({ ...files, ...more }) });
  assert.notEqual(stdout, '', stderr);
  return lintShape.parse(JSON.parse(stdout)).files.map(({ path }) => path);
}

describe('files, folders and globs', function () {
  this.timeout(240_000);
  after(removeFolders);

  it('a folder is searched for drafts; README, minutes, node_modules and dot folders are left in peace', () => {
    assert.deepEqual(linted(['.']), ['self-assessment.md', 'themes/[3].md', 'themes/one.md', 'themes/two.markdown']);
  });

  it('a glob finds drafts only', () => {
    assert.deepEqual(linted(['**/*.md']), ['self-assessment.md', 'themes/[3].md', 'themes/one.md']);
  });

  it('a file named itself is linted whatever it says', () => {
    assert.deepEqual(linted(['README.md']), ['README.md']);
    assert.deepEqual(linted(['.hidden/draft.md']), ['.hidden/draft.md']);
  });

  it('a file whose name looks like a glob is that file', () => {
    assert.deepEqual(linted(['themes/[3].md']), ['themes/[3].md']);
  });

  it('the order is that of the arguments, and each file comes once', () => {
    assert.deepEqual(linted(['themes/two.markdown', './themes', 'themes/one.md']), [
      'themes/two.markdown',
      'themes/[3].md',
      'themes/one.md',
    ]);
  });

  it('drafts: in the settings names drafts without front matter', () => {
    const settings = { 'cqc-lint.yaml': 'drafts: ["chapters/*.md"]\n', 'chapters/1.md': '# One\n' };
    assert.ok(linted(['.'], settings).includes('chapters/1.md'));
    assert.ok(!linted(['.'], settings).includes('README.md'));
  });

  it('a link that leads in a circle does not hold it up', () => {
    assert.ok(linted(['.'], { 'themes/again': { link: '..' } }).includes('self-assessment.md'));
  });

  it('what cannot be found is told, and the rest is linted', () => {
    const { status, stdout, stderr } = cqcLint(['none.md', 'themes/one.md', '--format', 'json'], {
      cwd: folderWith(files),
    });
    assert.equal(status, 2);
    assert.match(stderr, /no file or folder “none\.md”/);
    assert.deepEqual(
      lintShape.parse(JSON.parse(stdout)).files.map(({ path }) => path),
      ['themes/one.md'],
    );
  });
});
