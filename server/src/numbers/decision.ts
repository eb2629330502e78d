import type { Metric } from '../metrics/metrics.ts';
import { periodsOverlap } from '../quantities/period.ts';
import { Rational } from '../quantities/rational.ts';
import type { Clause } from './clauses.ts';
import { countedHead } from './counted.ts';
import { isDifference, measuresDifference } from './difference.ts';
import { distinctiveness, isCommon, isInWords, isRareUnit, rareUnit, reliance, rivalry } from './distinctiveness.ts';
import { isIntended, isOfFuture } from './intention.ts';
import { isAlmostMeasured, isClose, mistypedDigits } from './likeness.ts';
import { isLight, meanings } from './meaning.ts';
import type { Option } from './option.ts';
import type { Claim } from './read-numbers.ts';
import type { Reason } from './reason.ts';
import { headersOf } from './table-headers.ts';
import { canonicalUnit } from './units.ts';

/** From which score on a metric is taken for the one that a number speaks of. */
export const enough = {
  /** Worth a look at all. */
  considered: 0.15,
  /** The value agrees with no other metric that the words could mean. */
  onlyAgreeing: 0.24,
  /** The value does not agree: the words alone must say it. */
  disagreeing: 0.58,
  /** The value is within a hundredth of the measured one, and stated too exactly for that to be chance. */
  almost: 0.47,
  /** The value shows the digits of the measured one in another order. */
  mistyped: 0.45,
  /** Between equals, none of which agrees, the words must say at least as much to call the choice open. */
  open: 0.6,
  /** The words leave no doubt. */
  certain: 0.75,
  /** They leave no doubt, though the value is quite unlike the measured one. */
  certainThoughFar: 0.9,
};
/** How near to the best a second metric makes the choice open. */
const tie = 0.97;

/** What was decided of a claim, and why. */
export interface Decision {
  readonly reason: Reason;
  /** Null where the claim is left unsupported. */
  readonly taken: Option | null;
  /** What the words had to score for it. */
  readonly needed: number;
  /** Where the reason is that several fit alike, these. */
  readonly equal?: readonly Option[];
}

/**
 * Which metric a claim speaks of, if any. `options` are those that it may speak of, best first; `chosen` the one left to
 * it when the numbers of its sentence had competed; `compared` the metric of the number that it is compared with.
 */
export function decide(
  claim: Claim,
  options: readonly Option[],
  chosen: Option | undefined,
  compared: Metric | null,
): Decision {
  if (!chosen) {
    return { reason: options.length === 0 ? 'nothing-near' : 'said-already', taken: null, needed: enough.considered };
  }
  const { need } = reliance(claim, chosen);
  const isAim = isIntended(claim.clause);
  const agreeing = [chosen, ...options].find(
    (option) =>
      agrees(option) &&
      isRelied(claim, option, chosen) &&
      (!isAim || isOfFuture(option.wording) || fitsExactly(claim, option)),
  );
  if (agreeing) return { reason: agreeing === chosen ? 'agrees' : 'agrees-instead', taken: agreeing, needed: need };
  // The London average beside our own value is an average of the same measure.
  const same = options.find((option) => option.metric === compared && option.hasArea);
  if (same) return { reason: 'compared-with', taken: same, needed: enough.considered };
  // Where another metric agrees, the words do not say firmly enough that this one is wrong.
  const other = options.find(
    (option) => option !== chosen && agrees(option) && !isAim && option.score >= leastAgreeing(claim, option),
  );
  if (other && (chosen.score < enough.certain || other.score >= chosen.score * rivalry(claim, other))) {
    return isCommon(claim)
      ? { reason: 'common-elsewhere', taken: null, needed: enough.certain }
      : { reason: 'only-agreeing', taken: other, needed: enough.onlyAgreeing };
  }
  return accuse(claim, options, chosen, need);
}

/** What the words must score where the value agrees with this metric alone: more where it agrees with much. */
function leastAgreeing(claim: Claim, option: Option): number {
  return distinctiveness(claim, option.judgement.loosely) < 1 ? reliance(claim, option).need : enough.onlyAgreeing;
}

/** A target that is the measured value to the last digit may be that of a metric that holds targets. */
function fitsExactly({ reading }: Claim, { judgement }: Option): boolean {
  return judgement.observation?.value.equals(reading.value) ?? false;
}

/** Whether an option that agrees has enough words for that, and is near enough to the one chosen by words. */
function isRelied(claim: Claim, option: Option, chosen: Option): boolean {
  const { need, near } = reliance(claim, option);
  return option.weight >= chosen.weight * near && option.score >= need;
}

