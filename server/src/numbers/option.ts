import type { Judgement } from './judge.ts';
import type { Match } from './metric-index.ts';

/** A metric that a claim may speak of, with all that was weighed. */
export interface Option extends Match {
  readonly judgement: Judgement;
  /** Whether the metric has a value for the area that the number is said of. */
  readonly hasArea: boolean;
  /** How well the units fit, above 0 to 1. */
  readonly fit: number;
  /** Whether the value is of the order of what was measured. */
  readonly isNear: boolean;
  /** Score after unit, area and value. */
  readonly weight: number;
}
