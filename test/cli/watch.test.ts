import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { draft, folderWith, metrics, removeFolders, right, wrong } from './command.ts';

/** A run that goes on; `says` waits until it has said something new that a pattern fits. */
class Watching {
  readonly child: ChildProcess;
  #said = '';
  #told: () => void = () => {};

  constructor(cwd: string, ...args: string[]) {
    const all = [resolve('dist/cli.js'), ...args, '--watch', '--rule', 'structure/=off'];
    this.child = spawn(process.execPath, all, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        this.#said += chunk;
        this.#told();
      });
    }
  }

  async says(pattern: RegExp): Promise<void> {
    for (let found = pattern.exec(this.#said); ; found = pattern.exec(this.#said)) {
      if (found) {
        this.#said = this.#said.slice(found.index + found[0].length);
        return;
      }
      await new Promise<void>((told) => {
        this.#told = told;
      });
    }
  }

  async end(): Promise<number | null> {
    const ended = once(this.child, 'close');
    this.child.kill('SIGINT');
    return (await ended)[0];
  }
}

const waiting = /waiting for changes/;

describe('--watch', function () {
  this.timeout(240_000);
  const running: Watching[] = [];
  const watching = (cwd: string, ...args: string[]): Watching => {
    const one = new Watching(cwd, ...args);
    running.push(one);
    return one;
  };
  after(() => {
    for (const { child } of running) child.kill('SIGKILL');
    removeFolders();
  });

  it('checks again when a draft or its metrics file is saved, and ends with the last status', async () => {
    const cwd = folderWith({ 'draft.md': draft(wrong), 'metrics.yaml': metrics });
    const run = watching(cwd, 'draft.md');
    await run.says(/number\/inconsistent/);
    await run.says(waiting);
    writeFileSync(join(cwd, 'draft.md'), draft(right));
    await run.says(/Nothing to report/);
    await run.says(waiting);
    // As many programs save: beside, and then in the place of the old one.
    writeFileSync(join(cwd, 'new.tmp'), metrics.replace('64.5', '66.5'));
    renameSync(join(cwd, 'new.tmp'), join(cwd, 'metrics.yaml'));
    await run.says(/number\/inconsistent/);
    await run.says(waiting);
    assert.equal(await run.end(), 1);
  });

  it('goes on where a run could not do its work, and sees settings and drafts that come up', async () => {
    const cwd = folderWith({ 'notes.md': '# Notes\n', 'metrics.yaml': metrics });
    const run = watching(cwd, '.');
    await run.says(/no draft in “\.”/);
    await run.says(waiting);
    writeFileSync(join(cwd, 'draft.md'), draft(wrong));
    await run.says(/number\/inconsistent/);
    await run.says(waiting);
    writeFileSync(join(cwd, 'cqc-lint.yaml'), 'rules: { number/: off }\n');
    await run.says(/Nothing to report/);
    await run.says(waiting);
    assert.equal(await run.end(), 0);
  });

  it('is not woken by what it writes itself', async () => {
    const cwd = folderWith({ 'draft.md': draft(wrong), 'metrics.yaml': metrics });
    const run = watching(cwd, '.', '--output', 'json=findings.json', '--baseline', 'known.json', '--update-baseline');
    await run.says(waiting);
    const again = run.says(waiting).then(() => 'again');
    assert.equal(await Promise.race([again, new Promise((late) => setTimeout(late, 2000, 'calm'))]), 'calm');
    assert.equal(await run.end(), 0);
  });
});
