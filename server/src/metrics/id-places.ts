import { columnName } from './column-name.ts';
import { readCsv } from './csv.ts';
import type { Metric } from './metrics.ts';
import { metricsFormat } from './metrics-format.ts';

/** Everywhere that a metric’s id stands in its file: once, or in every row of a table. Without quotation marks. */
export function idPlaces({ id, source }: Metric): (typeof id.span)[] {
  if (metricsFormat(source.uri) !== 'table') return [id.span];
  const [header, ...rows] = readCsv(source.text).rows;
  const column = header?.cells.findIndex(({ text }) => columnName(text) === 'id') ?? -1;
  return rows.flatMap(({ cells }) => (cells[column]?.text === id.value ? [cells[column].span] : []));
}
