import type {
  DraftCoverage,
  NumberCounts,
  Readiness,
  StatementCoverage,
  ThemeCoverage,
} from '../../coverage/coverage-schema.ts';
import { type Look, type Style, toWidth, visible, wrap } from '../look.ts';

/** Columns of the table behind the title; with it and the gaps they fill 100 characters. */
const columns = [
  ['Readiness', 10],
  ['Parts', 5],
  ['Words', 6],
  ['Claims', 6],
  ['Backed', 6],
  ['Wrong', 5],
  ['Open', 4],
  ['Refs', 4],
] as const;
const titleWidth = 36;

/** The columns of evidence are made as narrow as this so that all fit, but not narrower. */
const narrowest = 10;

export const readinessStyle: Readonly<Record<Readiness, Style>> = {
  ready: 'good',
  'to-correct': 'warning',
  incomplete: 'warning',
  empty: 'error',
  missing: 'error',
};

export function readinessName(readiness: Readiness): string {
  return readiness.replace('-', ' ');
}

/** The statements of a draft by theme, what stands outside of them, and the sums: one row each. */
export function coverageTable(coverage: DraftCoverage, look: Look): string[] {
  const { statements, themes, outside, overall, checksNumbers } = coverage;
  const head = columns.map(([title], i) => (i === 0 ? toWidth(title, columns[0][1]) : title));
  const rowOf = (title: string, readiness: string, cells: readonly Cell[]): string[] =>
    row(title, [readiness, ...cells.map((cell, i) => String(cell).padStart(columns[i + 1]![1]))]);
  const statementRow = (statement: StatementCoverage): string[] =>
    rowOf(`  ${statement.title}`, painted(statement, look), statementCells(statement, checksNumbers));
  return [
    look.paint('faint', row('', head)[0]!),
    ...themes.flatMap((theme) => [
      ...strong(rowOf(theme.title, readyShare(theme.statements), sumCells(theme, checksNumbers)), look),
      ...statements.filter((statement) => statement.theme === theme.id).flatMap(statementRow),
    ]),
    ...statements.filter((statement) => statement.theme === null).flatMap(statementRow),
    ...rowOf('Outside the statements', toWidth('', columns[0][1]), [
      '',
      outside.words,
      ...numberCells(outside.numbers, checksNumbers),
      outside.references,
    ]),
    ...(statements.length > 0
      ? strong(rowOf('Whole draft', readyShare(overall.statements), sumCells(overall, checksNumbers)), look)
      : []),
  ];
}

/**
 * How often each evidence category is seen in each statement that the draft has, and the scores that it gives them; no
 * lines where there is neither.
 */
export function evidenceTable({ statements, overall }: DraftCoverage, look: Look): string[] {
  const isScored = statements.some(({ score }) => score !== null);
  const titles = [...(isScored ? ['Own score'] : []), ...overall.categories.map(({ title }) => title)];
  const there = statements.filter(({ range }) => range !== null);
  if (titles.length === 0 || there.length === 0) return [];
  const room = Math.floor((look.columns - 2 - titleWidth) / titles.length) - 2;
  const width = Math.max(narrowest, Math.min(16, room));
  const counts = (cells: readonly Cell[], score: Cell): string[] =>
    [...(isScored ? [score] : []), ...cells].map((cell) => String(cell).padStart(width));
  const sum = overall.scoring === null ? '' : `${overall.scoring.total}/${overall.scoring.full}`;
  return [
    ...evidenceHead(titles, width).map((text) => look.paint('faint', text)),
    ...there.flatMap(({ title, categories, score }) => {
      const seen = categories.map(({ sightings }) => (sightings === 0 ? '–' : sightings));
      return row(`  ${title}`, counts(seen, score ?? '–'));
    }),
    ...strong(
      row(
        'Statements that have it',
        counts(
          overall.categories.map((one) => `${one.statements} of ${statements.length}`),
          sum,
        ),
      ),
      look,
    ),
  ];
}

/** The titles of the columns, on as many lines as the longest needs. */
function evidenceHead(titles: readonly string[], width: number): string[] {
  const wrapped = titles.map((title) => wrap(visible(title), width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, i) =>
    row(
      i === 0 ? 'Evidence seen' : '',
      wrapped.map((lines) => (lines[i] ?? '').padStart(width)),
    ),
  ).flat();
}

type Cell = string | number;

function statementCells({ parts, words, numbers, references }: StatementCoverage, checksNumbers: boolean): Cell[] {
  const asked = parts.filter(({ expect }) => expect !== 'optional');
  const present = asked.filter((part) => part.present).length;
  return [share(present, asked.length), words, ...numberCells(numbers, checksNumbers), references.length];
}

function sumCells(sums: DraftCoverage['overall'] | ThemeCoverage, checksNumbers: boolean): Cell[] {
  const { parts, words, numbers, references } = sums;
  return [share(parts.present, parts.asked), words, ...numberCells(numbers, checksNumbers), references];
}

function numberCells(numbers: NumberCounts, checksNumbers: boolean): Cell[] {
  if (!checksNumbers) return [numbers.claims, '–', '–', '–'];
  const wrong = numbers.inconsistent + numbers['wrong-period'] + numbers['wrong-area'];
  return [numbers.claims, numbers.supported, wrong, numbers.ambiguous + numbers.unsupported + numbers.unchecked];
}

/** “2/3”; nothing where nothing is asked for. */
function share(some: number, all: number): string {
  return all === 0 ? '' : `${some}/${all}`;
}

function readyShare(counts: DraftCoverage['overall']['statements']): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return toWidth(`${counts.ready}/${all} ready`, columns[0][1]);
}

function painted({ readiness }: StatementCoverage, look: Look): string {
  return look.paint(readinessStyle[readiness], toWidth(readinessName(readiness), columns[0][1]));
}

/** One row of cells that are as wide as they should be; a title that is too long goes on below itself. */
function row(title: string, cells: readonly string[]): string[] {
  const indent = /^ */.exec(title)![0];
  const titles = wrap(visible(title), titleWidth - indent.length).map((text) => indent + text);
  const first = `  ${[toWidth(titles[0] ?? '', titleWidth), ...cells].join('  ')}`.trimEnd();
  return [first, ...titles.slice(1).map((text) => `  ${text}`)];
}

function strong(lines: readonly string[], look: Look): string[] {
  return lines.map((text) => look.paint('strong', text));
}
