import type { Passage } from '../draft/draft.ts';
import type { Metric } from '../metrics/metrics.ts';
import { closed, type Interval, intersects } from '../quantities/interval.ts';
import { periodsOverlap } from '../quantities/period.ts';
import { Rational } from '../quantities/rational.ts';
import { anchorOf } from './anchors.ts';
import type { AreaNames } from './area-names.ts';
import { type Decision, decide, enough } from './decision.ts';
import { accepted } from './intervals.ts';
import { judge } from './judge.ts';
import { isNear } from './likeness.ts';
import { measuresOf } from './measures.ts';
import { byScore, type Hit, type Match, type MetricIndex } from './metric-index.ts';
import type { CheckedNumber, Reading } from './number.ts';
import type { Option } from './option.ts';
import { isOutdated } from './outdated.ts';
import type { Claim } from './read-numbers.ts';
import { withRestated } from './restated.ts';
import { type Readings, surroundings } from './surroundings.ts';
import { surveyOf, surveyOfMetric } from './surveys.ts';
import type { Quantity } from './token.ts';
import { canBeMoney, canonicalUnit, unitFit } from './units.ts';
import { unlinked } from './unlinked.ts';

/** What linking looks things up in. */
export interface LinkContext {
  readonly index: MetricIndex;
  readonly words: Readings;
  readonly areas: AreaNames;
  /** The metric of each claim that is linked so far. */
  readonly decided: Map<Claim, Metric>;
  /** What each passage has stated rightly so far, by metric, area and period. */
  readonly stated: Map<Passage, Map<string, Rational>>;
  /** Is told how each claim was linked, so that it can be explained. */
  readonly watch?: ((linking: Linking) => void) | undefined;
}

/** How a claim was linked. */
export interface Linking {
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
  const taken = new Map<string, Reading>();
  const before = statedBefore(sentence, context);
  for (const claim of sentence) {
    const metric = context.decided.get(claim);
    if (metric) taken.set(said(claim, metric), claim.reading);
  }
  const chosen = new Map<number, Option>();
  const alone = free.map((claim, i) => decide(claim, options[i]!, options[i]![0], null));
  // A number that agrees with a metric takes that one, and leaves the others to its neighbours.
  const agreed = alone.map(({ taken: it }) => (it?.judgement.verdict === 'supported' ? it : null));
  const pairs = options
    .flatMap((list, i) => list.map((option) => ({ i, option, isAgreed: option === agreed[i] })))
    .sort((a, b) => Number(b.isAgreed) - Number(a.isAgreed) || b.option.weight - a.option.weight || a.i - b.i);
  for (const { i, option, isAgreed } of pairs) {
    if (chosen.has(i)) continue;
    const { reading } = free[i]!;
    const keys = slots(free[i]!, option);
    const holder = isAgreed ? undefined : taken.get(keys[0]!);
    const stated = isAgreed || holder ? undefined : before.get(keys[0]!);
    if ((holder && !saysAgain(holder, reading)) || (stated && !stated.equals(reading.value))) continue;
    for (const key of keys) taken.set(key, reading);
    chosen.set(i, option);
  }
  const linked = free.map((claim, i) => {
    const anchor = anchors[i]!;
    const compared = anchor && (context.decided.get(anchor) ?? null);
    const own = chosen.get(i);
    const decision = own && own === agreed[i] ? alone[i]! : decide(claim, options[i]!, own, compared);
    const checked = checkedAs(claim, options[i]!, decision);
    context.watch?.({ claim, anchor, options: options[i]!, chosen: chosen.get(i) ?? null, decision });
    if (checked.metric) context.decided.set(claim, checked.metric);
    if (checked.metric && checked.verdict === 'supported') state(claim, checked.metric, context);
    return checked;
  });
  const restated = withRestated(linked, inUnitOf, context.areas);
  return restated.map((checked, i) =>
    isOutdated(
      checked,
      restated.filter((_, j) => anchors[j] === free[i]),
      context.areas,
    )
      ? { ...checked, verdict: 'wrong-period', reason: 'outdated' }
      : checked,
  );
}

/**
 * The values of a metric that a claim takes, so that no other number states them in the same sentence: the one that it
 * agrees with, else the one that it would have to be.
 */
function slots(claim: Claim, { metric, judgement }: Option): readonly string[] {
  const { verdict, observation } = judgement;
  const own = said(claim, metric);
  const measured = observation?.period?.value;
  if (verdict !== 'supported' || !measured) return [own];
  const held = `${metric.id.value}|${claim.reading.area?.area ?? ''}|${measured.key}`;
  const assumed = claim.reading.period?.period;
  // What agrees with the value of another time leaves that of its own time to a neighbour.
  return assumed && !periodsOverlap(assumed, measured) ? [held] : [held, own];
}

/** Whether one of two numbers may say the other again, less exactly: "just under half (49.6%)". */
function saysAgain(a: Reading, b: Reading): boolean {
  if (a.value.equals(b.value)) return true;
  if (a.unit !== b.unit || (a.hedge === 'none' && b.hedge === 'none')) return false;
  return intersects(a.loose ?? a.strict, b.strict) || intersects(a.strict, b.loose ?? b.strict);
}

/** What the sentences before in the same passage stated rightly: another number after it counts something else. */
function statedBefore(sentence: readonly Claim[], { stated }: LinkContext): ReadonlyMap<string, Rational> {
  const passage = sentence[0]?.clause.passage;
  return (passage && stated.get(passage)) ?? new Map();
}

