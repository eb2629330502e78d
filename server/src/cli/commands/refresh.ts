import { Option } from 'commander';
import { NotWritten, replaceFile } from '../../disk/write-file.ts';
import { lint } from '../../lint.ts';
import type { RefreshPlan } from '../../numbers/refresh/refresh-plan.ts';
import type { LoadedDraft } from '../../project.ts';
import { refreshedText, refreshOf } from '../../refresh.ts';
import { jsonText } from '../../report/json-text.ts';
import { refreshReport } from '../../report/refresh/refresh-report.ts';
import { refreshText } from '../../report/refresh/refresh-text.ts';
import { relativePath } from '../../report/relative-path.ts';
import { unifiedDiff } from '../../report/unified-diff.ts';
import { loadDrafts } from '../load-drafts.ts';
import { NodeFiles } from '../node-files.ts';
import { folderUri } from '../root.ts';
import { settingsUri } from '../settings-option.ts';
import { type ExitStatus, exitStatus, lookOf, say, type Terminal, WorkStopped } from '../terminal.ts';
import type { AddCommand } from './command.ts';

interface RefreshOptions {
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
  readonly config?: string;
  readonly color: boolean;
}

/** A draft with what is to become of it. */
interface Refreshing {
  readonly loaded: LoadedDraft;
  readonly plan: RefreshPlan;
  readonly text: string;
}

const help = `
A number is pinned by a link to its metric: [64.5%](metric:asc-satisfaction?period=2022-23). It gets the newest value
of that metric for the same area and the same kind of period, in its own form: the same decimals, words, ranks and
hedges. So does the period in its link and, where it is clear which one that is, in its sentence. A number whose
sentence might become false is left as it is, and you are told why.

Examples:
  cqc-lint refresh self-assessment.md --dry-run
  cqc-lint refresh drafts/
  cqc-lint refresh drafts/ --format json > refreshed.json

Exit status:
  0  every pinned number is up to date
  1  some were left as they are and should be looked at; with --dry-run also where some would be changed
  2  the work could not be done: wrong arguments, or a draft, settings or metrics file that cannot be read or written`;

export const addRefresh: AddCommand = (program, terminal, finish) => {
  program
    .command('refresh')
    .summary('bring numbers that are linked to metrics up to date')
    .description('Rewrites every number that is linked to a metric with the newest value in the metrics file.')
    .argument('<files...>', 'drafts, folders or globs')
    .option('--dry-run', 'write nothing; show what would change as a unified diff')
    .addOption(new Option('--format <name>', 'how to tell what was done').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'use this settings file instead of the nearest cqc-lint.yaml')
    .option('--no-color', 'no colours')
    .addHelpText('after', help)
    .action(async (names: string[], options: RefreshOptions) => finish(await runRefresh(names, options, terminal)));
};

async function runRefresh(names: readonly string[], options: RefreshOptions, terminal: Terminal): Promise<ExitStatus> {
  const files = new NodeFiles();
  const settings = await settingsUri(options.config, files, terminal);
  const { drafts, complete } = await loadDrafts(names, files, settings, terminal);
  if (drafts.length === 0) throw new WorkStopped('There is no draft to bring up to date.');
  const folder = folderUri(terminal.cwd);
  const { readable, isStopped } = readableOf(drafts, folder, terminal);
  const refreshed = readable.map(({ loaded, report }): Refreshing => {
    const plan = refreshOf(loaded, report);
    return { loaded, plan, text: refreshedText(loaded, plan.steps) };
  });
  const written = options.dryRun ? refreshed : await write(refreshed, folder, terminal);
  tell(written, options, terminal);
  if (!complete || isStopped || written.length < refreshed.length) return exitStatus.stopped;
  const { summary } = reportOn(written, folder);
  return summary.left > 0 || (options.dryRun && summary.refreshed > 0) ? exitStatus.findings : exitStatus.clean;
}

/** Drafts whose files could all be read; a number must not be changed by half of its metrics. */
function readableOf(drafts: readonly LoadedDraft[], folder: string, terminal: Terminal) {
  const checked = drafts.map((loaded) => ({ loaded, report: lint(loaded) }));
  const readable = checked.filter(({ report }) => !report.stopped);
  for (const { loaded } of checked.filter(({ report }) => report.stopped)) {
    const path = relativePath(folder, loaded.draft.source.uri);
    say(
      terminal,
      `cqc-lint: ${path} was left as it is, because a file that it needs could not be read as it should. “cqc-lint ${path}” shows what is wrong.`,
    );
  }
  return { readable, isStopped: readable.length < checked.length };
}

/** Writes the drafts that change; gives those that are as they should be now. */
async function write(refreshed: readonly Refreshing[], folder: string, terminal: Terminal): Promise<Refreshing[]> {
  const done: Refreshing[] = [];
  for (const each of refreshed) {
    const { source } = each.loaded.draft;
    try {
      if (each.text !== source.text) await replaceFile(source.uri, source.text, each.text);
      done.push(each);
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      say(terminal, `cqc-lint: “${relativePath(folder, source.uri)}” could not be written: ${error.message}.`);
    }
  }
  return done;
}

function reportOn(refreshed: readonly Refreshing[], folder: string) {
  return refreshReport(
    refreshed.map(({ loaded, plan }) => ({ source: loaded.draft.source, plan })),
    folder,
  );
}

/** The report on standard output; in a trial for people the diff, and the report on standard error. */
function tell(refreshed: readonly Refreshing[], options: RefreshOptions, terminal: Terminal): void {
  const folder = folderUri(terminal.cwd);
  const report = reportOn(refreshed, folder);
  const isTrial = options.dryRun === true;
  if (options.format === 'json') {
    terminal.stdout.write(jsonText(report));
    return;
  }
  const output = isTrial ? terminal.stderr : terminal.stdout;
  if (isTrial) {
    for (const { loaded, text } of refreshed) {
      const { uri, text: old } = loaded.draft.source;
      terminal.stdout.write(unifiedDiff(relativePath(folder, uri), old, text));
    }
  }
  output.write(refreshText(report, lookOf(output, terminal.env, options.color), isTrial));
}
