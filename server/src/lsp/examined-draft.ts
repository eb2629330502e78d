import type { Analysis } from '../analysis.ts';
import { type Examination, examine } from '../examination/examine.ts';
import type { DraftSummary } from '../folder/statement.ts';
import type { DraftReport } from '../lint.ts';
import { isDraft, type LoadedDraft } from '../project.ts';
import { rules } from '../rules/registry.ts';
import { citationsOf, type DraftCitations } from './citations/draft-citations.ts';
import { areSame } from './same-diagnostics.ts';
import { canonicalUri } from './uris.ts';

/** A draft that was looked at by itself; by rules beyond single sections at the latest when a report needs that. */
export interface ExaminedDraft {
  readonly loaded: LoadedDraft;
  readonly analysis: Analysis;
  readonly examination: Examination;
  /** Canonical URIs of the files whose change changes the result, besides the drafts of its folder. */
  readonly dependsOn: ReadonlySet<string>;
}

/** A draft with what was found in it, by itself and beside the others of its folder. */
export interface CheckedDraft extends ExaminedDraft {
  readonly report: DraftReport;
}

/** A Markdown file in brief. */
export interface FileSummary {
  /** Null where it is no draft, or no text. */
  readonly summary: DraftSummary | null;
  /** The same. */
  readonly citations: DraftCitations | null;
  /** Canonical URIs of the files whose change changes it. */
  readonly dependsOn: ReadonlySet<string>;
}

/** Looks at a loaded Markdown file by itself. Null where it is no draft. `previous` is the examination before an edit. */
export function examineLoaded(loaded: LoadedDraft, previous: Examination | null = null): ExaminedDraft | null {
  if (!isDraft(loaded.draft, loaded.settings)) return null;
  const examination = examine(loaded, rules, previous);
  return { loaded, analysis: examination.analysis, examination, dependsOn: dependencies(loaded) };
}

/** What is kept of a file that is not open. */
export function summaryOf(examined: ExaminedDraft | null): FileSummary {
  if (!examined) return { summary: null, citations: null, dependsOn: new Set() };
  const { summary, analysis } = examined.examination;
  return { summary, citations: citationsOf(analysis), dependsOn: examined.dependsOn };
}

/** Whether two reports show the same. */
export function isSameReport(a: DraftReport, b: DraftReport): boolean {
  return areSame(a.diagnostics, b.diagnostics) && areSame(a.echoes, b.echoes);
}

/** Canonical URIs of the files that a draft was read with. */
export function dependencies(loaded: LoadedDraft): ReadonlySet<string> {
  return new Set(loaded.dependsOn.map(canonicalUri));
}
