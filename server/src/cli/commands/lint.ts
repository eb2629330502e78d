import { type Command, Option } from 'commander';
import { decode } from '../../disk/read-file.ts';
import { examine } from '../../examination/examine.ts';
import { type DraftReport, reportTogether } from '../../lint.ts';
import { lintReport } from '../../report/lint-report.ts';
import { counted } from '../../report/look.ts';
import { formats } from '../../report/registry.ts';
import { closest } from '../../text/similarity.ts';
import { chosenSeverities } from '../choices.ts';
import { fixDrafts } from '../fixing.ts';
import { chosenFramework, frameworkShelf } from '../frameworks-at-hand.ts';
import { type DraftOptions, type LoadedDrafts, loadDrafts, loadText } from '../load-drafts.ts';
import { neighbours } from '../neighbours.ts';
import { NodeFiles } from '../node-files.ts';
import { refuseToOverwrite } from '../output-file.ts';
import { chosenOutputs, formatNames } from '../outputs.ts';
import { folderUri } from '../root.ts';
import { settingsUri } from '../settings-option.ts';
import { type ExitStatus, exitStatus, lookOf, say, type Terminal, WorkStopped } from '../terminal.ts';
import { writeResults } from '../write-results.ts';
import { type AddCommand, collect, wholeNumber } from './command.ts';

interface LintOptions {
  readonly format?: readonly string[];
  readonly output?: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly rule?: readonly string[];
  readonly config?: string;
  readonly framework?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly color: boolean;
}

const help = `
Files, folders and globs:
  A file that you name is always checked. A folder or a glob is searched for drafts: Markdown files whose front matter
  names a framework, or that "drafts:" in cqc-lint.yaml names. Other Markdown files in it are left in peace.
  The drafts of one folder are also compared with each other, those that you do not name as well.

Examples:
  cqc-lint self-assessment.md
  cqc-lint drafts/ --max-warnings 0
  cqc-lint self-assessment.md --rule number/unsupported=error --rule writing/=off
  cqc-lint drafts/ --format json --output findings.json
  cqc-lint drafts/ --format github --output sarif=findings.sarif --output html=report.html

Exit status:
  0  no errors, and no more warnings than --max-warnings allows
  1  errors, or too many warnings
  2  the work could not be done: wrong arguments, or a draft, settings or metrics file that cannot be read`;

export const addLint: AddCommand = (program, terminal, finish) => {
  program
    .command('lint', { isDefault: true })
    .summary('check drafts (the default: “cqc-lint FILE” does the same)')
    .description('Checks drafts against their framework and every number in them against their metrics files.')
    .argument('[files...]', 'drafts, folders or globs')
    .addOption(
      new Option(
        '--format <name>',
        `how to write the findings: ${formats.map((f) => `${f.id} (${f.summary})`).join('; ')}; may be repeated (default: stylish)`,
      ).argParser(formatNames),
    )
    .option(
      '--output <file>',
      'write the findings to a file instead of the screen; with several formats FORMAT=FILE; may be repeated',
      collect,
    )
    .option('--fix', 'mend in the drafts what is wrong beyond doubt, and report what is left')
    .option('--fix-dry-run', 'show as a unified diff what --fix would change, and change nothing')
    .option('--max-warnings <number>', 'the most warnings that still count as a success', wholeNumber)
    .option('--quiet', 'show errors only')
    .option(
      '--rule <id=severity>',
      'set a rule, or a group such as number/, to error, warning, info, hint or off; may be repeated',
      collect,
    )
    .option('--config <file>', 'use this settings file instead of the nearest cqc-lint.yaml')
    .option('--framework <id>', 'check against this framework, whatever the drafts name')
    .option('--stdin', 'read one draft from standard input')
    .option('--stdin-filename <file>', 'the name to give that draft, so that its settings and metrics files are found')
    .option('--no-color', 'no colours')
    .addHelpText('after', help)
    .action(async (names: string[], options: LintOptions) => {
      const status = await runLint(names, options, terminal);
      if (status === exitStatus.stopped) suggestCommand(names[0], program, terminal);
      finish(status);
    });
};

