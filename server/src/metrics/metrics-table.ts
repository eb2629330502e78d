import type { Wording } from '../text/schema-problems.ts';
import { closest } from '../text/similarity.ts';
import type { SourceText, TextProblem } from '../text/source-text.ts';
import { check, type Structured } from '../text/structured.ts';
import type { Entry, Tree } from '../text/tree.ts';
import { columnName } from './column-name.ts';
import type { CsvCell, CsvRow, CsvTable } from './csv.ts';
import { type MetricsDocument, metricsSchema } from './metrics-schema.ts';

/** Where each column's cell goes: into the metric, into its source, or into the row's observation. */
const columns: Readonly<
  Record<string, { readonly of: 'metric' | 'source' | 'observation'; readonly key: string; readonly list?: true }>
> = {
  id: { of: 'metric', key: 'id' },
  label: { of: 'metric', key: 'label' },
  aliases: { of: 'metric', key: 'aliases', list: true },
  unit: { of: 'metric', key: 'unit' },
  of: { of: 'metric', key: 'of' },
  polarity: { of: 'metric', key: 'polarity' },
  codes: { of: 'metric', key: 'codes', list: true },
  source: { of: 'source', key: 'name' },
  url: { of: 'source', key: 'url' },
  reference: { of: 'source', key: 'reference' },
  owner: { of: 'metric', key: 'owner' },
  period: { of: 'observation', key: 'period' },
  area: { of: 'observation', key: 'area' },
  value: { of: 'observation', key: 'value' },
  numerator: { of: 'observation', key: 'numerator' },
  denominator: { of: 'observation', key: 'denominator' },
  decimals: { of: 'observation', key: 'decimals' },
  rank_of: { of: 'observation', key: 'of' },
  status: { of: 'observation', key: 'status' },
};

/** The names of all columns, in their usual order. */
export const tableColumns: readonly string[] = Object.keys(columns);

/** Far more than figures take up; reading as many takes seconds. */
const mostRows = 50_000;

const required = ['id', 'label', 'unit', 'value'] as const;

const wording: Wording = {
  keyName(path) {
    const key = String(path.at(-1) ?? '');
    const within = path.at(-2) === 'source' ? 'source' : path.includes('observations') ? 'observation' : 'metric';
    return Object.keys(columns).find((name) => columns[name]!.of === within && columns[name]!.key === key) ?? key;
  },
  add: (column, purpose) => `Fill in the column “${column}” of this row${purpose ? `: ${purpose}` : '.'}`,
};

/**
 * Reads a table of metrics (CSV, or a sheet of a workbook), one observation a row, into the shape of the other formats. Columns come in any order;
 * rows with one id are one metric, whose own fields may be repeated or left blank after its first row. Several aliases
 * or codes in one cell are separated by `;` or `|`.
 */
export function readMetricsTable(source: SourceText, { rows, problems }: CsvTable): Structured<MetricsDocument> {
  const [header, ...body] = rows;
  const whole = { start: 0, end: source.text.length };
  const failed = (message: string): Structured<MetricsDocument> => {
    const span = header?.span ?? source.lineSpan(0);
    return { value: null, problems: [...problems, { span, message }], spanOf: () => whole, keySpanOf: () => whole };
  };
  if (!header)
    return failed(`The file is empty. Its first line should name the columns: ${Object.keys(columns).join(', ')}.`);
  if (body.length > mostRows) {
    return failed(
      `This table has ${body.length} rows, and of tables with more than ${mostRows} nothing is read. Keep in it only what the drafts speak of, or split it.`,
    );
  }
  const table = new MetricsTable(source, header);
  const missing = required.filter((name) => !table.has(name));
  if (missing.length > 0) {
    const names = missing.map((name) => `“${name}”`).join(' and ');
    return failed(
      `The first line does not name the column ${names}, so no metric was read. It should name: ${Object.keys(columns).join(', ')}; only ${required.join(', ')} are needed.`,
    );
  }
  for (const row of body) table.add(row);
  const structured = check(source, table.tree(), metricsSchema, wording);
  return { ...structured, problems: [...problems, ...table.problems, ...structured.problems] };
}

interface Draft {
  readonly row: CsvRow;
  readonly cells: Map<string, CsvCell>;
  readonly observations: Tree[];
}

