import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { Period } from '../../quantities/period.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/source-text.ts';
import type { Claimed } from '../claimed-sentences.ts';
import type { MetricTarget } from '../number.ts';

/** What the pinned numbers of a draft become with the newest data, and what is left as it is. */
export interface RefreshPlan {
  /** In the order of the text. Edits of two steps never overlap. */
  readonly steps: readonly RefreshStep[];
  /** In the order of the text. */
  readonly left: readonly LeftNumber[];
}

/** Numbers that can only change together, since one period in the words stands for all of them. */
export interface RefreshStep {
  readonly numbers: readonly RefreshedNumber[];
  /** Of the draft's text, in order, without overlap. */
  readonly edits: readonly TextEdit[];
}

export interface RefreshedNumber {
  readonly number: Claimed;
  readonly metric: Metric;
  readonly to: Observation;
  /** For when the draft gives the number; null where it does not say. */
  readonly from: Period | null;
  /** The number with its hedge, as it is and as it will read. */
  readonly was: string;
  readonly reads: string;
}

/** Why a pinned number is not changed. */
export type LeftBecause =
  | 'no-newer-data'
  | 'unknown-metric'
  | 'no-number'
  | 'several-numbers'
  | 'no-value'
  | 'difference'
  | 'period-unknown'
  | 'form'
  | 'period-in-words'
  | 'tells-of-the-past'
  | 'trend-in-words'
  | 'number-beside-it'
  | 'marked-up'
  | 'link-elsewhere'
  | 'finding';

export interface LeftNumber {
  /** In the draft's text. */
  readonly span: Span;
  readonly text: string;
  readonly target: MetricTarget;
  /** Null where there is no such metric. */
  readonly metric: Metric | null;
  readonly because: LeftBecause;
  /** For the writer: one sentence, or two. */
  readonly message: string;
  /** The newer value that it was not given. */
  readonly newest: Observation | null;
}
