import type { TextEdit } from '../../text/edits.ts';
import type { SourceText } from '../../text/source-text.ts';
import { columnName } from '../column-name.ts';
import { type CsvRow, readCsv, separatorIn } from '../csv.ts';
import type { Metric, MetricsFile } from '../metrics.ts';
import type { NewMetric, NewObservation } from './new-values.ts';
import { lineBreakOf } from './yaml-style.ts';

/** Columns of an observation, which a new row does not take over from the row above. */
const ofObservation = ['period', 'area', 'value', 'numerator', 'denominator', 'decimals', 'rank_of', 'status'];

/** The edit that adds a row for another observation below a metric's last row. Undefined where a column is missing. */
export function addTableObservation(metric: Metric, added: NewObservation): TextEdit | undefined {
  const { source } = metric;
  const { rows } = readCsv(source.text);
  const ends = new Set(metric.observations.map(({ span }) => span.end));
  const last = rows.findLast((row) => ends.has(row.span.end));
  if (!last) return undefined;
  const filled = observationCells(added);
  return below(
    source,
    rows[0]!,
    last,
    (name, i) => {
      if (!ofObservation.includes(name)) return last.cells[i]?.text ?? '';
      return filled.get(name) ?? '';
    },
    filled,
  );
}

/** The edit that adds a row for a new metric at the end of a table. Undefined where a column is missing. */
export function addTableMetric({ source }: MetricsFile, added: NewMetric): TextEdit | undefined {
  const { rows } = readCsv(source.text);
  const [header, last] = [rows[0], rows.at(-1)];
  if (!header || !last) return undefined;
  const filled = new Map([
    ...observationCells(added.observation),
    ['id', added.id],
    ['label', added.label],
    ['unit', added.unit],
  ] as const);
  const of = added.of;
  return below(source, header, last, (name) => (name === 'of' ? (of ?? '') : (filled.get(name) ?? '')), filled);
}

function observationCells({ period, area, value, rankOf }: NewObservation): Map<string, string> {
  const cells: [string, string | null][] = [
    ['period', period],
    ['area', area],
    ['value', value],
    ['rank_of', rankOf],
  ];
  return new Map(cells.filter((cell): cell is [string, string] => cell[1] !== null));
}

/** A row under another one, with the table's own columns and separator; every cell of `needed` must have its column. */
function below(
  source: SourceText,
  header: CsvRow,
  row: CsvRow,
  cell: (name: string, index: number) => string,
  needed: ReadonlyMap<string, string>,
): TextEdit | undefined {
  const names = header.cells.map(({ text }) => columnName(text));
  if ([...needed.keys()].some((name) => !names.includes(name))) return undefined;
  const separator = separatorIn(source.text);
  const cells = names.map((name, i) => {
    const isFirst = names.indexOf(name) === i;
    return quoted(name !== null && isFirst ? cell(name, i) : '', separator);
  });
  const at = row.span.end;
  return { span: { start: at, end: at }, newText: lineBreakOf(source) + cells.join(separator) };
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
