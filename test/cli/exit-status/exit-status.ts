import assert from 'node:assert/strict';
import { type Content, cqcLint, draft, folderWith, metrics, removeFolders, right, wrong } from '../command.ts';

/** A run of the command, what it is given and how it ends. */
export interface Run {
  readonly name: string;
  readonly files?: Readonly<Record<string, Content>>;
  readonly args: readonly string[];
  readonly input?: string | Buffer;
  readonly status: 0 | 1 | 2;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
}

export const noStructure = ['--rule', 'structure/=off'];
export const rightDraft = { 'draft.md': draft(right), 'metrics.yaml': metrics };
export const wrongDraft = { 'draft.md': draft(wrong), 'metrics.yaml': metrics };
export const nothing = /^$/;

/** Makes a test of each run: its status, what it says, and that it says nothing of a fault of its own. */
export function itEnds(runs: readonly Run[]): void {
  after(removeFolders);
  for (const { name, files = {}, args, input, status, stdout, stderr } of runs) {
    it(`${status}: ${name}`, () => {
      const outcome = cqcLint(args, { cwd: folderWith(files), ...(input === undefined ? {} : { input }) });
      assert.equal(outcome.status, status, `${outcome.stdout}\n${outcome.stderr}`);
      if (stdout) assert.match(outcome.stdout, stdout);
      if (stderr) assert.match(outcome.stderr, stderr);
      assert.doesNotMatch(outcome.stderr, /\n {4}at |This is a fault/);
    });
  }
}
