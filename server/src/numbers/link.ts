import type { Metric } from '../metrics/metrics.ts';
import { closed, type Interval } from '../quantities/interval.ts';
import { Rational } from '../quantities/rational.ts';
import type { AreaNames } from './area-names.ts';
import { accepted } from './intervals.ts';
import { type Judgement, judge } from './judge.ts';
import type { Match, MetricIndex } from './metric-index.ts';
import type { CheckedNumber, Reading } from './number.ts';
import type { Claim } from './read-numbers.ts';
import type { Reason } from './reason.ts';
import { type Readings, surroundings } from './surroundings.ts';
import type { Quantity } from './token.ts';
import { canonicalUnit, unitFit } from './units.ts';

/** What linking looks things up in. */
export interface LinkContext {
  readonly index: MetricIndex;
  readonly words: Readings;
  readonly areas: AreaNames;
  /** The metric of each claim that is linked so far. */
  readonly decided: Map<Claim, Metric>;
  /** Is told how each claim was linked, so that it can be explained. */
  readonly watch?: (linking: Linking) => void;
}

/** From which score on a metric is taken for the one that a number speaks of. */
const enough = {
  /** Worth a look at all. */
  considered: 0.15,
  /** The value agrees as well. */
  agreeing: 0.34,
  /** The same, for a number so common that agreement says little. */
  agreeingCommon: 0.46,
  /** The value does not agree: the words alone must say it. */
  disagreeing: 0.6,
  /** The value shows the digits of the measured one in another order. */
  mistyped: 0.45,
  /** Between equals, none of which agrees, the words must say at least as much to call the choice open. */
  open: 0.6,
  /** The words leave no doubt. */
  certain: 0.75,
};
/** How near to the best a metric must be to be taken because its value agrees. */
const rival = 0.78;
/** How near to the best a second metric makes the choice open. */
const tie = 0.97;

