import { NotificationType, RequestType, RequestType0 } from 'vscode-jsonrpc';
import type { DraftCoverage } from '../coverage/coverage-schema.ts';
import type { EvidencePlace } from '../coverage/evidence-places.ts';
import type { NewMetric } from '../metrics/additions/new-values.ts';
import type { EffectiveSetting } from '../report/settings/effective-settings.ts';
import type { Range } from '../text/source-text.ts';
import type { EntryAnswers, FileAnswer } from './host/file-answers.ts';
import type { PreviewMark } from './preview-marks.ts';

/** How one open draft stands. */
export interface DraftStatus {
  /** Numbers that a reviewer would want backed. */
  readonly claims: number;
  /** Those that the metrics file backs. */
  readonly supported: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Sent whenever the status of an open document changes; null where it is no longer an open draft. */
export const statusNotification = new NotificationType<{ readonly uri: string; readonly status: DraftStatus | null }>(
  'cqc-lint/status',
);

/** Which version of an open Markdown document was checked, and what it is. */
export interface CheckedDocument {
  readonly uri: string;
  readonly version: number;
  readonly isDraft: boolean;
}

/** Sent whenever a version of an open document was checked, or checked again because another file changed. */
export const checkedNotification = new NotificationType<CheckedDocument>('cqc-lint/checked');

/** The command, through `workspace/executeCommand`, that checks every draft of the workspace. */
export const lintWorkspaceCommand = 'cqc-lint.lintWorkspace';

/** The commands that change one open draft; their argument is `{ uri }`. */
export const refreshDraftCommand = 'cqc-lint.refreshDraft';
export const pinDraftCommand = 'cqc-lint.pinDraft';

/** The command that says what an open draft covers of its framework; its argument is `{ uri }`. */
export const coverageCommand = 'cqc-lint.coverage';

/** The same as a request: null where the document is no open draft. */
export const coverageRequest = new RequestType<{ readonly uri: string }, DraftCoverage | null, void>(
  'cqc-lint/coverage',
);

export type { DraftCoverage, EvidencePlace, PreviewMark };

/**
 * Where an open draft shows evidence in the statement whose heading stands on a line, counted from 0; null where the
 * document is no open draft.
 */
export const evidencePlacesRequest = new RequestType<
  { readonly uri: string; readonly line: number },
  readonly EvidencePlace[] | null,
  void
>('cqc-lint/evidencePlaces');

/**
 * A command of the client, which it says it has by `showReferences: true` in its initialization options: it shows a list
 * of places. Its arguments are the URI and position that it is asked at, and the places as `Location[]`.
 */
export const showReferencesCommand = 'cqcLint.showReferences';

/** A report on a draft for a client that shows it in a page of its own. */
export interface ReportContent {
  readonly title: string;
  /** What goes into the page's body; no script, and no style of its own. */
  readonly markup: string;
  /** The style sheet that the markup is made for; its colours are custom properties of the root. */
  readonly styles: string;
  /** Where the links lead whose address is `#place-N`, N counting from 0. */
  readonly places: readonly { readonly uri: string; readonly range: Range }[];
}

/** The report on an open draft; null where the document is no open draft. */
export const reportContentRequest = new RequestType<{ readonly uri: string }, ReportContent | null, void>(
  'cqc-lint/reportContent',
);

/** The same as an HTML page that stands for itself, to print and to hand on. */
export const reportPageRequest = new RequestType<{ readonly uri: string }, { readonly html: string } | null, void>(
  'cqc-lint/reportPage',
);

/** The verdicts on the numbers of an open draft, for its preview; null where the document is no open draft. */
export const previewMarksRequest = new RequestType<{ readonly uri: string }, readonly PreviewMark[] | null, void>(
  'cqc-lint/previewMarks',
);

/** What checking the whole workspace found. */
export interface WorkspaceSummary {
  readonly drafts: number;
  readonly errors: number;
  readonly warnings: number;
}

export type { EffectiveSetting };

/** What applies to an open draft; null where the document is no open draft. */
export const effectiveSettingsRequest = new RequestType<
  { readonly uri: string },
  readonly EffectiveSetting[] | null,
  void
>('cqc-lint/effectiveSettings');

/**
 * Requests to the client, for files of the schemes that it names in `fileSchemes` of its initialization options: what a
 * file holds, what lies directly in a folder (nothing where it cannot be read), and the Markdown files of a folder and
 * those below it, without hidden ones and packages.
 */
export const readFileRequest = new RequestType<{ readonly uri: string }, FileAnswer, void>('cqc-lint/readFile');
export const listFolderRequest = new RequestType<{ readonly uri: string }, EntryAnswers, void>('cqc-lint/listFolder');
export const findMarkdownRequest = new RequestType<{ readonly uri: string }, string[], void>('cqc-lint/findMarkdown');

export type { EntryAnswers, FileAnswer };

/** The frameworks that a draft can follow. */
export const frameworksRequest = new RequestType0<
  { readonly id: string; readonly title: string; readonly owner: string; readonly version: string }[],
  void
>('cqc-lint/frameworks');

/** The text of a new draft; null where there is no such framework. */
export const skeletonRequest = new RequestType<
  {
    readonly framework: string;
    /** The framework’s own where it is absent. */
    readonly title?: string;
    readonly authority?: string;
    readonly period?: string;
    readonly metrics?: readonly string[];
  },
  { readonly text: string } | null,
  void
>('cqc-lint/skeleton');

/** What a draft could put into a new metrics file. */
export interface MetricsOffer {
  /** The council that the draft names. */
  readonly authority: string | null;
  /** The metrics files that its front matter names. */
  readonly files: readonly string[];
  /** The numbers that no metric backs and that say enough to make one, with the sentence that each stands in. */
  readonly numbers: readonly {
    readonly text: string;
    readonly line: number;
    readonly sentence: string;
    readonly metric: NewMetric;
  }[];
}

/** What an open draft could put into a new metrics file; null where the document is no open draft. */
export const metricsOfferRequest = new RequestType<{ readonly uri: string }, MetricsOffer | null, void>(
  'cqc-lint/metricsOffer',
);

/**
 * The text of a new metrics file with some of the metrics that were offered, and the edit by which a draft names it under
 * a path; no edit where no open draft is given.
 */
export const metricsFileRequest = new RequestType<
  {
    readonly uri: string | null;
    readonly path: string;
    readonly authority: string | null;
    readonly metrics: readonly NewMetric[];
  },
  { readonly text: string; readonly edit: { readonly range: Range; readonly newText: string } | null } | null,
  void
>('cqc-lint/metricsFile');
