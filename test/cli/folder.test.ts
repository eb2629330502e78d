import assert from 'node:assert/strict';
import { cqcLint, folderWith, removeFolders } from './command.ts';

const rule = 'consistency/contradiction';

function draft(concerns: string, more = ''): string {
  return `---
authority: Harrowmere Borough Council
framework: cqc-local-authority
period: 2023-24
---

# Self-assessment

In 2022-23, ${concerns} safeguarding concerns were raised with us. ${more}
`;
}

const onlyConsistency = ['--rule', 'structure/=off', '--rule', 'metrics/=off', '--rule', 'number/=off'];

interface Found {
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly related: readonly { readonly path: string }[];
}

/** The findings of each file of a run, and its exit status. */
function run(cwd: string, ...args: string[]): { files: Record<string, Found[]>; status: number | null } {
  const { status, stdout, stderr } = cqcLint([...args, '--format', 'json', ...onlyConsistency], { cwd });
  assert.doesNotMatch(stderr, /could not|no file/i);
  const report = JSON.parse(stdout) as { files: { path: string; diagnostics: Found[] }[] };
  return { files: Object.fromEntries(report.files.map(({ path, diagnostics }) => [path, diagnostics])), status };
}

const rulesIn = (found: readonly Found[] | undefined): string[] => (found ?? []).map((one) => one.rule);

describe('drafts of one folder on the command line', () => {
  after(removeFolders);

  it('a pair is reported once, with both places', () => {
    const cwd = folderWith({ 'cover.md': draft('1,511'), 'theme-3.md': draft('1,498') });
    const { files, status } = run(cwd, '.', '--max-warnings', '0');
    assert.deepEqual(rulesIn(files['cover.md']), []);
    assert.deepEqual(rulesIn(files['theme-3.md']), [rule]);
    assert.deepEqual(
      files['theme-3.md']![0]!.related.map(({ path }) => path),
      ['cover.md'],
    );
    assert.equal(status, 1);
  });

  it('a file that is checked alone shows its side', () => {
    const cwd = folderWith({ 'cover.md': draft('1,511'), 'theme-3.md': draft('1,498') });
    for (const [name, other] of [
      ['cover.md', 'theme-3.md'],
      ['theme-3.md', 'cover.md'],
    ] as const) {
      const { files } = run(cwd, name);
      assert.deepEqual(Object.keys(files), [name]);
      assert.deepEqual(rulesIn(files[name]), [rule]);
      assert.equal(files[name]![0]!.related[0]!.path, other);
    }
  });

  it('the order of the arguments changes nothing', () => {
    const cwd = folderWith({ 'a.md': draft('1,511'), 'b.md': draft('1,498'), 'c.md': draft('1,511') });
    const { files } = run(cwd, 'a.md', 'b.md', 'c.md');
    assert.deepEqual(run(cwd, 'c.md', 'a.md', 'b.md').files, files);
    assert.deepEqual(
      ['a.md', 'b.md', 'c.md'].map((name) => rulesIn(files[name]).length),
      [0, 1, 1],
    );
    const numbers = files['c.md']!.map(({ related }) => related.map(({ path }) => path));
    assert.deepEqual(numbers, [['b.md']]);
  });

  it('a draft from standard input is held against those beside its name', () => {
    const cwd = folderWith({ 'cover.md': draft('1,511') });
    const { stdout } = cqcLint(['--stdin', '--stdin-filename', 'theme-3.md', ...onlyConsistency], {
      cwd,
      input: draft('1,498'),
    });
    assert.match(stdout, /“1,498” contradicts “1,511” in cover\.md, line 9/);
  });

  it('a draft of another authority contradicts nothing, and leaves open whose one without an authority is', () => {
    const nobodys = draft('1,498').replace(/^authority: .*\n/m, '');
    const others = draft('1,480').replace('Harrowmere', 'Kelderby');
    const both = folderWith({ 'cover.md': draft('1,511'), 'nobodys.md': nobodys, 'others.md': others });
    assert.deepEqual(rulesIn(run(both, 'cover.md').files['cover.md']), []);
    const one = folderWith({ 'cover.md': draft('1,511'), 'nobodys.md': nobodys });
    assert.deepEqual(rulesIn(run(one, 'cover.md').files['cover.md']), [rule]);
    assert.equal(run(one, 'cover.md').files['cover.md']![0]!.related[0]!.path, 'nobodys.md');
  });

  it('other folders, Markdown that is no draft and files that cannot be read are passed over', () => {
    const cwd = folderWith({
      'cover.md': draft('1,511'),
      'chapters/theme-3.md': draft('1,498'),
      'README.md': 'In 2022-23, 1,498 safeguarding concerns were raised with us.\n',
      'broken.md': Buffer.from([0xff, 0xfe, 0x00]),
      'gone.md': { link: 'nowhere.md' },
    });
    assert.deepEqual(run(cwd, '.'), { files: { 'chapters/theme-3.md': [], 'cover.md': [] }, status: 0 });
  });

  it('a comment in either of the two silences the pair, and has its use', () => {
    const comment = `<!-- cqc-lint-disable-line ${rule} -- counted at another time -->`;
    for (const silenced of ['cover.md', 'theme-3.md']) {
      const cwd = folderWith({
        'cover.md': draft('1,511', silenced === 'cover.md' ? comment : ''),
        'theme-3.md': draft('1,498', silenced === 'theme-3.md' ? comment : ''),
      });
      assert.deepEqual(Object.values(run(cwd, '.').files).flatMap(rulesIn), []);
      assert.deepEqual(rulesIn(run(cwd, 'cover.md').files['cover.md']), []);
    }
  });

  it('settings switch it off', () => {
    const cwd = folderWith({
      'cover.md': draft('1,511'),
      'theme-3.md': draft('1,498'),
      'cqc-lint.yaml': `rules:\n  ${rule}: off\n`,
    });
    assert.deepEqual(Object.values(run(cwd, '.').files).flatMap(rulesIn), []);
  });

  it('a folder of 150 drafts is checked in a time that grows with their number', () => {
    const drafts = Array.from({ length: 150 }, (_, i) => [`draft-${i}.md`, draft(String(1001 + i))] as const);
    const cwd = folderWith(Object.fromEntries(drafts));
    const started = performance.now();
    const { files } = run(cwd, '.');
    assert.ok(performance.now() - started < 20_000);
    assert.equal(Object.values(files).flat().length, 149);
  });
});
