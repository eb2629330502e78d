import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { draftCoverage } from '../coverage/draft-coverage.ts';
import type { DraftReport } from '../lint.ts';
import { finishedRun } from '../report/finished-run.ts';
import { type Look, plain } from '../report/look.ts';
import { formats } from '../report/registry.ts';
import { addToFile, writeOutput } from './output-file.ts';
import type { ChosenOutput } from './outputs.ts';
import { folderUri } from './root.ts';
import { explainedRules } from './rule-pages.ts';
import type { Terminal } from './terminal.ts';

interface ResultOptions {
  /** The same reports with what a baseline knows: it is not ready because it is known. */
  readonly all: readonly DraftReport[];
  readonly errorsOnly: boolean;
  /** How what goes to standard output is to look. */
  readonly look: Look;
}

/**
 * Writes what a run found in every way that was asked for. Throws WorkStopped where a file cannot be written, after it
 * wrote the others.
 */
export async function writeResults(
  reports: readonly DraftReport[],
  outputs: readonly ChosenOutput[],
  { all, errorsOnly, look }: ResultOptions,
  terminal: Terminal,
): Promise<void> {
  if (outputs.length === 0) return;
  // The build leaves the writers in a bundle of their own, which lies beside the command.
  const { writerOf } = await import('../report/writers.ts');
  const time = new Date().toISOString().slice(0, 19);
  const rules = await explainedRules();
  const coverageOf = (report: DraftReport) => draftCoverage(all[reports.indexOf(report)] ?? report);
  let failure: unknown;
  for (const { format, file } of outputs) {
    const { startsFrom, summaryFile } = formats.find(({ id }) => id === format)!;
    const folder = startFolder(startsFrom, terminal);
    const address = repositoryAddress(terminal);
    const run = finishedRun(reports, {
      folder,
      errorsOnly,
      rules,
      coverageOf,
      version,
      time,
      address,
    });
    const { write, summarise } = writerOf(format);
    const summary = summaryFile === undefined ? undefined : terminal.env[summaryFile];
    try {
      if (file === null) terminal.stdout.write(write(run, look));
      else await writeOutput(file, write(run, plain()), terminal);
      if (summarise && summary) await addToFile(summary, summarise(run), terminal);
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
}

/** The folder that a variable names where the current one lies in it: a report for a repository starts from its root. */
function startFolder(variable: string | undefined, { env, cwd }: Terminal): string {
  const own = folderUri(cwd);
  const named = variable === undefined ? undefined : env[variable];
  if (!named) return own;
  const folder = folderUri(resolve(cwd, named));
  return own.startsWith(folder) ? folder : own;
}

/** Where a browser shows the files of the repository at the commit that GitHub runs on. */
function repositoryAddress({ env }: Terminal): string | null {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = env;
  if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_SHA) return null;
  return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/`;
}
