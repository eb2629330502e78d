import { fileName } from '../files.ts';

/** How a metrics file is written: as a tree of keys (YAML, JSON), as a table of observations, or as a workbook of sheets. */
export type MetricsFormat = 'tree' | 'table' | 'workbook';

const formats: Readonly<Record<string, MetricsFormat>> = {
  '.yaml': 'tree',
  '.yml': 'tree',
  '.json': 'tree',
  '.csv': 'table',
  '.tsv': 'table',
  '.txt': 'table',
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
};

/** The format of a metrics file, as the ending of its URI says; null where metrics are not read from such files. */
export function metricsFormat(uri: string): MetricsFormat | null {
  const ending = /\.[^./]*$/.exec(fileName(uri))?.[0].toLowerCase() ?? '';
  return formats[ending] ?? null;
}
