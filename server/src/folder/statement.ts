import { type Interval, intersects } from '../quantities/interval.ts';
import type { Range } from '../text/source-text.ts';

/** What a draft states of one thing, in brief: enough to hold it against other drafts when the draft itself is gone. */
export interface Statement {
  /** What it is a statement of. Statements of different drafts that share a key are about the same thing. */
  readonly keys: readonly string[];
  /** As it stands in the draft. */
  readonly text: string;
  readonly range: Range;
  /** What it stands for. */
  readonly strict: Interval;
  /** What it may stand for if it was rounded without saying so. */
  readonly lenient: Interval;
  /** What it is about, as a message may say it: a period, the owner of a plan; empty where there is nothing to say. */
  readonly about: string;
}

/** A statement that a comment in its draft keeps out of reports, or not. */
export interface SummarisedStatement extends Statement {
  readonly isSilenced: boolean;
}

/** All that the other drafts of a folder need to know of a draft. */
export interface DraftSummary {
  readonly uri: string;
  /** The framework's family; null where the framework is unknown. */
  readonly framework: string | null;
  readonly authority: string | null;
  /** What it states, by the id of the rule that compares it. */
  readonly statements: ReadonlyMap<string, readonly SummarisedStatement[]>;
}

/** Whether two statements of one thing cannot both be true. The same either way round. */
export function excludeEachOther(a: Statement, b: Statement): boolean {
  return !intersects(a.lenient, b.strict) && !intersects(b.lenient, a.strict);
}
