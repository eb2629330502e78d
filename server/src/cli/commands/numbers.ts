import { InvalidArgumentError, Option } from 'commander';
import type { Analysis } from '../../analysis.ts';
import { lint } from '../../lint.ts';
import { jsonText } from '../../report/json-text.ts';
import { numberExplanations } from '../../report/numbers/explanations.ts';
import { numbersReport, type Selection, selectedNumbers } from '../../report/numbers/numbers-report.ts';
import { numbersTable } from '../../report/numbers/table.ts';
import { frameworkShelf } from '../frameworks-at-hand.ts';
import { loadDrafts } from '../load-drafts.ts';
import { NodeFiles } from '../node-files.ts';
import { tellReadingProblems } from '../reading-problems.ts';
import { folderUri } from '../root.ts';
import { settingsUri } from '../settings-option.ts';
import { type ExitStatus, exitStatus, lookOf, type Terminal, WorkStopped } from '../terminal.ts';
import { type AddCommand, wholeNumber } from './command.ts';

interface NumbersOptions {
  readonly format: 'table' | 'json';
  readonly explain: boolean;
  readonly line?: number;
  readonly only?: string;
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

With --explain each claim has a block of its own instead: how it is read and where its period and area were read, why it
has that metric, and the metrics that were weighed, with the words near the number that speak for each and what speaks
against it. “words 60, all told 70” is what the words say, of 100, and what is left of that, or added to it, when unit,
area and value are weighed as well.

Examples:
  cqc-lint numbers self-assessment.md
  cqc-lint numbers self-assessment.md --explain --line 42
  cqc-lint numbers self-assessment.md --explain --only 64.5%
  cqc-lint numbers self-assessment.md --format json > numbers.json`;

export const addNumbers: AddCommand = (program, terminal, finish) => {
  program
    .command('numbers')
    .summary('list every number in drafts, with what backs it')
    .description('Lists every number in drafts: how it is read, the metric that backs it, and whether they agree.')
    .argument('<files...>', 'drafts, folders or globs')
    .addOption(new Option('--format <name>', 'how to write the list').choices(['table', 'json']).default('table'))
    .option('--explain', 'say of each claim why it has that metric and not another', false)
    .option('--line <number>', 'only the numbers of this line of the draft, counted from 1', lineNumber)
    .option('--only <text>', 'only numbers that hold this text, for example 64.5%')
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
  const analyses = reports.map(({ analysis }) => analysis);
  const selected = selection(options);
  if (selected && analyses.every((analysis) => selectedNumbers(analysis, selected).length === 0))
    throw new WorkStopped(nothingSelected(options));
  terminal.stdout.write(listing(analyses, selected, options, terminal));
  tellReadingProblems(reports, terminal);
  return complete && !reports.some(({ stopped }) => stopped) ? exitStatus.clean : exitStatus.stopped;
}

function listing(
  analyses: readonly Analysis[],
  selected: Selection | undefined,
  { format, explain, color }: NumbersOptions,
  terminal: Terminal,
): string {
  const folder = folderUri(terminal.cwd);
  const look = lookOf(terminal.stdout, terminal.env, color);
  if (format === 'json') return jsonText(numbersReport(analyses, folder, selected, explain));
  return explain
    ? numberExplanations(analyses, folder, selected, look)
    : numbersTable(numbersReport(analyses, folder, selected), look);
}

/** What `--line` and `--only` choose; undefined where neither is given. */
function selection({ line, only }: NumbersOptions): Selection | undefined {
  if (line === undefined && only === undefined) return undefined;
  return ({ mention }, at) => (line === undefined || at === line - 1) && mention.text.includes(only ?? '');
}

function nothingSelected({ line, only }: NumbersOptions): string {
  const where = line === undefined ? '' : ` on line ${line}`;
  const what = only === undefined ? '' : ` with “${only}” in it`;
  return `There is no number${what}${where}. “cqc-lint numbers FILE” lists them all with their lines.`;
}

function lineNumber(text: string): number {
  const line = wholeNumber(text);
  if (line > 0) return line;
  throw new InvalidArgumentError('Lines are counted from 1.');
}
