import type { Analysis } from '../analysis.ts';
import { draftScores } from '../scores/draft-scores.ts';
import { outcomeOf } from '../scores/outcome.ts';
import type { ScoreSet } from '../scores/scores.ts';
import type { DraftCoverage } from './coverage-schema.ts';

/** The scores that a draft gives itself: of several sets the first that scores every statement, else the first. */
export function ownScores(analysis: Analysis): ScoreSet | null {
  const { sets } = draftScores(analysis);
  const { framework } = analysis;
  return sets.find((set) => framework && outcomeOf(set, framework, null)) ?? sets[0] ?? null;
}

/** What they come to; null unless every statement has one. */
export function ownScoring(scores: ScoreSet | null, { framework }: Analysis): DraftCoverage['overall']['scoring'] {
  const outcome = scores && framework && outcomeOf(scores, framework, null);
  if (!outcome) return null;
  const { total, full, percentage, rating } = outcome;
  return { total, full, percentage: percentage.round(1).toDecimal(1, 1), rating };
}
