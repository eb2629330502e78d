import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeOver } from '../disk/write-file.ts';
import type { MetricsFile } from '../metrics/metrics.ts';
import { metricsDocument } from '../metrics/writing/metrics-document.ts';
import { type MetricsRows, metricsRows } from '../metrics/writing/metrics-rows.ts';
import { writeCsv } from '../metrics/writing/write-csv.ts';
import { writeYaml } from '../metrics/writing/write-yaml.ts';
import { jsonText } from '../report/json-text.ts';
import { type Terminal, WorkStopped } from './terminal.ts';

/** What is written as numbers into a workbook. */
const numeric = new Set(['value', 'numerator', 'denominator', 'decimals', 'rank_of']);

type Writer = (
  file: MetricsFile,
) => Promise<{ readonly content: string | Uint8Array; readonly lost: readonly string[] }>;

const trees = (write: (document: ReturnType<typeof metricsDocument>) => string): Writer => {
  return async (file) => ({ content: write(metricsDocument(file)), lost: [] });
};

const tables = (write: (table: MetricsRows) => string | Promise<Uint8Array>): Writer => {
  return async (file) => {
    const table = metricsRows(file);
    return { content: await write(table), lost: table.lost };
  };
};

const writers: Readonly<Record<string, Writer>> = {
  '.yaml': trees(writeYaml),
  '.yml': trees(writeYaml),
  '.json': trees(jsonText),
  '.csv': tables(({ header, rows }) => writeCsv([header, ...rows], ',')),
  '.tsv': tables(({ header, rows }) => writeCsv([header, ...rows], '\t')),
  '.xlsx': tables(async ({ header, rows }) => {
    const { writeWorkbook } = await import('../metrics/workbook/write-workbook.ts');
    return writeWorkbook('Metrics', header, rows, numeric);
  }),
};

/**
 * Writes metrics to a file in the format that its ending names; gives what that format has no place for, in words. Throws
 * WorkStopped where there is no such format, or the file cannot be written.
 */
export async function writeMetricsFile(
  file: MetricsFile,
  name: string,
  terminal: Terminal,
): Promise<readonly string[]> {
  const ending = /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? '';
  const writer = writers[ending];
  if (!writer) {
    throw new WorkStopped(
      `“${name}” does not say which format is wanted. Let its name end in ${Object.keys(writers).join(', ')}.`,
    );
  }
  const { content, lost } = await writer(file);
  try {
    await writeOver(resolve(terminal.cwd, name), content);
  } catch (error) {
    throw new WorkStopped(`“${name}” could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return lost;
}

/** Throws WorkStopped where there is a file of that name already. */
export async function refuseToReplace(name: string, terminal: Terminal): Promise<void> {
  const isThere = await access(resolve(terminal.cwd, name)).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new WorkStopped(`“${name}” is there already, so nothing was written. Choose another name, or add --force.`);
}