/** No metric that the words could mean has the value: whether they say firmly enough that it is wrong. */
function accuse(claim: Claim, options: readonly Option[], chosen: Option, need: number): Decision {
  if (isIntended(claim.clause) && !isOfFuture(chosen.wording))
    return { reason: 'another-thing', taken: null, needed: enough.disagreeing };
  const typo = mistypedDigits(claim, chosen.metric);
  const mistyped = (typo === 2 ? enough.mistyped : enough.mistyped / 2) * (isRareUnit(chosen.metric) ? rareUnit : 1);
  if (typo >= 2 && chosen.score >= mistyped)
    return { reason: agrees(chosen) ? 'agrees' : 'same-digits', taken: chosen, needed: mistyped };
  const isNearby = isClose(claim.reading.value, chosen.metric);
  const isAlmost = isAlmostMeasured(claim, chosen.metric);
  const isPlain = isNearby && !isCommon(claim) && !isInWords(claim) && coversPeriod(claim, chosen.metric);
  const needed = isPlain
    ? isAlmost
      ? enough.almost
      : enough.disagreeing
    : isNearby
      ? enough.certain
      : enough.certainThoughFar;
  if (isOfAnotherThing(claim, chosen)) return { reason: 'another-thing', taken: null, needed };
  if (chosen.words.length < 2 && !isAllButEqual(claim, chosen)) return { reason: 'one-word', taken: null, needed };
  // Where every metric that it may speak of disagrees, it is wrong whichever is meant.
  const rivals = options.filter((option) => option.metric !== chosen.metric && option.weight >= chosen.weight * tie);
  if (rivals.length > 0 && chosen.score < enough.certain) {
    const equal = [chosen, ...rivals];
    return chosen.score >= enough.open && !isCommon(claim)
      ? { reason: 'equal', taken: chosen, needed: enough.open, equal }
      : { reason: 'equal-and-weak', taken: null, needed: enough.certain, equal };
  }
  if (chosen.score < needed) return { reason: 'too-weak', taken: null, needed: agrees(chosen) ? need : needed };
  return { reason: chosen.score >= enough.certain ? 'words-certain' : 'words-and-close', taken: chosen, needed };
}

/** Whether the metric has a value for the time that is said, so that it could be compared. */
function coversPeriod({ reading }: Claim, metric: Metric): boolean {
  const said = reading.period?.from === 'passage' ? null : reading.period?.period;
  return !said || metric.observations.some((o) => !o.period || periodsOverlap(o.period.value, said));
}

/** Whether the text says that the number is something else than a value of the metric: a change, or a count of others. */
function isOfAnotherThing({ clause, reading }: Claim, { metric, wording }: Option): boolean {
  if (isDifference(clause) && !measuresDifference(wording)) return true;
  if (isOfAnotherRow(clause, wording)) return true;
  if (reading.unit === 'gbp' && canonicalUnit(metric.unit) !== 'gbp') return true;
  const own = [metric.label, ...metric.aliases, metric.of ?? '', metric.unit].join(' ; ');
  const isOther = (head: string | null): boolean =>
    head !== null && !isLight(head) && !meanings(own, new Map()).some(({ key }) => key === head);
  if (isOther(wholeOf(clause))) return true;
  if (reading.unit !== 'count') return false;
  // Money is written with its sign, but for a table whose header gives it.
  if (canonicalUnit(metric.unit) === 'gbp') return true;
  return isOther(countedHead(clause));
}

/** "Good" above a row "Outstanding" is not "good or outstanding": a word that names another row and not this one. */
function isOfAnotherRow({ passage }: Clause, wording: string): boolean {
  const { cell } = passage;
  if (!cell) return false;
  const keysOf = (text: string): string[] => meanings(text, new Map()).map(({ key }) => key);
  const own = new Set(headersOf(passage).flatMap(({ text }) => keysOf(text)));
  const others = new Set(
    cell.table.rows.slice(1).flatMap((row, i) => (i + 1 === cell.row || !row[0] ? [] : keysOf(row[0].text))),
  );
  return keysOf(wording).some((key) => others.has(key) && !own.has(key) && !isLight(key));
}

/** What a share "of which" or "of them" is a share of, as the number before it counts it: "68 organisations, a third of which". */
function wholeOf({ passage, token, sentence, siblings, index }: Clause): string | null {
  const before = siblings[index - 1];
  if (!before || !/^ of (?:which|whom|them|these|those)\b/.test(passage.text.slice(token.plain.end))) return null;
  return countedHead({ passage, token: before, sentence });
}

/** Whether one word and a value within a tenth are enough: "223 charities" for a measured 225. */
function isAllButEqual({ clause, reading, mention }: Claim, { metric, score }: Option): boolean {
  if (score < enough.certain || isInWords({ mention }) || reading.unit === 'percent') return false;
  const tenth = Rational.of(1, 10);
  return (
    countedHead(clause) !== null &&
    reading.value.compare(Rational.of(100)) >= 0 &&
    metric.observations.some(
      (o) => reading.value.subtract(o.value).absolute().compare(o.value.absolute().multiply(tenth)) <= 0,
    )
  );
}

function agrees({ judgement }: Option): boolean {
  return judgement.verdict === 'supported';
}
