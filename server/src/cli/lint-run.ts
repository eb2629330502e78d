import { resolve } from 'node:path';
import { decode } from '../disk/file-bytes.ts';
import { draftAtNeed } from '../draft/draft-at-need.ts';
import { type DraftReport, reportTogether } from '../lint.ts';
import { lintReport } from '../report/lint-report.ts';
import { counted } from '../report/look.ts';
import { withoutKnown } from './baseline-file.ts';
import { changedDrafts, changedSince } from './changed-files.ts';
import { draftOptions } from './draft-options.ts';
import { CacheFolder } from './examining/cache-folder.ts';
import { examineDrafts } from './examining/examine-drafts.ts';
import { fixDrafts } from './fixing.ts';
import { fails, type LintOptions, refuseArguments } from './lint-options.ts';
import { type DraftOptions, type LoadedDrafts, loadDrafts, loadText } from './load-drafts.ts';
import { neighbours } from './neighbours.ts';
import { NodeFiles } from './node-files.ts';
import { refuseToOverwrite } from './output-file.ts';
import { type ChosenOutput, chosenOutputs } from './outputs.ts';
import { folderUri } from './root.ts';
import { type ExitStatus, exitStatus, lookOf, say, type Terminal, WorkStopped } from './terminal.ts';
import { runAgainAndAgain } from './watch.ts';
import { writeResults } from './write-results.ts';

/** Checks what the arguments name and writes what it found; with `--watch` again and again. Throws WorkStopped where that cannot be done. */
export async function runLint(names: readonly string[], options: LintOptions, terminal: Terminal): Promise<ExitStatus> {
  refuseArguments(names, options);
  const outputs = chosenOutputs(options.format ?? [], options.output ?? []);
  if (!options.watch) return runOnce(names, options, outputs, terminal, () => {});
  const writes = [...outputs.map(({ file }) => file), options.baseline ?? null].filter((file) => file !== null);
  const run = async (saw: Saw): Promise<ExitStatus> => {
    try {
      return await runOnce(names, options, outputs, terminal, saw);
    } catch (error) {
      if (!(error instanceof WorkStopped)) throw error;
      say(terminal, `cqc-lint: ${error.message}`);
      return exitStatus.stopped;
    }
  };
  return runAgainAndAgain({ run, names, writes }, terminal);
}

/** Is told the URI of every file that a run depends on. */
type Saw = (uri: string) => void;

async function runOnce(
  names: readonly string[],
  options: LintOptions,
  outputs: readonly ChosenOutput[],
  terminal: Terminal,
  saw: Saw,
): Promise<ExitStatus> {
  const isTrial = options.fixDryRun === true;
  const files = new NodeFiles();
  const given = await draftOptions(options, files, terminal);
  const cache = options.cache
    ? new CacheFolder(resolve(terminal.cwd, options.cacheLocation), files, given.settingsUri)
    : null;
  const chosen: DraftOptions = { ...given, parse: draftAtNeed };
  const loaded = options.stdin
    ? await loadStandardInput(options, files, chosen, terminal)
    : await loadNamed(names, options, files, chosen, terminal);
  for (const { draft, dependsOn } of loaded.drafts) for (const uri of [draft.source.uri, ...dependsOn]) saw(uri);
  for (const { file } of outputs) if (file !== null) refuseToOverwrite(file, loaded.drafts, terminal);
  const fixed = options.fix || isTrial ? await fixDrafts(loaded.drafts, isTrial, terminal) : null;
  const drafts = fixed?.drafts ?? loaded.drafts;
  const complete = loaded.complete && (fixed?.complete ?? true);
  const examined = await examineDrafts(drafts, { cache, jobs: options.jobs, options: chosen }, terminal);
  const all = reportTogether(examined, await neighbours(examined, files, { ...chosen, cache }, terminal));
  const reports = await newReports(all, options, files, terminal);
  // A trial shows its diff on standard output.
  const shown = outputs.filter(({ file }) => file !== null || (drafts.length > 0 && !isTrial));
  const look = lookOf(terminal.stdout, terminal.env, options.color);
  await writeResults(reports, shown, { all, errorsOnly: options.quiet === true, look }, terminal);
  const status = verdict(reports, options, terminal);
  return complete ? status : exitStatus.stopped;
}

async function loadNamed(
  names: readonly string[],
  { changed }: LintOptions,
  files: NodeFiles,
  chosen: DraftOptions,
  terminal: Terminal,
): Promise<LoadedDrafts> {
  if (changed === undefined) return loadDrafts(names, files, chosen, terminal);
  const since = await changedSince(changed, names, terminal);
  const { drafts, complete } = await loadDrafts(since.names, files, chosen, terminal);
  const kept = await changedDrafts(drafts, since.reference, terminal);
  if (drafts.length > 0 && kept.length === 0) {
    say(terminal, `cqc-lint: No draft has changed since ${since.reference}, nor a file that one is checked against.`);
  }
  return { drafts: kept, complete };
}

async function newReports(
  all: readonly DraftReport[],
  { baseline, updateBaseline, growBaseline }: LintOptions,
  files: NodeFiles,
  terminal: Terminal,
): Promise<readonly DraftReport[]> {
  if (baseline === undefined) return all;
  const chosen = { baseline, update: updateBaseline === true, grow: growBaseline === true };
  return withoutKnown(all, chosen, files, terminal);
}

async function loadStandardInput(
  options: LintOptions,
  files: NodeFiles,
  chosen: DraftOptions,
  terminal: Terminal,
): Promise<LoadedDrafts> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of terminal.stdin) chunks.push(chunk);
  const name = options.stdinFilename ?? 'standard-input.md';
  return {
    drafts: [await loadText(decode(Buffer.concat(chunks)), name, files, chosen, terminal)],
    complete: true,
  };
}

/** The exit status that the findings ask for, whatever of them is shown. */
function verdict(reports: readonly DraftReport[], options: LintOptions, terminal: Terminal): ExitStatus {
  const { summary, files } = lintReport(reports, folderUri(terminal.cwd));
  if (reports.some((report) => report.stopped)) return exitStatus.stopped;
  const found = files.flatMap(({ diagnostics }) => diagnostics);
  if (found.some(({ severity }) => fails(severity, options.failOn))) return exitStatus.findings;
  if (options.maxWarnings === undefined || summary.warnings <= options.maxWarnings) return exitStatus.clean;
  say(
    terminal,
    `cqc-lint: ${counted(summary.warnings, 'warning')}, more than --max-warnings ${options.maxWarnings} allows.`,
  );
  return exitStatus.findings;
}
