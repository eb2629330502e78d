import { Option } from 'commander';
import type { Severity } from '../../../diagnostic.ts';
import { type DraftReport, lint } from '../../../lint.ts';
import { metricsChecks } from '../../../metrics/checks/metrics-findings.ts';
import type { LoadedDraft } from '../../../project.ts';
import { ruleById } from '../../../rules/registry.ts';
import { chosenSeverities } from '../../choices.ts';
import { metricsLoader } from '../../load-metrics-files.ts';
import { type ExitStatus, exitStatus, lookOf, type Terminal } from '../../terminal.ts';
import { writeResults } from '../../write-results.ts';
import { type AddCommand, collect } from '../command.ts';

interface CheckOptions {
  readonly format: 'stylish' | 'json';
  readonly rule?: readonly string[];
  readonly authority?: string;
  readonly color: boolean;
}

const help = `
Of each file it tells what cannot be read, ids and values that stand there twice, shares and rates that their numerator
and denominator do not give, years that a series leaves out, values of other areas without one of your own, and metrics
that are years behind the others. Several files are looked at together, as a draft that names them in this order would.
A sheet of a workbook is named behind its file: figures.xlsx#Indicators.

Examples:
  cqc-lint metrics check metrics.yaml
  cqc-lint metrics check published.csv corrections.yaml
  cqc-lint metrics check figures.xlsx --rule metrics/gap=off

Exit status:
  0  nothing is wrong, or only worth knowing
  1  there are errors or warnings
  2  the work could not be done: wrong arguments, or a file that cannot be read`;

export const addMetricsCheck: AddCommand = (metrics, terminal, finish) => {
  metrics
    .command('check')
    .summary('look for what is wrong in metrics files')
    .description('Looks for what is wrong or doubtful in metrics files, without a draft.')
    .argument('<files...>', 'metrics files: YAML, JSON, CSV or XLSX')
    .addOption(new Option('--format <name>', 'how to write it').choices(['stylish', 'json']).default('stylish'))
    .option(
      '--rule <id=severity>',
      'the severity of a rule: error, warning, info, hint or off; may be repeated',
      collect,
    )
    .option('--authority <name>', 'your council, where the files name it as the area of your own values')
    .option('--no-color', 'no colours')
    .addHelpText('after', help)
    .action(async (names: string[], options: CheckOptions) => finish(await runCheck(names, options, terminal)));
};

async function runCheck(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  const overrides = { rules: new Map([...checked, ...chosenSeverities(options.rule ?? [])]) };
  const load = metricsLoader(terminal);
  const reports: DraftReport[] = [];
  for (const name of names)
    reports.push(aboutMetrics(await load(names, name, { overrides, authority: options.authority })));
  const look = lookOf(terminal.stdout, terminal.env, options.color);
  await writeResults(
    reports,
    [{ format: options.format, file: null }],
    { all: reports, errorsOnly: false, look },
    terminal,
  );
  const isWrong = ({ severity }: { readonly severity: Severity }): boolean =>
    severity === 'error' || severity === 'warning';
  return reports.some(({ diagnostics }) => diagnostics.some(isWrong)) ? exitStatus.findings : exitStatus.clean;
}

/** What drafts are not told unasked is told here. */
const checked = metricsChecks
  .filter((id) => ruleById(id)?.severity === 'off')
  .map((id): [string, Severity] => [id, id === 'metrics/stale' ? 'info' : 'warning']);

/** What is found in the metrics files that a draft names, and nothing about the draft. */
function aboutMetrics(loaded: LoadedDraft): DraftReport {
  const report = lint(loaded);
  const diagnostics = report.diagnostics.filter(
    ({ rule }) => rule.startsWith('metrics/') && ruleById(rule)?.looksAt === 'reading',
  );
  return { ...report, diagnostics };
}
