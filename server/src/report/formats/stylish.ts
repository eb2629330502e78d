import type { FinishedRun } from '../finished-run.ts';
import type { FileReport, LintReport, ReportedDiagnostic } from '../lint-report.ts';
import { counted, type Look, listed, visible, wrap } from '../look.ts';
import type { FormatDescription } from '../registry.ts';
import { uriPath } from '../uri-path.ts';
import type { FormatWriter } from '../writers.ts';

export const format: FormatDescription = { id: 'stylish', summary: 'for people, grouped by file' };

const writer: FormatWriter = {
  write(run, look) {
    const { files } = run.report;
    const blocks = files
      .filter((file) => file.diagnostics.length > 0)
      .map((file) => fileBlock(file, new URL(uriPath(file.path), run.folder).href, look));
    return `${[...blocks, [summary(run.report, look), ...backed(run, look)].join('\n')].join('\n\n')}\n`;
  },
};
export default writer;

function fileBlock(file: FileReport, uri: string, look: Look): string {
  const path = look.paint('path', visible(file.path));
  const width = Math.max(...file.diagnostics.map((diagnostic) => place(diagnostic).length));
  return [
    look.link?.(path, uri) ?? path,
    ...file.diagnostics.flatMap((diagnostic) => findingLines(diagnostic, width, look)),
  ].join('\n');
}

function findingLines(diagnostic: ReportedDiagnostic, width: number, look: Look): string[] {
  const indent = ' '.repeat(width + 4);
  const room = Math.max(20, look.columns - indent.length);
  const { severity, rule } = diagnostic;
  const head = `  ${place(diagnostic).padEnd(width)}  ${look.paint(severity, severity)}  ${look.paint('rule', rule)}`;
  const related = diagnostic.related.flatMap(({ path, range, message }) =>
    wrap(`${visible(path)}:${range.start.line + 1}:${range.start.character + 1} ${visible(message)}`, room - 2).map(
      (line, i) => look.paint('faint', `${i === 0 ? '→ ' : '  '}${line}`),
    ),
  );
  return [head, ...[...wrap(visible(diagnostic.message), room), ...related].map((line) => indent + line)];
}

/** As people count: the first line and the first character are 1. */
function place({ range }: ReportedDiagnostic): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

function summary({ files, summary }: LintReport, look: Look): string {
  const kinds = [
    [summary.errors, 'error'],
    [summary.warnings, 'warning'],
    [summary.infos, 'info'],
    [summary.hints, 'hint'],
  ] as const;
  const present = kinds.filter(([count]) => count > 0);
  if (present.length === 0) return look.paint('good', `Nothing to report in ${counted(summary.files, 'file')}.`);
  const counts = listed(present.map(([count, kind]) => look.paint(kind, counted(count, kind))));
  const withFindings = files.filter((file) => file.diagnostics.length > 0).length;
  const fixable = files.flatMap((file) => file.diagnostics).filter(({ fixes }) => fixes.length > 0).length;
  const lines = [`${counts} in ${counted(withFindings, 'file')}.`];
  if (fixable > 0) lines.push(look.paint('faint', `${fixable} with a quick fix in the editor.`));
  return lines.join('\n');
}

/** How many of the claims in drafts with metrics are backed. */
function backed({ drafts }: FinishedRun, look: Look): string[] {
  const counts = drafts.filter(({ analysis }) => analysis.metrics.length > 0).map(({ verdicts }) => verdicts);
  const sum = (key: 'claims' | 'supported'): number => counts.reduce((total, one) => total + one[key], 0);
  const claims = sum('claims');
  return claims === 0
    ? []
    : [
        look.paint(
          'faint',
          `${sum('supported')} of ${counted(claims, 'number')} that should be backed by the metrics ${claims === 1 ? 'is' : 'are'}.`,
        ),
      ];
}
