import { diagnosticsByFile } from '../baseline/found-files.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { DraftReport } from '../lint.ts';
import type { Range } from '../text/source-text.ts';
import { relativePath } from './relative-path.ts';

/** What a run found, file by file, with paths as people write them. The shape of `--format json`. */
export interface LintReport {
  readonly version: 1;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

export interface FileReport {
  readonly path: string;
  /** Null where the file is no draft, or its framework is unknown. */
  readonly framework: string | null;
  readonly metrics: readonly string[];
  readonly diagnostics: readonly ReportedDiagnostic[];
}

export interface ReportedDiagnostic {
  readonly rule: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly path: string; readonly range: Range; readonly newText: string }[];
  }[];
}

interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/**
 * Joins the reports on several drafts: the drafts in the order given, then the metrics and settings files that have
 * diagnostics of their own, each diagnostic once however many drafts name its file. `folder` is the URI, ending in `/`,
 * that paths start from; `errorsOnly` leaves the rest out.
 */
export function lintReport(
  reports: readonly DraftReport[],
  folder: string,
  options: { readonly errorsOnly?: boolean } = {},
): LintReport {
  const paths = new Map<string, string>();
  const path = (uri: string): string => {
    const known = paths.get(uri) ?? relativePath(folder, uri);
    paths.set(uri, known);
    return known;
  };
  const byFile = diagnosticsByFile(reports, options);
  const drafts = new Map(reports.map(({ analysis }) => [analysis.draft.source.uri, analysis]));
  const files = [...byFile].map(([uri, diagnostics]) => ({
    path: path(uri),
    framework: drafts.get(uri)?.framework?.id ?? null,
    metrics: (drafts.get(uri)?.metrics ?? []).map(({ source }) => path(source.uri)),
    diagnostics: diagnostics.map((diagnostic) => withPaths(diagnostic, path)),
  }));
  return { version: 1, files, summary: summarise(files) };
}

function withPaths(diagnostic: Diagnostic, path: (uri: string) => string): ReportedDiagnostic {
  const { rule, severity, message, range } = diagnostic;
  return {
    rule,
    severity,
    message,
    range,
    related: diagnostic.related.map(({ uri, ...rest }) => ({ path: path(uri), ...rest })),
    fixes: diagnostic.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ uri, ...rest }) => ({ path: path(uri), ...rest })),
    })),
  };
}

function summarise(files: readonly FileReport[]): Summary {
  const all = files.flatMap((file) => file.diagnostics);
  const count = (severity: Diagnostic['severity']): number => all.filter((one) => one.severity === severity).length;
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
  };
}
