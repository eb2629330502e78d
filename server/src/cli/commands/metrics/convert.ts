import { metricsLoader, wholeMetricsFile } from '../../load-metrics-files.ts';
import { type ExitStatus, exitStatus, say, type Terminal } from '../../terminal.ts';
import { refuseToReplace, writeMetricsFile } from '../../write-metrics-file.ts';
import type { AddCommand } from '../command.ts';

const help = `
The endings of the names say which format is meant: .yaml, .json, .csv, .tsv (tabs) or .xlsx. Every value keeps its
digits. Tables have no place for the name of the authority and the list of areas: what is left out is told. Text in a
CSV file that a spreadsheet would run as a formula gets an apostrophe in front, which is not read as part of it.

Examples:
  cqc-lint metrics convert metrics.yaml metrics.xlsx
  cqc-lint metrics convert figures.xlsx#Indicators metrics.yaml

Exit status:
  0  everything was written
  1  it was written, but for something that the new format has no place for
  2  the work could not be done: wrong arguments, a file that cannot be read as it should, or one that is there already`;

export const addMetricsConvert: AddCommand = (metrics, terminal, finish) => {
  metrics
    .command('convert')
    .summary('write a metrics file in another format')
    .description('Writes what a metrics file says to a file of another format: YAML, JSON, CSV or XLSX.')
    .argument('<in>', 'the metrics file to read')
    .argument('<out>', 'the file to write')
    .option('--force', 'write over a file that is there already')
    .addHelpText('after', help)
    .action(async (from: string, to: string, { force }: { readonly force?: boolean }) =>
      finish(await runConvert(from, to, force === true, terminal)),
    );
};

async function runConvert(from: string, to: string, isForced: boolean, terminal: Terminal): Promise<ExitStatus> {
  const file = await wholeMetricsFile(from, metricsLoader(terminal));
  if (!isForced) await refuseToReplace(to, terminal);
  const lost = await writeMetricsFile(file, to, terminal);
  for (const what of lost) say(terminal, `cqc-lint: “${to}” has no place for ${what}.`);
  return lost.length > 0 ? exitStatus.findings : exitStatus.clean;
}
