import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExitStatus, say, type Terminal } from './terminal.ts';

/** How long to wait after a change for those that belong to it, in milliseconds: a program may save several files. */
const calm = 150;

/** What a draft is made of and checked against; anything else that changes is no reason to check again. */
const inputs = /\.(?:md|markdown|ya?ml|json|csv|tsv|txt|xlsx|xlsm)$/i;

interface Watched {
  /** Runs the check; `saw` is to be told the URI of every file that it depended on. */
  run(saw: (uri: string) => void): Promise<ExitStatus>;
  /** The drafts, folders and globs that were named: a new draft may come up there. */
  readonly names: readonly string[];
  /** Files that the run itself writes, as they were typed. */
  readonly writes: readonly string[];
}

/**
 * Runs a check, and again whenever a file changes that it depended on or that may be a new draft, until the person at the
 * terminal ends it. Gives the status of the last run.
 */
export async function runAgainAndAgain({ run, names, writes }: Watched, terminal: Terminal): Promise<ExitStatus> {
  const written = new Set(writes.map((name) => resolve(terminal.cwd, name)));
  const watchers = new Map<string, FSWatcher>();
  let wake: (reason: 'change' | 'end') => void = () => {};
  const isReason = (folder: string, name: string | null): boolean =>
    name === null || (inputs.test(name) && !basename(name).startsWith('.') && !written.has(join(folder, name)));
  const follow = (folder: string): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_event, name) => {
        if (isReason(folder, name)) wake('change');
      });
      watcher.on('error', () => watchers.delete(folder));
      watchers.set(folder, watcher);
    } catch {
      // A folder that is not there cannot change; where it is made, its parent does.
    }
  };
  let hasEnded = false;
  terminal.onInterrupt(() => {
    hasEnded = true;
    wake('end');
  });
  let status: ExitStatus;
  try {
    do {
      let isStale = false;
      const next = new Promise<'change' | 'end'>((told) => {
        wake = (reason) => {
          isStale = true;
          told(reason);
        };
      });
      status = await run((uri) => follow(dirname(fileURLToPath(uri))));
      for (const name of names) for (const way of [name, dirname(name)]) follow(resolve(terminal.cwd, way));
      if (hasEnded) break;
      if (!isStale) say(terminal, 'cqc-lint: waiting for changes; Ctrl+C ends this.');
      if ((await next) === 'end') break;
      await new Promise((resume) => setTimeout(resume, calm));
    } while (!hasEnded);
    return status;
  } finally {
    for (const watcher of watchers.values()) watcher.close();
  }
}
