import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LoadedDraft } from '../project.ts';
import { type Terminal, WorkStopped } from './terminal.ts';

const run = promisify(execFile);

/** Asked for of everything that differs from the last commit. */
const lastCommit = 'HEAD';

/**
 * Splits what `--changed` was given from the names of drafts: `--changed drafts` may mean a folder, as its reference may be
 * left out. Throws WorkStopped where this is no repository.
 */
export async function changedSince(
  given: string | true,
  names: readonly string[],
  { cwd }: Terminal,
): Promise<{ readonly reference: string; readonly names: readonly string[] }> {
  await git(cwd, 'rev-parse', '--show-toplevel');
  const isReference = given !== true && (await isCommit(cwd, given));
  const all = given === true || isReference ? names : [given, ...names];
  return { reference: isReference ? given : lastCommit, names: all.length === 0 ? ['.'] : all };
}

/**
 * The drafts that changed since their history and that of a commit parted, committed or not, or a file that they are
 * checked against did. Throws WorkStopped where git cannot say.
 */
export async function changedDrafts(
  drafts: readonly LoadedDraft[],
  reference: string,
  { cwd }: Terminal,
): Promise<LoadedDraft[]> {
  const root = (await git(cwd, 'rev-parse', '--show-toplevel')).replace(/\r?\n$/, '');
  const sides = reference === lastCommit ? [lastCommit] : ['--merge-base', reference];
  const listed = [
    (await isCommit(cwd, lastCommit))
      ? await git(root, 'diff', '--name-only', '--no-renames', '-z', ...sides, '--')
      : await git(root, 'ls-files', '-z'),
    await git(root, 'ls-files', '--others', '--exclude-standard', '-z'),
  ];
  const changed = new Set(
    await Promise.all(listed.flatMap((names) => names.split('\0')).map((name) => real(join(root, name)))),
  );
  const kept: LoadedDraft[] = [];
  for (const loaded of drafts) {
    const files = await Promise.all(
      [loaded.draft.source.uri, ...loaded.dependsOn].map((uri) => real(fileURLToPath(uri))),
    );
    if (files.some((file) => changed.has(file))) kept.push(loaded);
  }
  return kept;
}

/** A file that is gone has no other name. */
function real(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function isCommit(cwd: string, reference: string): Promise<boolean> {
  if (reference.startsWith('-')) return Promise.resolve(false);
  return run('git', ['rev-parse', '--verify', '--quiet', `${reference}^{commit}`], { cwd }).then(
    () => true,
    () => false,
  );
}

async function git(cwd: string, ...args: string[]): Promise<string> {
  try {
    const { stdout } = await run('git', args, { cwd, maxBuffer: 1 << 28 });
    return stdout;
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new WorkStopped(`--changed asks git, which answered: ${told || String(error)}.`.replace(/\.\.$/, '.'));
  }
}