/** A metric that a claim may speak of, with all that was weighed. */
interface Option extends Match {
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

/** What was decided of a claim, and why. */
interface Decision {
  readonly reason: Reason;
  /** Null where the claim is left unsupported. */
  readonly taken: Option | null;
  /** What the words had to score for it. */
  readonly needed: number;
}

/** How a claim was linked. */
interface Linking {
  readonly claim: Claim;
  /** For a comparator, the number that it is compared with. */
  readonly anchor: Claim | null;
  /** Best first. */
  readonly options: readonly Option[];
  /** The option that was left to it when the numbers of its sentence had competed. */
  readonly chosen: Option | null;
  readonly decision: Decision;
}

/**
 * Links the free claims of one sentence to metrics together, since they compete: one measured value is said once in a
 * sentence. Words decide, then unit, period and area, and the value last. `sentence` holds all its claims, also those
 * that the writer linked; `previous` those of the sentence before. Fills `context.decided`.
 */
export function link(
  sentence: readonly Claim[],
  free: readonly Claim[],
  previous: readonly Claim[],
  context: LinkContext,
): CheckedNumber[] {
  const anchors = free.map((claim) => anchorOf(claim, sentence, previous));
  const options = free.map((claim, i) => optionsOf(claim, anchors[i]!, context));
  const taken = new Map<string, Rational>();
  for (const claim of sentence) {
    const metric = context.decided.get(claim);
    if (metric) taken.set(slot(claim, metric), claim.reading.value);
  }
  const chosen = new Map<number, Option>();
  const pairs = options
    .flatMap((list, i) => list.map((option) => ({ i, option })))
    .sort((a, b) => b.option.weight - a.option.weight || a.i - b.i);
  for (const { i, option } of pairs) {
    if (chosen.has(i)) continue;
    const key = slot(free[i]!, option.metric);
    const holder = taken.get(key);
    if (holder && !holder.equals(free[i]!.reading.value)) continue;
    taken.set(key, free[i]!.reading.value);
    chosen.set(i, option);
  }
  return free.map((claim, i) => {
    const anchor = anchors[i]!;
    const compared = anchor && (context.decided.get(anchor) ?? null);
    const decision = decide(claim, options[i]!, chosen.get(i), compared);
    const checked = checkedAs(claim, options[i]!, decision);
    context.watch?.({ claim, anchor, options: options[i]!, chosen: chosen.get(i) ?? null, decision });
    if (checked.metric) context.decided.set(claim, checked.metric);
    return checked;
  });
}

/** One value of one metric, as a sentence can say it once. */
function slot({ reading }: Claim, metric: Metric): string {
  return `${metric.id.value}|${reading.area?.area ?? ''}|${reading.period?.period.key ?? ''}`;
}

function optionsOf(claim: Claim, anchor: Claim | null, context: LinkContext): Option[] {
  const weights = surroundings(claim.clause, context.words, anchor?.clause ?? null);
  return context.index
    .candidates(weights, enough.considered)
    .flatMap((candidate): Option[] => {
      const fit = unitFit(claim.mention.quantity!, candidate.metric);
      if (fit === 0) return [];
      const judgement = judge(inUnitOf(claim, candidate.metric), candidate.metric, context.areas);
      const hasArea = candidate.metric.observations.some((o) =>
        context.areas.same(o.area?.value ?? null, claim.reading.area?.area ?? null),
      );
      const near = isNear(claim.reading.value, candidate.metric);
      const weight =
        candidate.score * (near ? 1 : 0.8) * fit * (hasArea ? 1 : 0.8) + (judgement.verdict === 'supported' ? 0.08 : 0);
      return [{ ...candidate, judgement, weight, hasArea, fit, isNear: near }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 8);
}

/** For a comparator ("the London average of 58%"), the authority's own number that it is compared with. */
function anchorOf(claim: Claim, claims: readonly Claim[], previous: readonly Claim[]): Claim | null {
  const position = claims.indexOf(claim);
  if (claim.reading.area === null) {
    const before = claims[position - 1];
    const gap = before ? claim.clause.passage.text.slice(before.mention.plain.end, claim.mention.plain.start) : '';
    if (!before) return null;
    const isCompared = /\b(?:compared (?:to|with)|versus|against|than|from) ?(?:[a-z]+ ){0,2}$/.test(gap);
    const isChange =
      / to $/.test(gap) && /\bfrom $/.test(claim.clause.passage.text.slice(0, before.mention.plain.start));
    return isCompared || isChange ? before : null;
  }
  const own = claims.slice(0, position).filter((other) => other.reading.area === null);
  if (own.length === 0)
    return previous[0]?.clause.passage === claim.clause.passage
      ? (previous.findLast((other) => other.reading.area === null) ?? null)
      : null;
  const firstComparator = claims.findIndex((other) => other.reading.area !== null);
  const text = claim.clause.passage.text.slice(claim.mention.plain.start, claim.clause.sentence.end);
  const paired = /\brespectively\b/.test(text) ? own[position - firstComparator] : undefined;
  return paired ?? own.at(-1)!;
}

/** 12 of the 13, as a percentage rounded to a whole one. */
function asShare({ value, of }: Quantity): Interval {
  const share = value.divide(of!).multiply(Rational.hundred);
  const half = Rational.of(1, 2);
  return closed(share.subtract(half), share.add(half));
}

/** A bare number takes the unit of the metric, and with it what that unit accepts: 63 may be 62.5 to 63.5 years. */
function inUnitOf({ reading, mention }: Claim, metric: Metric): Reading {
  const quantity = mention.quantity!;
  const unit = canonicalUnit(metric.unit);
  if (quantity.form === 'count-of' && unit === 'percent') return { ...reading, strict: asShare(quantity), loose: null };
  if (quantity.form !== 'plain' || quantity.unit !== 'count' || unit === 'count') return reading;
  return { ...reading, unit, ...accepted({ ...quantity, unit }, reading.hedge) };
}

/** The claim with the metric that it was decided to speak of; that one comes first among its candidates. */
function checkedAs(claim: Claim, options: readonly Option[], { reason, taken }: Decision): CheckedNumber {
  const candidates = taken ? [taken, ...options.filter((other) => other !== taken)] : options;
  const base = { mention: claim.mention, subject: null, target: null, candidates, reason };
  if (!taken) {
    return { ...base, metric: null, observation: null, via: null, verdict: 'unsupported', loosely: false };
  }
  const { verdict, observation, loosely } = taken.judgement;
  return {
    ...base,
    mention: { ...claim.mention, reading: inUnitOf(claim, taken.metric) },
    metric: taken.metric,
    observation,
    via: 'words',
    verdict: reason === 'equal' ? 'ambiguous' : verdict,
    loosely,
  };
}

function decide(
  claim: Claim,
  options: readonly Option[],
  chosen: Option | undefined,
  compared: Metric | null,
): Decision {
  if (!chosen) {
    return { reason: options.length === 0 ? 'nothing-near' : 'said-already', taken: null, needed: enough.considered };
  }
  const { need, near } = trust(claim, chosen.metric);
  const agreeing = [chosen, ...options].find(
    (option) => agrees(option) && option.weight >= chosen.weight * near && option.score >= need,
  );
  if (agreeing) return { reason: agreeing === chosen ? 'agrees' : 'agrees-instead', taken: agreeing, needed: need };
  // The London average beside our own value is an average of the same measure.
  const same = options.find((option) => option.metric === compared && option.hasArea);
  if (same) return { reason: 'compared-with', taken: same, needed: enough.considered };
  // Where another metric agrees, the words do not say firmly enough that this one is wrong.
  const other = options.find(
    (option) => option !== chosen && agrees(option) && option.score >= enough.considered * 1.6,
  );
  if (other && chosen.score < enough.certain) {
    return isCommon(claim)
      ? { reason: 'common-elsewhere', taken: null, needed: enough.certain }
      : { reason: 'only-agreeing', taken: other, needed: enough.considered * 1.6 };
  }
  const typo = mistypedDigits(claim, chosen.metric);
  const mistyped = typo === 2 ? enough.mistyped : enough.mistyped / 2;
  if (typo >= 2 && chosen.score >= mistyped)
    return { reason: agrees(chosen) ? 'agrees' : 'digits-swapped', taken: chosen, needed: mistyped };
  const plain = !isCommon(claim) && !isInWords(claim) && isClose(claim.reading.value, chosen.metric);
  const needed = plain ? enough.disagreeing : enough.certain;
  if (chosen.words.length < 2) return { reason: 'one-word', taken: null, needed };
  // Where every metric that it may speak of disagrees, it is wrong whichever is meant.
  const rivals = options.filter((option) => option.metric !== chosen.metric && option.weight >= chosen.weight * tie);
  if (rivals.length > 0 && chosen.score < enough.certain) {
    return chosen.score >= enough.open && !isCommon(claim)
      ? { reason: 'equal', taken: chosen, needed: enough.open }
      : { reason: 'equal-and-weak', taken: null, needed: enough.certain };
  }
  if (chosen.score < needed) return { reason: 'too-weak', taken: null, needed: agrees(chosen) ? need : needed };
  return { reason: chosen.score >= enough.certain ? 'words-certain' : 'words-and-close', taken: chosen, needed };
}

function agrees({ judgement }: Option): boolean {
  return judgement.verdict === 'supported';
}

/**
 * What the words must say before agreement counts, and how near to the best a metric must be. The more digits a number
 * shows, the less likely it agrees with the wrong metric by chance.
 */
function trust(claim: Claim, metric: Metric): { need: number; near: number } {
  if (isCommon(claim)) return { need: enough.agreeingCommon, near: rival };
  const { value, hedge } = claim.reading;
  const digits = significant(value).length;
  const isRare = !['percent', 'count'].includes(canonicalUnit(metric.unit));
  if (hedge !== 'none' || digits < 3) return { need: enough.agreeing * (isRare ? 0.6 : 1), near: rival };
  return digits === 3
    ? { need: enough.agreeing * 0.6, near: rival * 0.7 }
    : { need: enough.agreeing * 0.4, near: rival * 0.5 };
}

/** Whether the value is at least of the order of what was measured; people mistype a digit, not two. */
function isNear(value: Rational, metric: Metric): boolean {
  const factor = Rational.of(15);
  return metric.observations.some(
    (o) => value.compare(o.value.multiply(factor)) <= 0 && o.value.compare(value.multiply(factor)) <= 0,
  );
}

/** The significant digits of a number as it is written. */
function significant(value: Rational): string {
  return value
    .toDecimal()
    .replaceAll(/[-.]/g, '')
    .replace(/^0+|0+$/g, '');
}

/** Whether a value is near a measured one; one quite unlike it more likely speaks of something else. */
function isClose(value: Rational, metric: Metric): boolean {
  const [most, least] = [Rational.of(7, 4), Rational.of(4, 7)];
  return metric.observations.some(
    (o) => value.compare(o.value.multiply(most)) <= 0 && value.compare(o.value.multiply(least)) >= 0,
  );
}

/**
 * How many digits a value shares with a measured one, all of them in another order or with the point elsewhere, as
 * mistyping gives: 87% for 78%, £560k for £5.6 million. Zero where it does not.
 */
function mistypedDigits({ reading, mention }: Claim, metric: Metric): number {
  if (isInWords({ mention })) return 0;
  const stated = significant(reading.value);
  const places = mention.quantity!.step.denominator.toString().length - 1;
  const sorted = [...stated].sort().join('');
  const isSame = metric.observations.some((o) => {
    const rounded = places > 0 || reading.unit === 'percent' ? o.value.round(places) : o.value;
    return [...significant(rounded)].sort().join('') === sorted;
  });
  return isSame ? stated.length : 0;
}

function isInWords({ mention }: Pick<Claim, 'mention'>): boolean {
  return !/\d/.test(mention.text);
}

/** A number that agrees with something by chance: a small count, a round share. */
function isCommon({ reading }: Claim): boolean {
  const isSmall = reading.value.isInteger() && reading.value.absolute().compare(Rational.of(20)) <= 0;
  return isSmall || (reading.unit === 'percent' && reading.value.equals(Rational.hundred));
}
