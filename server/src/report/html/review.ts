import type { DraftCoverage } from '../../coverage/coverage-schema.ts';
import type { DraftReport } from '../../lint.ts';
import type { Range } from '../../text/source-text.ts';

/** All that the page is made of. Whoever shows it (the command, an editor) works out the coverage and finds the rules. */
export interface Review {
  readonly drafts: readonly ReviewedDraft[];
  /** What a rule reports and why it matters, for those that are named; undefined for one that is not known. */
  rule(id: string): RuleText | undefined;
  /** Of cqc-lint. */
  readonly version: string;
  /** When it was made: `2024-05-14T09:30:00`, in universal time. */
  readonly time: string;
}

export interface ReviewedDraft {
  /** As people write it. */
  readonly path: string;
  readonly report: DraftReport;
  readonly coverage: DraftCoverage;
  /**
   * The address that a link to a stretch of a file has, by the engine’s URI, where whoever shows the page can lead there.
   * Absent on a page that stands for itself.
   */
  readonly addressOf?: (uri: string, range: Range) => string;
}

interface RuleText {
  readonly summary: string;
  readonly why: string;
  readonly how: string;
}
