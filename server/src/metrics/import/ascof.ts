import { Rational } from '../../quantities/rational.ts';
import { closest } from '../../text/similarity.ts';
import { isSameAuthority } from '../authority-name.ts';
import type { CsvTable } from '../csv.ts';

/** What to take out of a published file. */
export interface AscofChoice {
  /** The council whose own values are wanted, as anybody writes its name. */
  readonly authority: string;
  /** The financial year that the file is for, such as 2022-23: older files do not say it. */
  readonly period: string;
  /** Other areas whose values are wanted, as the file names them. */
  readonly areas: readonly string[];
}

export interface AscofImport {
  /** A metrics file as plain data. */
  readonly document: { readonly authority: string; readonly metrics: readonly AscofMetric[] };
  /** How many values of these areas are suppressed or missing in the file. */
  readonly missing: number;
}

interface AscofMetric {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly codes: readonly string[];
  readonly source: { readonly name: string };
  readonly observations: Readonly<Record<string, string>>[];
}

/** A file that is not laid out as published, or that lacks what is wanted; the message is for people. */
export class ImportStopped extends Error {}

/** The columns that are needed, as the publication names them; some years name the group of a measure differently. */
const columns = {
  area: ['geographical description'],
  level: ['geographical level'],
  breakdown: ['disaggregation level', 'disaggregation'],
  type: ['measure type'],
  value: ['measure value'],
  group: ['measure group'],
  label: ['measure group description'],
} as const;

type Column = keyof typeof columns;
type Row = Readonly<Record<Column, string>>;

const whole = 'Total';

/**
 * Takes one council’s values, and those of other areas, out of the open data of the Adult Social Care Outcomes Framework:
 * one row for each area, measure, breakdown and type of value (outcome, numerator, denominator, base). Only totals are
 * taken, or all breakdowns of a measure that has no total. Throws ImportStopped where that cannot be done.
 */
export function importAscof(table: CsvTable, { authority, period, areas }: AscofChoice): AscofImport {
  const rows = rowsOf(table);
  const own = ownName(rows, authority);
  const others = areas.map((name) => areaName(rows, name));
  const wanted = new Map<string, string | null>([...others.map((name) => [name, name] as const), [own, null]]);
  const kept = rows.filter(({ area }) => wanted.has(area));
  const metrics: AscofMetric[] = [];
  let missing = 0;
  for (const [group, ofGroup] of groupedBy(kept, ({ group }) => group)) {
    const hasTotal = ofGroup.some(({ breakdown }) => breakdown === whole);
    for (const [breakdown, series] of groupedBy(ofGroup, (row) => row.breakdown)) {
      if (hasTotal && breakdown !== whole) continue;
      const found = [...groupedBy(series, ({ area }) => area)].map(([area, values]) =>
        observation(values, period, wanted.get(area) ?? null),
      );
      const observations = found.filter((each) => each !== null);
      missing += found.length - observations.length;
      if (observations.length > 0) metrics.push(metric(group, breakdown, series[0]!.label, observations));
    }
  }
  return { document: { authority, metrics }, missing };
}

function rowsOf({ rows }: CsvTable): Row[] {
  const [header, ...body] = rows;
  const names = (header?.cells ?? []).map(({ text }) => text.replaceAll(/[\s_]+/g, ' ').toLowerCase());
  const place = (column: Column): number =>
    names.findIndex((name) => (columns[column] as readonly string[]).includes(name));
  const absent = (Object.keys(columns) as Column[]).filter((column) => place(column) < 0);
  if (absent.length > 0) {
    const list = absent.map((column) => `“${columns[column][0]}”`).join(', ');
    throw new ImportStopped(
      `it is not laid out as the open data of ASCOF: its first line does not name the column ${list}. Take the CSV file of the publication as it is, not a table from it.`,
    );
  }
  const at = Object.fromEntries((Object.keys(columns) as Column[]).map((column) => [column, place(column)]));
  const cell = (cells: CsvTable['rows'][number]['cells'], column: Column): string => cells[at[column]!]?.text ?? '';
  return body.map(({ cells }) => ({
    area: cell(cells, 'area'),
    level: cell(cells, 'level'),
    breakdown: cell(cells, 'breakdown') || whole,
    type: cell(cells, 'type').toLowerCase(),
    value: cell(cells, 'value'),
    group: cell(cells, 'group'),
    label: cell(cells, 'label'),
  }));
}

