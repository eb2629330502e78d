import type { Verdict } from '../../numbers/number.ts';
import type { VerdictCounts } from '../../numbers/verdict-counts.ts';
import { counted, type Look, listed, type Style, toWidth, visible } from '../look.ts';
import type { NumbersOfFile, NumbersReport, ReportedNumber } from './numbers-report.ts';

/** Columns of the table; with the gaps between them they fill 100 characters. */
const columns = [
  ['Place', 8],
  ['Written', 17],
  ['Read as', 31],
  ['Metric', 22],
  ['Verdict', 12],
] as const;

export const verdictStyle: Readonly<Record<Verdict, Style>> = {
  supported: 'good',
  inconsistent: 'error',
  'wrong-period': 'error',
  'wrong-area': 'error',
  ambiguous: 'warning',
  unsupported: 'warning',
};

/** The numbers as a table for people: every mention, claims with their reading, metric and verdict. */
export function numbersTable(report: NumbersReport, look: Look): string {
  return report.files.map((file) => fileTable(file, look)).join('\n');
}

function fileTable(file: NumbersOfFile, look: Look): string {
  const head = row(columns.map(([title]) => title));
  const rows = file.numbers.map((number) => {
    const { line, character } = number.range.start;
    const verdict = number.verdict ?? '';
    return row(
      [
        `${line + 1}:${character + 1}`,
        visible(number.text),
        visible(readAs(number)),
        visible(number.metric ?? ''),
        verdict,
      ],
      number.verdict ? (text) => look.paint(verdictStyle[number.verdict!], text) : undefined,
    );
  });
  return [
    look.paint('path', visible(file.path)),
    ...(rows.length > 0 ? [look.paint('strong', head), ...rows] : []),
    coverageLine(file.coverage),
    '',
  ].join('\n');
}

/** `last` paints the last column, once it is as wide as it should be. */
function row(cells: readonly string[], last: (text: string) => string = (text) => text): string {
  const fitted = cells.map((cell, i) => toWidth(cell, columns[i]![1]));
  return `  ${[...fitted.slice(0, -1), last(fitted.at(-1)!.trimEnd())].join('  ')}`.trimEnd();
}

function readAs(number: ReportedNumber): string {
  if (!number.claim) return `not a claim: ${number.kind.replace('-', ' ')}`;
  return [measured(number), number.period, number.area].filter((part) => part !== null).join(', ');
}

/** The values that agree with the number, with its unit: `64.45–64.55%`, `£3550000 or more`, `28 days`. */
function measured({ low, high, unit }: ReportedNumber): string {
  const values = interval(low, high);
  if (unit === 'percent') return values.replace(/\d(?=$| or)/, '$&%');
  if (unit === 'gbp') return values.replace(/\d/, '£$&');
  return `${values} ${unit}`;
}

function interval(low: string | null, high: string | null): string {
  if (low === high) return low ?? 'any';
  if (low === null) return `up to ${high}`;
  return high === null ? `${low} or more` : `${low}–${high}`;
}

function coverageLine({ mentions, claims, ...counts }: VerdictCounts): string {
  const present = Object.entries(counts).filter(([, count]) => count > 0);
  const verdicts = present.map(([verdict, count]) => `${count} ${verdict}`);
  const judged = verdicts.length > 0 ? `: ${listed(verdicts)}` : '';
  return `${counted(mentions, 'number')}, of which ${counted(claims, 'claim')}${judged}.`;
}
