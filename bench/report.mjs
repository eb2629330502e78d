// Measured values as tables for people, each beside cqc-lint's.

/**
 * @typedef {object} Measurement
 * @property {string} part which part of the benchmarks
 * @property {string} case what was worked on
 * @property {string} what what was measured of it
 * @property {string} tool
 * @property {'ms' | 's' | 'MB' | '×'} unit
 * @property {number} value the median of several runs where nothing else is said
 */

const subject = 'cqc-lint';

/** A line for each thing that was measured: cqc-lint's value, and of each other tool its value and how much of it cqc-lint's is. */
export function table(measurements) {
  const others = [...new Set(measurements.map(({ tool }) => tool))].filter((tool) => tool !== subject);
  const rows = rowsOf(measurements).map(({ first, values }) => [
    first.case,
    first.what,
    shown(values.get(subject), first.unit),
    ...others.map((tool) => beside(values.get(tool), values.get(subject), first.unit)),
  ]);
  return aligned([['', '', subject, ...others], ...rows]);
}

/** cqc-lint's value as a part of each other tool's, under “part / case / what / tool”; of what has no other tool, nothing. */
export function ratios(measurements) {
  const found = rowsOf(measurements).flatMap(({ first, values }) =>
    [...values]
      .filter(([tool]) => tool !== subject && values.has(subject))
      .map(([tool, value]) => [[first.part, first.case, first.what, tool].join(' / '), values.get(subject) / value]),
  );
  return new Map(found);
}

function rowsOf(measurements) {
  const rows = new Map();
  for (const one of measurements) {
    const key = [one.part, one.case, one.what].join(' / ');
    const row = rows.get(key) ?? { first: one, values: new Map() };
    rows.set(key, row);
    row.values.set(one.tool, one.value);
  }
  return [...rows.values()];
}

function beside(value, own, unit) {
  if (value === undefined) return '';
  return own === undefined ? shown(value, unit) : `${shown(value, unit)} (×${(own / value).toFixed(2)})`;
}

function shown(value, unit) {
  return value === undefined ? '' : `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
