import { diagnosticsByFile, type Found, type FoundFile, foundFiles } from '../baseline/found-files.ts';
import type { DraftCoverage } from '../coverage/coverage-schema.ts';
import type { DraftReport } from '../lint.ts';
import type { ExplainedRule } from '../rules/pages.ts';
import { type LintReport, lintReport } from './lint-report.ts';
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
export interface RunFile extends FoundFile {
  readonly path: string;
}

/** The files of a run in the order of its report. */
export function filesOf({ drafts, folder, errorsOnly }: FinishedRun): RunFile[] {
  const isWanted = ({ diagnostic }: Found): boolean => !errorsOnly || diagnostic.severity === 'error';
  const files = foundFiles(drafts).map((file) => ({
    ...file,
    path: relativePath(folder, file.uri),
    found: file.found.filter(isWanted),
  }));
  const isReported = new Set(diagnosticsByFile(drafts, { errorsOnly }).keys());
  return files.filter(({ uri }) => isReported.has(uri));
}