/** The council’s name in the file, which leaves out “Borough Council” and the like. */
function ownName(rows: readonly Row[], authority: string): string {
  const councils = [...new Set(rows.filter(({ level }) => /^council$/i.test(level)).map(({ area }) => area))];
  const found = councils.find((name) => isSameAuthority(name, authority));
  if (found !== undefined) return found;
  throw new ImportStopped(`it has no council “${authority}”.${suggestion(authority, councils)}`);
}

function areaName(rows: readonly Row[], name: string): string {
  const names = [...new Set(rows.map(({ area }) => area))];
  const found = names.find((each) => each.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  throw new ImportStopped(`it has no area “${name}”.${suggestion(name, names)}`);
}

function suggestion(name: string, names: readonly string[]): string {
  const near = closest(name, names, 0.3);
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

/** One area’s value with its counts; null where it is suppressed or missing. */
function observation(rows: readonly Row[], period: string, area: string | null): Record<string, string> | null {
  const number = (type: string): string | undefined => {
    const text = rows.find((row) => row.type === type)?.value.replaceAll(',', '') ?? '';
    return Rational.parse(text) ? text : undefined;
  };
  const [value, numerator, denominator] = [number('outcome'), number('numerator'), number('denominator')];
  if (value === undefined) return null;
  return {
    period,
    ...(area === null ? {} : { area }),
    value,
    ...(numerator !== undefined && denominator !== undefined && Rational.parse(denominator)!.compare(Rational.zero) > 0
      ? { numerator, denominator }
      : {}),
  };
}

function metric(
  group: string,
  breakdown: string,
  label: string,
  observations: Readonly<Record<string, string>>[],
): AscofMetric {
  const suffix = breakdown === whole ? '' : ` ${breakdown}`;
  const id = `ascof ${group}${suffix}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  return {
    id,
    label: breakdown === whole ? label : `${label} (${breakdown})`,
    unit: unitOf(label, observations),
    codes: [`ASCOF ${group}`],
    source: { name: 'Adult Social Care Outcomes Framework' },
    observations,
  };
}

/** What an outcome is of its numerator and denominator: so many times the one divided by the other. */
const units = [
  ['percent', Rational.hundred],
  ['per-100000', Rational.of(100_000)],
  ['score', Rational.one],
] as const;

/** How far rounding and weighting may take an outcome from that, as a share of it. */
const leeway = Rational.of(1, 50);

/** The file names no units: the counts tell them or, where there are none, the words. */
function unitOf(label: string, observations: readonly Readonly<Record<string, string>>[]): string {
  for (const { value, numerator, denominator } of observations) {
    if (numerator === undefined || denominator === undefined) continue;
    const share = Rational.parse(numerator)!.divide(Rational.parse(denominator)!);
    const outcome = Rational.parse(value!)!;
    const fits = units.find(([, factor]) => {
      const expected = share.multiply(factor);
      return expected.subtract(outcome).absolute().compare(expected.multiply(leeway)) <= 0;
    });
    if (fits && outcome.compare(Rational.zero) > 0) return fits[0];
  }
  if (/per 100,?000/i.test(label)) return 'per-100000';
  return /quality of life|score/i.test(label) ? 'score' : 'percent';
}

function groupedBy(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row)) ?? [];
    groups.set(key(row), group);
    group.push(row);
  }
  return groups;
}
