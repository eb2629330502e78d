import type { Framework } from '../framework/framework.ts';
import type { Misfit, Spot } from '../numbers/consistency/stated.ts';
import type { DraftScores } from './draft-scores.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome, StatedResult } from './scores.ts';

/** Totals, percentages and ratings that none of the draft's complete sets of scores comes to. */
export function scoreMisfits({ sets, results }: DraftScores, framework: Framework): Misfit[] {
  return results.flatMap((stated) => {
    const outcomes = (stated.set ? [stated.set] : sets).flatMap((set) => outcomeOf(set, framework, stated.theme) ?? []);
    if (outcomes.length === 0 || outcomes.some((outcome) => agrees(stated, outcome))) return [];
    return [misfit(stated, outcomes[0]!, outcomes.length === 1, framework)];
  });
}

function agrees({ result }: StatedResult, { total, percentage, rating }: Outcome): boolean {
  switch (result.kind) {
    case 'total':
      return result.total === total;
    case 'percentage':
      return percentage.round(result.decimals).equals(result.percentage);
    case 'rating':
      return rating === null || result.rating === rating;
  }
}

function misfit(stated: StatedResult, outcome: Outcome, isOnly: boolean, framework: Framework): Misfit {
  const { passage, plain } = stated;
  const spot: Spot = { passage, plain };
  const right = rightText(stated, outcome);
  const said = passage.text.slice(plain.start, plain.end);
  const shown = stated.result.kind === 'percentage' ? `${said}%` : said;
  const remedy = isOnly
    ? `Write “${right}${stated.result.kind === 'percentage' ? '%' : ''}”, or correct the score that is wrong.`
    : 'Correct it, or the score that is wrong.';
  return {
    ...spot,
    message: `“${shown}” does not follow from the scores: ${working(stated, outcome, framework)}. Whoever reads the scores can work this out, and will wonder which of them is meant. ${remedy}`,
    beside: outcome.scores.map((score) => ({ passage: score.passage, plain: score.plain })),
    ...(isOnly ? { fix: { title: `Write ${right}`, spot, newText: right } } : {}),
    isCertain: false,
  };
}

function rightText({ result }: StatedResult, { total, percentage, rating }: Outcome): string {
  switch (result.kind) {
    case 'total':
      return String(total);
    case 'percentage':
      return percentage.round(result.decimals).toDecimal(result.decimals, result.decimals);
    case 'rating':
      return rating!;
  }
}

/** “2 + 3 + 3 = 8 of 12, which is 66.7%, and 63% to 87% is “Good””. */
function working(
  { result }: StatedResult,
  { scores, total, full, percentage, rating }: Outcome,
  framework: Framework,
): string {
  const sum = `${scores.map(({ score }) => score).join(' + ')} = ${total}`;
  if (result.kind === 'total') return `${sum}, out of ${full}`;
  const share = `${sum} of ${full}, which is ${percentage.round(1).toDecimal(0, 1)}%`;
  return result.kind === 'percentage' ? share : `${share}, and ${reach(rating!, framework)} is “${rating}”`;
}

/** “63% to 87%”, “88% or more”. */
function reach(rating: string, { scoring }: Framework): string {
  const ratings = scoring?.ratings ?? [];
  const at = ratings.findIndex(({ title }) => title === rating);
  const next = ratings[at + 1];
  return next ? `${ratings[at]!.from}% to ${next.from - 1}%` : `${ratings[at]!.from}% or more`;
}
