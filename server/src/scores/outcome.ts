import type { Framework, QualityStatement, Scoring, Theme } from '../framework/framework.ts';
import { Rational } from '../quantities/rational.ts';
import type { Outcome, ScoreSet } from './scores.ts';

/** What the scores of all statements, or of a theme's, come to; null unless each of them has a score. */
export function outcomeOf({ scores }: ScoreSet, framework: Framework, theme: Theme | null): Outcome | null {
  const { scoring } = framework;
  const given = statementsOf(framework, theme).map((statement) => scores.get(statement));
  const all = given.filter((one) => one !== undefined);
  if (!scoring || all.length === 0 || all.length < given.length) return null;
  const total = all.reduce((sum, { score }) => sum + score, 0);
  const full = fullScore(framework, theme);
  const percentage = Rational.of(100 * total, full);
  // Ratings are given to the whole; the framework's owner has none for a theme.
  return { scores: all, total, full, percentage, rating: theme ? null : ratingOf(percentage, scoring) };
}

/** The sum of the full scores of all statements, or of a theme's. */
export function fullScore(framework: Framework, theme: Theme | null): number {
  return statementsOf(framework, theme).length * (framework.scoring?.scores.at(-1)?.score ?? 0);
}

/** The rating of a percentage, which is first rounded to a whole percent. */
function ratingOf(percentage: Rational, { ratings }: Scoring): string | null {
  const whole = percentage.round(0);
  return ratings.findLast(({ from }) => whole.compare(Rational.of(from)) >= 0)?.title ?? null;
}

function statementsOf({ statements }: Framework, theme: Theme | null): readonly QualityStatement[] {
  return (theme?.statements ?? statements).filter(({ expect }) => expect !== 'optional');
}