/** A command that is misspelt is taken for a file to lint. */
function suggestCommand(name: string | undefined, program: Command, terminal: Terminal): void {
  const commands = program.commands.map((command) => command.name());
  const near = name === undefined || /[./\\]/.test(name) ? undefined : closest(name, commands);
  if (near !== undefined) say(terminal, `If you meant the command “${near}”, write: cqc-lint ${near} …`);
}

async function runLint(names: readonly string[], options: LintOptions, terminal: Terminal): Promise<ExitStatus> {
  refuseArguments(names, options);
  const outputs = chosenOutputs(options.format ?? [], options.output ?? []);
  const isTrial = options.fixDryRun === true;
  const files = new NodeFiles();
  const chosen = await draftOptions(options, files, terminal);
  const loaded = options.stdin
    ? await loadStandardInput(options, files, chosen, terminal)
    : await loadDrafts(names, files, chosen, terminal);
  for (const { file } of outputs) if (file !== null) refuseToOverwrite(file, loaded.drafts, terminal);
  const fixed = options.fix || isTrial ? await fixDrafts(loaded.drafts, isTrial, terminal) : null;
  const drafts = fixed?.drafts ?? loaded.drafts;
  const complete = loaded.complete && (fixed?.complete ?? true);
  const examined = drafts.map((draft) => examine(draft));
  const reports = reportTogether(examined, await neighbours(examined, files, chosen, terminal));
  // A trial shows its diff on standard output.
  const shown = outputs.filter(({ file }) => file !== null || (drafts.length > 0 && !isTrial));
  const look = lookOf(terminal.stdout, terminal.env, options.color);
  await writeResults(reports, shown, { errorsOnly: options.quiet === true, look }, terminal);
  const status = verdict(reports, options, terminal);
  return complete ? status : exitStatus.stopped;
}

/** Throws WorkStopped where the arguments do not go together. */
function refuseArguments(names: readonly string[], options: LintOptions): void {
  if (options.stdin && options.fix) {
    throw new WorkStopped('With --stdin there is no file to write to. --fix-dry-run shows what would change.');
  }
  if (options.stdin && names.length > 0) {
    throw new WorkStopped('With --stdin the draft comes from standard input, so name no file.');
  }
  if (!options.stdin && names.length === 0) {
    throw new WorkStopped(
      'Name a draft, a folder or a glob to check, for example “cqc-lint self-assessment.md”. “cqc-lint --help” shows more.',
    );
  }
  if (!options.stdin && options.stdinFilename !== undefined) {
    throw new WorkStopped('--stdin-filename is of use with --stdin only.');
  }
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

async function draftOptions(options: LintOptions, files: NodeFiles, terminal: Terminal): Promise<DraftOptions> {
  const frameworks = frameworkShelf(files);
  const settings = await settingsUri(options.config, files, terminal);
  const { framework } = options;
  if (framework !== undefined) await chosenFramework(framework, frameworks, files, terminal, settings.settingsUri);
  return {
    overrides: {
      rules: chosenSeverities(options.rule ?? []),
      ...(framework === undefined ? {} : { framework }),
    },
    ...settings,
    frameworks,
  };
}

/** The exit status that the findings ask for, whatever of them is shown. */
function verdict(reports: readonly DraftReport[], options: LintOptions, terminal: Terminal): ExitStatus {
  const { summary } = lintReport(reports, folderUri(terminal.cwd));
  if (reports.some((report) => report.stopped)) return exitStatus.stopped;
  if (summary.errors > 0) return exitStatus.findings;
  if (options.maxWarnings === undefined || summary.warnings <= options.maxWarnings) return exitStatus.clean;
  say(
    terminal,
    `cqc-lint: ${counted(summary.warnings, 'warning')}, more than --max-warnings ${options.maxWarnings} allows.`,
  );
  return exitStatus.findings;
}