function state(claim: Claim, metric: Metric, { stated }: LinkContext): void {
  const { passage } = claim.clause;
  const values = stated.get(passage) ?? new Map<string, Rational>();
  if (!stated.has(passage)) stated.set(passage, values);
  values.set(said(claim, metric), claim.reading.value);
}

function said({ reading }: Claim, metric: Metric): string {
  return `${metric.id.value}|${reading.area?.area ?? ''}|${reading.period?.period.key ?? ''}`;
}

/** The metrics that the words around a claim speak for, in whatever unit, best first. `anchor` as in `Linking`. */
export function spokenOf(
  claim: Claim,
  anchor: Claim | null,
  { index, words }: Pick<LinkContext, 'index' | 'words'>,
): Match[] {
  const weights = surroundings(claim.clause, words, anchor?.clause ?? null);
  const hits = index.candidates(weights, enough.considered, () => 1).toSorted(byScore);
  return hits.map((hit) => index.matched(hit, weights));
}

/** How many metrics are weighed to the end for one claim. */
const most = 8;
/** What agreement adds to the weight. */
const agreement = 0.08;

function optionsOf(claim: Claim, anchor: Claim | null, context: LinkContext): Option[] {
  const weights = surroundings(claim.clause, context.words, anchor?.clause ?? null);
  const quantity = claim.mention.quantity!;
  const survey = surveyOf(claim.clause);
  const isOtherSurvey = (metric: Metric): boolean =>
    survey !== null && ![null, survey].includes(surveyOfMetric(metric));
  const hits = context.index
    .candidates(weights, enough.considered, (unit) => unitFit(quantity, unit))
    .filter(({ metric }) => (quantity.form !== 'money' || canBeMoney(metric)) && !isOtherSurvey(metric))
    .sort((a, b) => b.score * b.fit - a.score * a.fit || byScore(a, b));
  const options: Option[] = [];
  const inUnit = new Map<string, Reading>();
  for (const hit of hits) {
    const least = options[most - 1]?.weight ?? 0;
    // Nothing that follows can weigh more than this.
    if (hit.score * hit.fit + agreement < least) break;
    const likelihood = likelihoodOf(hit, claim.reading, context.areas);
    if (likelihood.weight + agreement < least) continue;
    const unit = canonicalUnit(hit.metric.unit);
    const reading = inUnit.get(unit) ?? inUnitOf(claim, unit);
    inUnit.set(unit, reading);
    const option = weighed(reading, hit, likelihood, weights, context);
    const after = options.findIndex(({ weight }) => weight < option.weight);
    options.splice(after < 0 ? options.length : after, 0, option);
  }
  return options.slice(0, most);
}

/** What the area and the order of a metric's values make of a hit, before they are compared one by one. */
interface Likelihood {
  readonly hasArea: boolean;
  readonly isNear: boolean;
  readonly weight: number;
}

function likelihoodOf({ metric, score, fit }: Hit, { value, area }: Reading, areas: AreaNames): Likelihood {
  const named = area?.area ?? null;
  const hasArea = measuresOf(metric).areas.some((measured) => areas.same(measured, named));
  const near = isNear(value, metric);
  return { hasArea, isNear: near, weight: score * (near ? 1 : 0.8) * fit * (hasArea ? 1 : 0.8) };
}

/** A metric that the words speak for, with what its unit, its areas and its values say. */
function weighed(
  reading: Reading,
  hit: Hit,
  { hasArea, isNear, weight }: Likelihood,
  weights: ReadonlyMap<string, number>,
  { index, areas }: LinkContext,
): Option {
  const { metric, score, wording, words } = index.matched(hit, weights);
  const judgement = judge(reading, metric, areas);
  const bonus = judgement.verdict === 'supported' ? agreement : 0;
  return { metric, score, wording, words, judgement, weight: weight + bonus, hasArea, fit: hit.fit, isNear };
}

/** 12 of the 13, as a percentage rounded to a whole one. */
function asShare({ value, of }: Quantity): Interval {
  const share = value.divide(of!).multiply(Rational.hundred);
  const half = Rational.of(1, 2);
  return closed(share.subtract(half), share.add(half));
}

/** A bare number takes the unit of the metric, and with it what that unit accepts: 63 may be 62.5 to 63.5 years. */
function inUnitOf({ mention }: Pick<Claim, 'mention'>, unit: string): Reading {
  const reading = mention.reading!;
  const quantity = mention.quantity!;
  if (quantity.form === 'count-of' && unit === 'percent') return { ...reading, strict: asShare(quantity), loose: null };
  if (quantity.form !== 'plain' || quantity.unit !== 'count' || unit === 'count') return reading;
  return { ...reading, unit, ...accepted({ ...quantity, unit }, reading.hedge) };
}

/** The claim with the metric that it was decided to speak of; that one comes first among its candidates. */
function checkedAs(claim: Claim, options: readonly Option[], { reason, taken }: Decision): CheckedNumber {
  const candidates = taken ? [taken, ...options.filter((other) => other !== taken)] : options;
  if (!taken) return { ...unlinked(claim.mention), verdict: 'unsupported', reason, candidates };
  const { verdict, observation, loosely } = taken.judgement;
  return {
    ...unlinked({ ...claim.mention, reading: inUnitOf(claim, canonicalUnit(taken.metric.unit)) }),
    metric: taken.metric,
    observation,
    via: 'words',
    verdict: reason === 'equal' ? 'ambiguous' : verdict,
    loosely,
    reason,
    candidates,
  };
}
