import { type Command, Option } from 'commander';
import { formats } from '../../report/registry.ts';
import { closest } from '../../text/similarity.ts';
import { failLevels, type LintOptions } from '../lint-options.ts';
import { runLint } from '../lint-run.ts';
import { formatNames } from '../outputs.ts';
import { exitStatus, say, type Terminal } from '../terminal.ts';
import { type AddCommand, collect, positiveNumber, wholeNumber } from './command.ts';
import { runConfig } from './config.ts';
import { addSettingsOptions } from './settings-options.ts';

const help = `
Files, folders and globs:
  A file that you name is always checked. A folder or a glob is searched for drafts: Markdown files whose front matter
  names a framework, or that "drafts:" in cqc-lint.yaml names. Other Markdown files in it are left in peace.
  What .gitignore and .cqc-lintignore name is left out of a search.
  The drafts of one folder are also compared with each other, those that you do not name as well.

Baseline:
  A baseline is a file of findings that are known. They are recognised by their rule, the headings above them and their
  words, so that edits elsewhere do not wake them. It never grows unless you say so.

Examples:
  cqc-lint self-assessment.md
  cqc-lint drafts/ --max-warnings 0
  cqc-lint self-assessment.md --rule number/unsupported=error --rule writing/=off
  cqc-lint drafts/ --format json --output findings.json
  cqc-lint drafts/ --format github --output sarif=findings.sarif --output html=report.html
  cqc-lint drafts/ --changed origin/main
  cqc-lint drafts/ --baseline known.json --update-baseline
  cqc-lint drafts/ --cache

Exit status:
  0  no errors (or what --fail-on names), and no more warnings than --max-warnings allows
  1  errors, or too many warnings
  2  the work could not be done: wrong arguments, or a draft, settings or metrics file that cannot be read`;

export const addLint: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('lint', { isDefault: true })
    .summary('check drafts (the default: “cqc-lint FILE” does the same)')
    .description('Checks drafts against their framework and every number in them against their metrics files.')
    .argument('[files...]', 'drafts, folders or globs')
    .addOption(
      new Option(
        '--format <name>',
        `how to write the findings: ${formats.map((f) => `${f.id} (${f.summary})`).join('; ')}; may be repeated (default: stylish)`,
      )
        .choices(formats.map(({ id }) => id))
        .argParser(formatNames),
    )
    .option(
      '--output <file>',
      'write the findings to a file instead of the screen; with several formats FORMAT=FILE; may be repeated',
      collect,
    )
    .option('--fix', 'mend in the drafts what is wrong beyond doubt, and report what is left')
    .option('--fix-dry-run', 'show as a unified diff what --fix would change, and change nothing')
    .addOption(
      new Option('--fail-on <severity>', 'the least grave findings that end the run with status 1')
        .choices(failLevels)
        .default('error'),
    )
    .option('--max-warnings <number>', 'the most warnings that still count as a success', wholeNumber)
    .option('--quiet', 'show errors only');
  addSettingsOptions(command)
    .option(
      '--changed [commit]',
      'only drafts that git says changed since a commit (the last one), or whose metrics or settings did',
    )
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--update-baseline', 'make that file, or take out of it what is mended')
    .option('--grow-baseline', 'also put into that file what it does not know yet')
    .option('--watch', 'check again whenever a draft, or a file that it is checked against, is saved')
    .option('--cache', 'keep what was found, and check again only drafts for which something has changed since')
    .option('--cache-location <folder>', 'where to keep it', '.cqc-lint-cache')
    .option(
      '--jobs <number>',
      'how many drafts to check at once (default: as many as the computer has processors, where there is enough to do)',
      positiveNumber,
    )
    .option('--print-config', 'show the settings that apply instead of checking, as “cqc-lint config” does')
    .option('--stdin', 'read one draft from standard input')
    .option('--stdin-filename <file>', 'the name to give that draft, so that its settings and metrics files are found')
    .option('--no-color', 'no colours')
    .addHelpText('after', help)
    .action(async (names: string[], options: LintOptions) => {
      const status = options.printConfig
        ? await runConfig(names, { ...options, format: 'table' }, terminal)
        : await runLint(names, options, terminal);
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
