import { Option } from 'commander';
import { draftCoverage } from '../../coverage/draft-coverage.ts';
import { examine } from '../../examination/examine.ts';
import { reportTogether } from '../../lint.ts';
import type { CoverageReport } from '../../report/coverage/coverage-report.ts';
import { coverageText } from '../../report/coverage/coverage-text.ts';
import { jsonText } from '../../report/json-text.ts';
import { relativePath } from '../../report/relative-path.ts';
import { frameworkShelf } from '../frameworks-at-hand.ts';
import { loadDrafts } from '../load-drafts.ts';
import { neighbours } from '../neighbours.ts';
import { NodeFiles } from '../node-files.ts';
import { tellReadingProblems } from '../reading-problems.ts';
import { folderUri } from '../root.ts';
import { settingsUri } from '../settings-option.ts';
import { type ExitStatus, exitStatus, lookOf, type Terminal, WorkStopped } from '../terminal.ts';
import type { AddCommand } from './command.ts';

interface CoverageOptions {
  readonly format: 'table' | 'json';
  readonly config?: string;
  readonly color: boolean;
}

const help = `
The table has a row for each statement that the framework asks for, with the sums of its theme above it and those of the
whole draft at the end. Readiness is worked out from what is there and from what “cqc-lint lint” reports with your settings:
  missing      the draft has no heading for it
  empty        nothing of your own stands below its heading
  incomplete   something that is asked for is not there: a part, evidence, an owner, what a placeholder stands for
  to correct   all is there, and errors or warnings are left
  ready        neither
A theme, and the draft, is as ready as the statement in it that is furthest from ready. The reasons stand below the table.

It ends with status 0 however ready the drafts are, and with 2 where something could not be read.
schemas/coverage-report.schema.json describes what --format json writes.

Examples:
  cqc-lint coverage self-assessment.md
  cqc-lint coverage drafts --format json > coverage.json`;

export const addCoverage: AddCommand = (program, terminal, finish) => {
  program
    .command('coverage')
    .summary('show what drafts cover of their framework, statement by statement')
    .description(
      'Shows statement by statement what is there: parts, words, claims and how they are backed, evidence, references; how ready it is, and why.',
    )
    .argument('<files...>', 'drafts, folders or globs')
    .addOption(new Option('--format <name>', 'how to write it').choices(['table', 'json']).default('table'))
    .option('--config <file>', 'use this settings file instead of the nearest cqc-lint.yaml')
    .option('--no-color', 'no colours')
    .addHelpText('after', help)
    .action(async (names: string[], options: CoverageOptions) => finish(await runCoverage(names, options, terminal)));
};

async function runCoverage(
  names: readonly string[],
  options: CoverageOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const files = new NodeFiles();
  const chosen = { ...(await settingsUri(options.config, files, terminal)), frameworks: frameworkShelf(files) };
  const { drafts, complete } = await loadDrafts(names, files, chosen, terminal);
  if (drafts.length === 0) throw new WorkStopped('There is no draft to show the coverage of.');
  const examined = drafts.map((draft) => examine(draft));
  const reports = reportTogether(examined, await neighbours(examined, files, chosen, terminal));
  const report: CoverageReport = {
    version: 1,
    files: reports.map((one) => ({
      path: relativePath(folderUri(terminal.cwd), one.analysis.draft.source.uri),
      ...draftCoverage(one),
    })),
  };
  const look = lookOf(terminal.stdout, terminal.env, options.color);
  terminal.stdout.write(options.format === 'json' ? jsonText(report) : coverageText(report, look));
  tellReadingProblems(reports, terminal);
  return complete && !reports.some(({ stopped }) => stopped) ? exitStatus.clean : exitStatus.stopped;
}
