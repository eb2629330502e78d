import { Option } from 'commander';
import { lint } from '../../lint.ts';
import { jsonText } from '../../report/json-text.ts';
import { lintReport } from '../../report/lint-report.ts';
import { numbersReport } from '../../report/numbers/numbers-report.ts';
import { numbersTable } from '../../report/numbers/table.ts';
import { ruleById } from '../../rules/registry.ts';
import { frameworkShelf } from '../frameworks-at-hand.ts';
import { loadDrafts } from '../load-drafts.ts';
import { NodeFiles } from '../node-files.ts';
import { folderUri } from '../root.ts';
import { settingsUri } from '../settings-option.ts';
import { type ExitStatus, exitStatus, lookOf, say, type Terminal, WorkStopped } from '../terminal.ts';
import type { AddCommand } from './command.ts';

interface NumbersOptions {
  readonly format: 'table' | 'json';
  readonly config?: string;
  readonly color: boolean;
}

const help = `
For each number the table shows what it is read as (the values that agree with the words around it, the unit, the
period and the area), the metric that it was compared with, and the verdict:
  supported      the metrics file agrees
  inconsistent   the metrics file has another value
  wrong-period   the value is that of another period
  wrong-area     the value is that of another area
  ambiguous      two or more metrics fit equally well
  unsupported    no metric fits

Examples:
  cqc-lint numbers self-assessment.md
  cqc-lint numbers self-assessment.md --format json > numbers.json`;

export const addNumbers: AddCommand = (program, terminal, finish) => {
  program
    .command('numbers')
    .summary('list every number in drafts, with what backs it')
    .description('Lists every number in drafts: how it is read, the metric that backs it, and whether they agree.')
    .argument('<files...>', 'drafts, folders or globs')
    .addOption(new Option('--format <name>', 'how to write the list').choices(['table', 'json']).default('table'))
    .option('--config <file>', 'use this settings file instead of the nearest cqc-lint.yaml')
    .option('--no-color', 'no colours')
    .addHelpText('after', help)
    .action(async (names: string[], options: NumbersOptions) => finish(await runNumbers(names, options, terminal)));
};

async function runNumbers(names: readonly string[], options: NumbersOptions, terminal: Terminal): Promise<ExitStatus> {
  const files = new NodeFiles();
  const { drafts, complete } = await loadDrafts(
    names,
    files,
    { ...(await settingsUri(options.config, files, terminal)), frameworks: frameworkShelf(files) },
    terminal,
  );
  const reports = drafts.map((draft) => lint(draft));
  if (drafts.length === 0) throw new WorkStopped('There is no draft to read numbers from.');
  const report = numbersReport(
    reports.map(({ analysis }) => analysis),
    folderUri(terminal.cwd),
  );
  const look = lookOf(terminal.stdout, terminal.env, options.color);
  terminal.stdout.write(options.format === 'json' ? jsonText(report) : numbersTable(report, look));
  tellReadingProblems(lintReport(reports, folderUri(terminal.cwd)), terminal);
  return complete && !reports.some(({ stopped }) => stopped) ? exitStatus.clean : exitStatus.stopped;
}

/** What kept a file from being read as it should: without it a reader would wonder why nothing is supported. */
function tellReadingProblems(report: ReturnType<typeof lintReport>, terminal: Terminal): void {
  for (const { path, diagnostics } of report.files) {
    for (const { rule, range, message } of diagnostics) {
      if (ruleById(rule)?.stopsWork) say(terminal, `cqc-lint: ${path}:${range.start.line + 1}: ${message}`);
    }
  }
}
