import type { Draft } from '../../draft/draft.ts';
import type { FinishedRun } from '../finished-run.ts';
import type { FileReport, ReportedDiagnostic } from '../lint-report.ts';
import { counted } from '../look.ts';
import { severityCounts, worstFirst } from '../places.ts';
import { uriPath } from '../uri-path.ts';
import { markdownText } from './markdown-text.ts';
import { sentenceAt } from './sentence-at.ts';

/** GitHub takes a megabyte for one step; a table longer than this is not read anyway. */
const mostRows = 200;

/** What a run found as Markdown: how many numbers are backed, and the findings of each file, the worst first. */
export function jobSummary(run: FinishedRun): string {
  const { report, drafts } = run;
  const all = report.files.flatMap(({ diagnostics }) => diagnostics);
  const counts = severityCounts(all);
  const draftOf = new Map(drafts.map(({ analysis }, i) => [report.files[i]!.path, analysis.draft]));
  const blocks = [
    '## cqc-lint',
    `**${counts === '' ? 'Nothing to report' : counts}** in ${counted(report.summary.files, 'file')}.`,
    ...drafts.flatMap(({ analysis, verdicts: { claims, supported } }, i) => {
      const { path } = report.files[i]!;
      return claims === 0 || analysis.metrics.length === 0
        ? []
        : [`${markdownText(path)}: ${supported} of ${counted(claims, 'claim')} with numbers backed by the metrics.`];
    }),
    ...report.files
      .filter(({ diagnostics }) => diagnostics.length > 0)
      .map((file) => fileTable(file, draftOf.get(file.path), run)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function fileTable(file: FileReport, draft: Draft | undefined, run: FinishedRun): string {
  const sorted = worstFirst.flatMap((severity) => file.diagnostics.filter((one) => one.severity === severity));
  const rows = sorted.slice(0, mostRows).map((one) => row(file.path, one, draft, run));
  const rest = sorted.length - rows.length;
  return [
    `### ${markdownText(file.path)}`,
    '',
    '| Line | | Rule | What is wrong, and how to put it right |',
    '| ---: | --- | --- | --- |',
    ...rows,
    ...(rest > 0 ? ['', `… and ${rest} more.`] : []),
  ].join('\n');
}

function row(
  path: string,
  { severity, rule, range, message, related }: ReportedDiagnostic,
  draft: Draft | undefined,
  run: FinishedRun,
): string {
  const sentence = draft && sentenceAt(draft, range);
  const places = related.map(
    (one) => `<br>→ ${placeLink(one.path, one.range.start.line, run)}: ${markdownText(one.message)}`,
  );
  const cells = [
    placeLink(path, range.start.line, run, false),
    severity,
    `\`${rule}\``,
    markdownText(message) + (sentence ? `<br>${sentence}` : '') + places.join(''),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A line with a link to where a browser shows it. */
function placeLink(path: string, line: number, { address }: FinishedRun, withPath = true): string {
  const text = withPath ? `${markdownText(path)}, line ${line + 1}` : String(line + 1);
  return address === null || path.startsWith('..')
    ? text
    : `[${text}](${address}${uriPath(path)}?plain=1#L${line + 1})`;
}
