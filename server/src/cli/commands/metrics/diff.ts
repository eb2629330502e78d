import { Option } from 'commander';
import { examine } from '../../../examination/examine.ts';
import type { MetricsFile } from '../../../metrics/metrics.ts';
import { metricsChanges } from '../../../metrics/metrics-changes.ts';
import { withPrecedence } from '../../../metrics/precedence.ts';
import type { CheckedNumber } from '../../../numbers/number.ts';
import { touchedNumbers } from '../../../numbers/touched-numbers.ts';
import type { LoadedDraft } from '../../../project.ts';
import { jsonText } from '../../../report/json-text.ts';
import { metricsDiffReport } from '../../../report/metrics-diff-report.ts';
import { metricsDiffText } from '../../../report/metrics-diff-text.ts';
import { relativePath } from '../../../report/relative-path.ts';
import { frameworkShelf } from '../../frameworks-at-hand.ts';
import { loadDrafts } from '../../load-drafts.ts';
import { metricsLoader, wholeMetricsFile } from '../../load-metrics-files.ts';
import { NodeFiles } from '../../node-files.ts';
import { folderUri } from '../../root.ts';
import { type ExitStatus, exitStatus, lookOf, type Terminal } from '../../terminal.ts';
import type { AddCommand } from '../command.ts';

interface DiffOptions {
  readonly format: 'text' | 'json';
  readonly color: boolean;
}

const help = `
Metrics are told apart by their id, values by their period and area. With drafts, every number is named that rests on
something that changed, with its sentence, and whether it still agrees. It does not matter which of the two files a
draft names; if neither, they are taken in the place of what it names. “cqc-lint refresh” rewrites pinned numbers.
schemas/metrics-diff.schema.json describes what --format json writes.

Examples:
  cqc-lint metrics diff last-year.csv this-year.csv
  cqc-lint metrics diff old.yaml metrics.yaml drafts/

Exit status:
  0  the two files say the same
  1  something changed
  2  the work could not be done: wrong arguments, or a file that cannot be read as it should`;

export const addMetricsDiff: AddCommand = (metrics, terminal, finish) => {
  metrics
    .command('diff')
    .summary('show what changed between two metrics files, and which sentences that touches')
    .description('Shows what changed between two metrics files, and which sentences of drafts rest on it.')
    .argument('<old>', 'the metrics file as it was')
    .argument('<new>', 'the metrics file as it is')
    .argument('[drafts...]', 'drafts, folders or globs')
    .addOption(new Option('--format <name>', 'how to write it').choices(['text', 'json']).default('text'))
    .option('--no-color', 'no colours')
    .addHelpText('after', help)
    .action(async (before: string, after: string, names: string[], options: DiffOptions) =>
      finish(await runDiff(before, after, names, options, terminal)),
    );
};

async function runDiff(
  before: string,
  after: string,
  names: readonly string[],
  { format, color }: DiffOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const load = metricsLoader(terminal);
  const [old, now] = [await wholeMetricsFile(before, load), await wholeMetricsFile(after, load)];
  const changes = metricsChanges(old, now);
  const files = new NodeFiles();
  const { drafts, complete } = await loadDrafts(names, files, { frameworks: frameworkShelf(files) }, terminal);
  const folder = folderUri(terminal.cwd);
  const touched = drafts.map((loaded) => ({
    source: loaded.draft.source,
    path: relativePath(folder, loaded.draft.source.uri),
    touched: touchedNumbers(numbersWith(loaded, old, now, old), numbersWith(loaded, old, now, now), changes),
  }));
  terminal.stdout.write(
    format === 'json'
      ? jsonText(metricsDiffReport(changes, touched))
      : metricsDiffText(changes, touched, lookOf(terminal.stdout, terminal.env, color)),
  );
  if (!complete) return exitStatus.stopped;
  return changes.length > 0 ? exitStatus.findings : exitStatus.clean;
}

/** The numbers of a draft, checked against one of two files in the place of both. */
function numbersWith(
  loaded: LoadedDraft,
  old: MetricsFile,
  now: MetricsFile,
  chosen: MetricsFile,
): readonly CheckedNumber[] {
  const isOneOfBoth = ({ source }: MetricsFile): boolean => [old.source.uri, now.source.uri].includes(source.uri);
  const isNamed = loaded.metricsFiles.some(isOneOfBoth);
  const metricsFiles = isNamed
    ? [...new Set(loaded.metricsFiles.map((file) => (isOneOfBoth(file) ? chosen : file)))]
    : [chosen];
  const metrics = withPrecedence(metricsFiles, loaded.authority);
  return examine({ ...loaded, metrics, metricsFiles, namesMetrics: true }).analysis.numbers;
}
