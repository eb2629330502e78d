import type { FinishedRun } from '../finished-run.ts';
import { jobSummary } from '../github/job-summary.ts';
import type { ReportedDiagnostic } from '../lint-report.ts';
import { visible } from '../look.ts';
import { placeText, worstFirst } from '../places.ts';
import type { FormatDescription } from '../registry.ts';
import type { FormatWriter } from '../writers.ts';

export const format: FormatDescription = {
  id: 'github',
  summary: 'annotations of a pull request on GitHub, and a summary of the job',
  startsFrom: 'GITHUB_WORKSPACE',
  summaryFile: 'GITHUB_STEP_SUMMARY',
};

/** GitHub shows no more of a kind for one step of a job. */
const mostOfAKind = 10;

const kinds = [
  { name: 'error', noun: 'errors', severities: ['error'] },
  { name: 'warning', noun: 'warnings', severities: ['warning'] },
  { name: 'notice', noun: 'remarks', severities: ['info', 'hint'] },
] as const;

type Properties = Readonly<Record<string, string | number | undefined>>;

interface FoundAt {
  readonly path: string;
  readonly diagnostic: ReportedDiagnostic;
}

const writer: FormatWriter = {
  write(run) {
    const all = worstFirst.flatMap((severity) => foundWith(severity, run));
    return kinds.map((kind) => annotations(kind, all)).join('');
  },
  summarise: jobSummary,
};
export default writer;

function foundWith(severity: string, { report }: FinishedRun): FoundAt[] {
  return report.files.flatMap(({ path, diagnostics }) =>
    diagnostics.filter((one) => one.severity === severity).map((diagnostic) => ({ path, diagnostic })),
  );
}

function annotations({ name, noun, severities }: (typeof kinds)[number], all: readonly FoundAt[]): string {
  const own = all.filter(({ diagnostic }) => (severities as readonly string[]).includes(diagnostic.severity));
  const shown = own.length > mostOfAKind ? own.slice(0, mostOfAKind - 1) : own;
  const more = own.length - shown.length;
  const first = own[shown.length];
  return [
    ...shown.map(({ path, diagnostic }) => command(name, placed(path, diagnostic), textOf(diagnostic))),
    ...(first
      ? [
          command(
            name,
            { file: first.path, line: first.diagnostic.range.start.line + 1, title: `${more} more ${noun}` },
            `There are ${more} more ${noun} than GitHub shows here, the first of them on this line. The summary of the job lists them.`,
          ),
        ]
      : []),
  ].join('');
}

/** Columns are of use within one line only. */
function placed(path: string, { rule, range: { start, end } }: ReportedDiagnostic): Properties {
  const columns =
    start.line === end.line
      ? { col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) }
      : {};
  return { file: path, line: start.line + 1, endLine: end.line + 1, ...columns, title: rule };
}

function textOf({ message, related }: ReportedDiagnostic): string {
  return [message, ...related.map((one) => `→ ${placeText(one.path, one.range)} ${one.message}`)]
    .map(visible)
    .join('\n');
}

function command(name: string, properties: Properties, message: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapedProperty(visible(String(value)))}`],
  );
  return `::${name} ${written.join(',')}::${escapedData(message)}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
