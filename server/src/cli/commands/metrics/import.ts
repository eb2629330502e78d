import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Argument } from 'commander';
import { readFileContent } from '../../../disk/read-file.ts';
import { readCsv } from '../../../metrics/csv.ts';
import { decodeTable } from '../../../metrics/encoded-text.ts';
import { type AscofImport, ImportStopped, importAscof } from '../../../metrics/import/ascof.ts';
import { readMetrics } from '../../../metrics/read-metrics.ts';
import { metricsDocument } from '../../../metrics/writing/metrics-document.ts';
import { writeYaml } from '../../../metrics/writing/write-yaml.ts';
import { parsePeriod } from '../../../quantities/period.ts';
import { counted } from '../../../report/look.ts';
import { SourceText } from '../../../text/source-text.ts';
import { type ExitStatus, exitStatus, say, type Terminal, WorkStopped } from '../../terminal.ts';
import { refuseToReplace, writeMetricsFile } from '../../write-metrics-file.ts';
import { type AddCommand, collect } from '../command.ts';

interface ImportOptions {
  readonly authority: string;
  readonly period: string;
  readonly area?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
}

/** In megabytes: a national file has values of every council. */
const most = 200;

const help = `
LAYOUT is “ascof”: the open data (CSV) of “Measures from the Adult Social Care Outcomes Framework”, as published, with the
values of all councils. Your own values are taken and, unless --area names others, those of England. Values that are
suppressed or missing are left out. The same ASCOF code means different measures before and after April 2023, so keep
the years of one numbering together.

Examples:
  cqc-lint metrics import ascof open-data.csv --authority "Harrowmere Borough Council" --period 2022-23 --output ascof.yaml
  cqc-lint metrics import ascof open-data.csv --authority Harrowmere --period 2022-23 --area England --area "South East"

Exit status:
  0  the values were written
  2  the work could not be done: wrong arguments, or a file that cannot be read or is laid out in another way`;

export const addMetricsImport: AddCommand = (metrics, terminal, finish) => {
  metrics
    .command('import')
    .summary('make a metrics file from published data')
    .description('Makes a metrics file of one council’s values in published data.')
    .addArgument(new Argument('<layout>', 'how the file is laid out').choices(['ascof']))
    .argument('<file>', 'the published file')
    .requiredOption('--authority <name>', 'your council')
    .requiredOption('--period <year>', 'the financial year that the file is for, such as 2022-23')
    .option('--area <name>', 'another area whose values to take, as the file names it; may be repeated', collect)
    .option('--output <file>', 'write to this file (.yaml, .json, .csv or .xlsx) instead of the screen')
    .option('--force', 'write over a file that is there already')
    .addHelpText('after', help)
    .action(async (_layout: string, file: string, options: ImportOptions) =>
      finish(await runImport(file, options, terminal)),
    );
};

async function runImport(name: string, options: ImportOptions, terminal: Terminal): Promise<ExitStatus> {
  const { document, missing } = await imported(name, options, terminal);
  const source = new SourceText(pathToFileURL(resolve(terminal.cwd, 'import.json')).href, JSON.stringify(document));
  const file = readMetrics(source);
  const [problem] = file.problems;
  if (problem) throw new WorkStopped(`“${name}” has something that is no metric: ${problem.message}`);
  if (options.output === undefined) terminal.stdout.write(writeYaml(metricsDocument(file)));
  else {
    if (!options.force) await refuseToReplace(options.output, terminal);
    for (const what of await writeMetricsFile(file, options.output, terminal))
      say(terminal, `cqc-lint: “${options.output}” has no place for ${what}.`);
  }
  const left = missing > 0 ? ` ${counted(missing, 'value')} left out, as the file has none or suppresses it.` : '';
  say(terminal, `${counted(file.metrics.length, 'metric')} for ${options.authority} in ${options.period}.${left}`);
  return exitStatus.clean;
}

async function imported(name: string, options: ImportOptions, terminal: Terminal): Promise<AscofImport> {
  const { authority, area } = options;
  const period = parsePeriod(options.period);
  if (period?.kind !== 'financial-year')
    throw new WorkStopped(`“--period ${options.period}” is no financial year. Write it as 2022-23.`);
  const text = await tableText(name, terminal);
  try {
    return importAscof(readCsv(text), { authority, period: period.key, areas: area ?? ['England'] });
  } catch (error) {
    if (error instanceof ImportStopped) throw new WorkStopped(`“${name}” was not imported: ${error.message}`);
    throw error;
  }
}

async function tableText(name: string, terminal: Terminal): Promise<string> {
  const content = await readFileContent(pathToFileURL(resolve(terminal.cwd, name)).href, most);
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'binary': {
      const text = decodeTable(content.bytes);
      if (text !== null) return text;
      throw new WorkStopped(`“${name}” is no CSV file. Take the open data of the publication in CSV.`);
    }
    case 'missing':
      throw new WorkStopped(`There is no file “${name}”.`);
    case 'folder':
      throw new WorkStopped(`“${name}” is a folder. Name the CSV file in it.`);
    case 'unreadable':
      throw new WorkStopped(`“${name}” could not be read: ${content.reason}.`);
  }
}
