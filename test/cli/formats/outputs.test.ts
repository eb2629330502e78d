import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cqcLint, draft, folderWith, metrics, removeFolders, wrong } from '../command.ts';

const files = { 'draft.md': draft(wrong), 'metrics.yaml': metrics };

describe('where results go', function () {
  this.timeout(240_000);
  after(removeFolders);

  it('shows one format and writes others to files in one run', () => {
    const cwd = folderWith(files);
    const { status, stdout } = cqcLint(['draft.md', '--output', 'sarif=a.sarif', '--output', 'junit=b.xml'], { cwd });
    assert.equal(status, 1);
    assert.match(stdout, /9:2 +error/);
    assert.equal(JSON.parse(readFileSync(join(cwd, 'a.sarif'), 'utf8')).version, '2.1.0');
    assert.match(readFileSync(join(cwd, 'b.xml'), 'utf8'), /<testsuites>/);
  });

  it('shows nothing where every format that is named has a file', () => {
    const cwd = folderWith(files);
    const args = [
      'draft.md',
      '--format',
      'json',
      '--format',
      'gitlab',
      '--output',
      'json=a.json',
      '--output',
      'gitlab=b.json',
    ];
    assert.equal(cqcLint(args, { cwd }).stdout, '');
    assert.equal(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).version, 1);
    assert.ok(Array.isArray(JSON.parse(readFileSync(join(cwd, 'b.json'), 'utf8'))));
  });

  it('takes a file whose name has another word before “=” as it is', () => {
    const cwd = folderWith(files);
    cqcLint(['draft.md', '--format', 'json', '--output', 'xml=a.json'], { cwd });
    assert.equal(JSON.parse(readFileSync(join(cwd, 'xml=a.json'), 'utf8')).version, 1);
  });

  it('keeps the permissions of a file, follows a link, and leaves nothing beside it', () => {
    const cwd = folderWith({ ...files, 'old.json': 'old', 'link.json': { link: 'old.json' } });
    chmodSync(join(cwd, 'old.json'), 0o640);
    cqcLint(['draft.md', '--format', 'json', '--output', 'link.json'], { cwd });
    assert.equal(statSync(join(cwd, 'old.json')).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(cwd, 'link.json')).isSymbolicLink());
    assert.equal(JSON.parse(readFileSync(join(cwd, 'old.json'), 'utf8')).version, 1);
    assert.deepEqual(readdirSync(cwd).toSorted(), ['draft.md', 'link.json', 'metrics.yaml', 'old.json']);
  });

  it('writes to what is no file, such as standard output under its name', () => {
    const command = `"${process.execPath}" "${resolve('dist/cli.js')}" draft.md --format json --output /dev/stdout | cat`;
    const stdout = execFileSync('sh', ['-c', command], { cwd: folderWith(files), encoding: 'utf8' });
    assert.equal(JSON.parse(stdout).version, 1);
  });

  it('a run that is killed leaves the old file or the new one, never a part', async () => {
    const text = draft(Array.from({ length: 300 }, () => wrong).join('\n\n'));
    const cwd = folderWith({ 'draft.md': text, 'metrics.yaml': metrics, 'out.json': 'old' });
    const outcomes: string[] = [];
    for (const wait of [100, 300, 500, 700, 900, 1100]) {
      const child = spawn(process.execPath, [resolve('dist/cli.js'), 'draft.md', '--output', 'json=out.json'], {
        cwd,
        stdio: 'ignore',
      });
      const ended = once(child, 'close');
      await Promise.race([setTimeout(wait), ended]);
      child.kill('SIGKILL');
      await ended;
      const left = readFileSync(join(cwd, 'out.json'), 'utf8');
      outcomes.push(left === 'old' ? left : `version ${JSON.parse(left).version}`);
    }
    assert.ok(
      outcomes.every((one) => one === 'old' || one === 'version 1'),
      outcomes.join(),
    );
    assert.equal(outcomes[0], 'old');
  });
});
