import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { cqcLint, draft, folderWith, metrics, removeFolders, wrong } from './command.ts';

describe('output', function () {
  this.timeout(240_000);
  after(removeFolders);
  const files = { 'draft.md': draft(wrong), 'metrics.yaml': metrics };

  it('has no colours when it goes to a file or a pipe', () => {
    const { stdout, stderr } = cqcLint(['draft.md'], { cwd: folderWith(files) });
    assert.ok(!`${stdout}${stderr}`.includes('\u001b'));
  });

  it('has colours where FORCE_COLOR asks for them, and none where --no-color or NO_COLOR forbids them', () => {
    const cwd = folderWith(files);
    const colours = (args: string[], env: Record<string, string>): boolean =>
      cqcLint(['draft.md', ...args], { cwd, env }).stdout.includes('\u001b[31m');
    assert.equal(colours([], { FORCE_COLOR: '1' }), true);
    assert.equal(colours(['--no-color'], { FORCE_COLOR: '1' }), false);
    assert.equal(colours([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  });

  it('goes to standard output, and what is no result to standard error', () => {
    const { stdout, stderr } = cqcLint(['draft.md', 'none.md'], { cwd: folderWith(files) });
    assert.match(stdout, /number\/inconsistent/);
    assert.doesNotMatch(stdout, /none\.md/);
    assert.match(stderr, /^cqc-lint: There is no file or folder “none\.md”\..*\n$/);
  });

  it('shows control characters of a draft instead of sending them', () => {
    const evil = {
      ...files,
      'draft.md': draft('### Assessing \u001b]0;needs\u0007 \u001b[2J\n\n\u009b31m64.5%\u202e of us'),
    };
    const cwd = folderWith(evil);
    for (const args of [['draft.md'], ['numbers', 'draft.md'], ['draft.md', '--format', 'json']]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not come through
      assert.doesNotMatch(cqcLint(args, { cwd }).stdout, /[\u001b\u0007\u009b\u202e]/);
    }
  });

  it('counts lines and characters as people do', () => {
    assert.match(
      cqcLint(['draft.md'], { cwd: folderWith(files) }).stdout,
      /\n {2}9:2 +error {2}number\/inconsistent\n/,
    );
  });

  it('keeps a table of numbers within 100 columns', () => {
    const long = `${'very-'.repeat(30)}long`;
    const cwd = folderWith({
      'draft.md': draft(`[71.5%](metric:${long}) of people, at least 12,345,678 of them, were satisfied.`),
      'metrics.yaml': metrics.replace('overall-satisfaction', long),
    });
    const lines = cqcLint(['numbers', 'draft.md'], { cwd }).stdout.split('\n');
    assert.ok(lines.length > 4);
    assert.deepEqual(
      lines.filter((line) => [...line].length > 100),
      [],
    );
  });

  it('ends quietly when its reader goes away', async () => {
    const text = draft(Array.from({ length: 400 }, () => wrong).join('\n\n'));
    const cwd = folderWith({ ...files, 'draft.md': text });
    const child = spawn(process.execPath, [resolve('dist/cli.js'), 'draft.md'], { cwd });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    assert.equal(errors, '');
    assert.equal(status, 1);
  });
});