class MetricsTable {
  readonly problems: TextProblem[] = [];
  readonly #source: SourceText;
  readonly #header: CsvRow;
  /** The column names, null where the header's cell names none. */
  readonly #names: readonly (string | null)[];
  /** By id; rows without one stand alone. */
  readonly #metrics = new Map<string | CsvRow, Draft>();

  constructor(source: SourceText, header: CsvRow) {
    this.#source = source;
    this.#header = header;
    const seen = new Set<string>();
    this.#names = header.cells.map((cell) => this.#column(cell, seen));
  }

  has(column: string): boolean {
    return this.#names.includes(column);
  }

  add(row: CsvRow): void {
    const surplus = row.cells.slice(this.#names.length).find((cell) => cell.text !== '');
    if (surplus) {
      this.problems.push({
        span: surplus.span,
        message:
          'This row has more cells than the first line has columns, so it is left out. Put a value that contains the separator in double quotes.',
      });
      return;
    }
    const filled = new Map<string, CsvCell>();
    this.#names.forEach((name, i) => {
      const cell = row.cells[i];
      if (name && cell && cell.text !== '') filled.set(name, cell);
    });
    const key = filled.get('id')?.text ?? row;
    const known = this.#metrics.get(key);
    const metric = known ?? { row, cells: filled, observations: [] };
    if (known) this.#merge(known, filled);
    else this.#metrics.set(key, metric);
    metric.observations.push(this.#entry(row, 'observation', filled));
  }

  tree(): Tree {
    const span = { start: 0, end: this.#source.text.length };
    const items = [...this.#metrics.values()].map((metric) => this.#metric(metric));
    const key = { value: 'metrics', span: this.#header.span };
    return { kind: 'map', span, entries: [{ key, value: { kind: 'list', span, items } }] };
  }

  #column(cell: CsvCell, seen: Set<string>): string | null {
    const name = columnName(cell.text);
    if (name === '') return null;
    if (!Object.hasOwn(columns, name)) {
      const near = closest(name, Object.keys(columns), 0.5);
      const remedy = near ? `Did you mean “${near}”?` : `Known columns: ${Object.keys(columns).join(', ')}.`;
      this.problems.push({
        span: cell.span,
        message: `“${cell.text}” is not a column that is known here, so it is ignored. ${remedy}`,
      });
      return null;
    }
    if (seen.has(name)) {
      this.problems.push({
        span: cell.span,
        message: `There are two columns “${name}”, and only the first is read. Delete one of them.`,
      });
      return null;
    }
    seen.add(name);
    return name;
  }

  /** A later row of a metric: what it says of the metric itself must agree with what is known. */
  #merge(metric: Draft, filled: ReadonlyMap<string, CsvCell>): void {
    for (const [name, cell] of filled) {
      if (columns[name]!.of === 'observation') continue;
      const known = metric.cells.get(name);
      if (!known) {
        metric.cells.set(name, cell);
      } else if (known.text !== cell.text) {
        this.problems.push({
          span: cell.span,
          message: `“${name}” is “${cell.text}” here but “${known.text}” in ${this.#source.placeName(known.span.start)} for the same id, and the first is used. Make them the same, or leave this cell blank.`,
        });
      }
    }
  }

  #metric({ row, cells, observations }: Draft): Tree {
    const metric = this.#entry(row, 'metric', cells);
    const dataSource = this.#entry(row, 'source', cells);
    const key = (value: string): Entry['key'] => ({ value, span: row.span });
    const list: Tree = { kind: 'list', span: row.span, items: observations };
    const entries = [...metric.entries, { key: key('observations'), value: list }];
    if (dataSource.entries.length > 0) entries.push({ key: key('source'), value: dataSource });
    return { ...metric, entries };
  }

  #entry(
    row: CsvRow,
    of: 'metric' | 'source' | 'observation',
    cells: ReadonlyMap<string, CsvCell>,
  ): Extract<Tree, { kind: 'map' }> {
    const entries = [...cells].flatMap(([name, { text, span }]): Entry[] => {
      const column = columns[name]!;
      if (column.of !== of) return [];
      const value: Tree = column.list ? list(text, span) : { kind: 'text', text, span };
      return [{ key: { value: column.key, span }, value }];
    });
    return { kind: 'map', span: row.span, entries };
  }
}

function list(text: string, span: CsvCell['span']): Tree {
  const items = text
    .split(/[;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return { kind: 'list', span, items: items.map((item): Tree => ({ kind: 'text', text: item, span })) };
}
