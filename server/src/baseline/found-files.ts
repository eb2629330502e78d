import type { Diagnostic } from '../diagnostic.ts';
import type { DraftReport } from '../lint.ts';
import type { SourceText } from '../text/source-text.ts';
import { type FindingKey, findingKey } from './finding-key.ts';

/** A file with what was found in it. */
export interface FoundFile {
  readonly uri: string;
  /** Null where its text is not at hand. */
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

/** The files of some reports in the order of `diagnosticsByFile`, what is silenced after what is not. */
export function foundFiles(drafts: readonly DraftReport[]): FoundFile[] {
  const sources = sourcesOf(drafts);
  const draftOf = new Map(drafts.map(({ analysis }) => [analysis.draft.source.uri, analysis.draft]));
  const silenced = drafts.flatMap((report) => report.silenced);
  return [...diagnosticsByFile(drafts)].map(([uri, diagnostics]) => {
    const source = sources.get(uri) ?? null;
    const all = [
      ...diagnostics.map((diagnostic) => ({ diagnostic, silenced: null })),
      ...silenced
        .filter(({ diagnostic }) => diagnostic.uri === uri)
        .map(({ diagnostic, reason }) => ({ diagnostic, silenced: { reason } })),
    ];
    const seen = new Map<string, number>();
    return {
      uri,
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

/**
 * The diagnostics of several drafts by the URI of their file: the drafts in the order given, then other files that have
 * diagnostics, each diagnostic once.
 */
export function diagnosticsByFile(
  reports: readonly DraftReport[],
  { errorsOnly = false }: { readonly errorsOnly?: boolean } = {},
): Map<string, readonly Diagnostic[]> {
  const byFile = new Map<string, Map<string, Diagnostic>>();
  for (const { analysis } of reports) byFile.set(analysis.draft.source.uri, new Map());
  for (const diagnostic of reports.flatMap((report) => report.diagnostics)) {
    if (errorsOnly && diagnostic.severity !== 'error') continue;
    const known = byFile.get(diagnostic.uri) ?? new Map<string, Diagnostic>();
    known.set(identity(diagnostic), diagnostic);
    byFile.set(diagnostic.uri, known);
  }
  return new Map([...byFile].map(([uri, diagnostics]) => [uri, [...diagnostics.values()]]));
}

/** The same for a diagnostic of a metrics file whichever draft led to it. */
export function identity({ uri, rule, range, message }: Diagnostic): string {
  return JSON.stringify([uri, rule, range, message]);
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
