import { type FindingKey, findingKey } from '../baseline/finding-key.ts';
import type { DraftCoverage } from '../coverage/coverage-schema.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { DraftReport } from '../lint.ts';
import type { ExplainedRule } from '../rules/pages.ts';
import type { SourceText } from '../text/source-text.ts';
import { diagnosticsByFile, type LintReport, lintReport } from './lint-report.ts';
import { relativePath } from './relative-path.ts';

/** A run of the command over some drafts: what every format is made of. */
export interface FinishedRun extends RunSettings {
  readonly drafts: readonly DraftReport[];
  readonly report: LintReport;
}

export interface RunSettings {
  /** The URI, ending in `/`, that paths start from. */
  readonly folder: string;
  /** Whether only errors are wanted. */
  readonly errorsOnly: boolean;
  readonly rules: readonly ExplainedRule[];
  /** What a draft covers of its framework. */
  coverageOf(draft: DraftReport): DraftCoverage;
  /** Of cqc-lint. */
  readonly version: string;
  /** When it ran: `2024-05-14T09:30:00`, in universal time. */
  readonly time: string;
  /** The address, ending in `/`, under which a browser shows the files of `folder`; null where there is none. */
  readonly address: string | null;
}

export function finishedRun(drafts: readonly DraftReport[], settings: RunSettings): FinishedRun {
  return { ...settings, drafts, report: lintReport(drafts, settings.folder, settings) };
}

/** A file of a run with what was found in it. */
export interface FoundFile {
  readonly uri: string;
  readonly path: string;
  readonly source: SourceText | null;
  readonly found: readonly Found[];
}

/** A diagnostic as something that the next run can recognise. */
export interface Found extends FindingKey {
  readonly diagnostic: Diagnostic;
  /** Which of the findings in this file with the same key it is, counted from 1. */
  readonly occurrence: number;
  /** Where a comment silences it; its reason if it gives one. */
  readonly silenced: { readonly reason: string | null } | null;
}

/** The files of a run in the order of its report, what is silenced after what is not. */
export function foundFiles({ drafts, folder, errorsOnly }: FinishedRun): FoundFile[] {
  const sources = sourcesOf(drafts);
  const draftOf = new Map(drafts.map(({ analysis }) => [analysis.draft.source.uri, analysis.draft]));
  const silenced = drafts.flatMap((report) => report.silenced);
  return [...diagnosticsByFile(drafts, { errorsOnly })].map(([uri, diagnostics]) => {
    const source = sources.get(uri) ?? null;
    const all = [
      ...diagnostics.map((diagnostic) => ({ diagnostic, silenced: null })),
      ...silenced
        .filter(({ diagnostic }) => diagnostic.uri === uri && (!errorsOnly || diagnostic.severity === 'error'))
        .map(({ diagnostic, reason }) => ({ diagnostic, silenced: { reason } })),
    ];
    const seen = new Map<string, number>();
    return {
      uri,
      path: relativePath(folder, uri),
      source,
      found: all.map((one): Found => {
        const key = findingKey(one.diagnostic, { source, draft: draftOf.get(uri) ?? null });
        const occurrence = (seen.get(key.key) ?? 0) + 1;
        seen.set(key.key, occurrence);
        return { ...one, ...key, occurrence };
      }),
    };
  });
}

/** The texts of the files that were read, by URI. */
function sourcesOf(drafts: readonly DraftReport[]): Map<string, SourceText> {
  const sources = drafts.flatMap(({ analysis: { draft, metrics, settings } }) => [
    draft.source,
    ...metrics.map(({ source }) => source),
    ...(settings ? [settings.source] : []),
  ]);
  return new Map(sources.map((source) => [source.uri, source]));
}
