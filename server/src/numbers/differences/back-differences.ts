import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { AreaNames } from '../area-names.ts';
import { distinctiveness } from '../distinctiveness.ts';
import { isClose } from '../likeness.ts';
import { type LinkContext, spokenOf } from '../link.ts';
import type { CheckedNumber, Difference, Mention, Verdict } from '../number.ts';
import type { Claim } from '../read-numbers.ts';
import { canonicalUnit } from '../units.ts';
import { inOrder, type Pair, pairsOf } from './counterparts.ts';
import { fitOf } from './measured-difference.ts';
import { isOfDifferences, type StatedDifference, statedDifference } from './stated-difference.ts';

/** A value of a metric beside which a difference may stand. */
interface Level {
  readonly metric: Metric;
  readonly observation: Observation;
}

type Linked = Map<Mention, CheckedNumber>;

/** Opens a sentence that speaks on of the numbers of the one before. */
const goesOn = /^(?:this|that|it|which|these|the (?:figure|total|number|rate))\b/i;
/** Leads from a difference to a value that it is measured from or to. */
const leadsOn =
  /\b(?:from|on|than|to|over|of|against|compared with|the)(?: [a-z]+){0,3} ?\(?$|^[^,;.]{0,30}[(,] ?$|\bwhen (?:it|there|they|we) (?:was|were|stood at|had) $/i;

/**
 * Backs the differences among the claims of a sentence by the two values of a metric that they lie between: "up £7.3m"
 * beside a net budget. One that no metric backs takes the metric of a number beside it where it fits; one that is linked
 * to a metric is held against that. `before` holds the claims of the sentence before it in the same passage, or of the
 * same table row. Puts what it finds into `linked`.
 */
export function backDifferences(
  sentence: readonly Claim[],
  before: readonly Claim[],
  linked: Linked,
  { areas, index, words }: Pick<LinkContext, 'areas' | 'index' | 'words'>,
): void {
  for (const [i, claim] of sentence.entries()) {
    const checked = linked.get(claim.mention);
    const isOpen = checked?.verdict === 'unsupported' && !checked.target;
    const isPinned = checked?.via === 'link' && checked.verdict !== 'supported';
    const stated = isOpen || isPinned ? statedDifference(claim.clause) : null;
    if (!checked || !stated) continue;
    const beside = levelsBeside(sentence, i, before, linked);
    if (isOpen) {
      const fitting =
        beside.length > 0
          ? differences(claim, stated, beside, areas).find(({ fit }) => fit !== 'no')
          : differences(claim, stated, spokenLevels(claim, { index, words }), areas).find(
              ({ fit }) => fit === 'strict',
            );
      if (fitting) linked.set(claim.mention, { ...backed(checked, fitting), via: 'words', reason: 'difference' });
    } else {
      linked.set(claim.mention, pinned(checked, claim, stated, beside, areas));
    }
  }
}

interface Compared {
  readonly metric: Metric;
  readonly difference: Difference;
  readonly fit: 'strict' | 'loose' | 'no';
}

function backed(checked: CheckedNumber, { metric, difference, fit }: Compared): CheckedNumber {
  return { ...checked, metric, observation: null, difference, verdict: 'supported', loosely: fit === 'loose' };
}

/** A number that is linked to a metric, held against a difference of its values, unless it is near a value itself. */
function pinned(
  checked: CheckedNumber,
  claim: Claim,
  stated: StatedDifference,
  beside: readonly Level[],
  areas: AreaNames,
): CheckedNumber {
  const { reading } = claim;
  const metric = checked.metric!;
  const isItsValue = reading.unit === canonicalUnit(metric.unit) && isClose(reading.value, metric);
  if (isOfDifferences(metric.label) || stated.isBracketed) return checked;
  const own = ownLevel(metric, checked);
  const levels = [...beside.filter((level) => level.metric === metric), ...(own ? [own] : [])];
  const compared = differences(claim, stated, levels, areas);
  const fitting = compared.find(({ fit }) => fit !== 'no');
  if (fitting) return backed(checked, fitting);
  if (isItsValue) return checked;
  const [likeliest] = compared;
  return likeliest
    ? { ...checked, observation: null, difference: likeliest.difference, verdict: 'inconsistent', loosely: false }
    : { ...checked, observation: null, verdict: 'unsupported', loosely: false };
}

/** What the words must score for a metric none of whose values stands beside the difference, 0 to 1. */
const spoken = 0.5;
/** How many digits the difference must be exact to for that, so that it does not fit by chance. */
const exact = 1.8;

/** The values for the time of a difference of the metrics that the words around it speak for by themselves. */
function spokenLevels(claim: Claim, context: Pick<LinkContext, 'index' | 'words'>): Level[] {
  if (distinctiveness(claim, false) < exact) return [];
  return spokenOf(claim, null, context)
    .filter(({ score }) => score >= spoken)
    .flatMap(({ metric }) => ownLevel(metric, claim) ?? []);
}

/** The value for the period and area of a number, or else the metric's latest. */
function ownLevel(metric: Metric, { mention }: Pick<CheckedNumber, 'mention'>): Level | undefined {
  const { period, area } = mention.reading!;
  const here = metric.observations.filter((each) => (each.area?.value ?? null) === (area?.area ?? null));
  const named = period && here.find((each) => each.period?.value.key === period.period.key);
  const latest = here.toSorted((a, b) => ((a.period?.value.to ?? '') < (b.period?.value.to ?? '') ? 1 : -1))[0];
  const observation = named ?? latest;
  return observation && { metric, observation };
}

/** The differences of values that a number may tell, likeliest first. */
function differences(
  { clause, mention }: Claim,
  stated: StatedDifference,
  levels: readonly Level[],
  areas: AreaNames,
): Compared[] {
  return levels.flatMap(({ metric, observation }, i) => {
    const others = levels.slice(i + 1).filter((other) => other.metric === metric && other.observation !== observation);
    const pairs: Pair[] = [
      ...others.map((other) => inOrder(other.observation, observation)),
      ...pairsOf(clause, stated, metric, observation, areas),
    ];
    return pairs.flatMap(({ from, to }): Compared[] => {
      const compared = fitOf(mention, stated, metric, from, to);
      return compared ? [{ metric, difference: { from, to, as: compared.as }, fit: compared.fit }] : [];
    });
  });
}

/** The values beside which a difference stands, likeliest first: before it, after it where the words lead there. */
function levelsBeside(
  sentence: readonly Claim[],
  index: number,
  before: readonly Claim[],
  linked: ReadonlyMap<Mention, CheckedNumber>,
): Level[] {
  const { clause } = sentence[index]!;
  const { text, cell } = clause.passage;
  const level = ({ mention }: Claim): Level[] => {
    const { metric, observation, verdict } = linked.get(mention) ?? {};
    return metric && observation && isOfMetric(verdict) ? [{ metric, observation }] : [];
  };
  const behind = sentence.slice(0, index).toReversed().flatMap(level);
  const ahead = sentence.slice(index + 1);
  const next = ahead.find((claim) => level(claim).length > 0);
  const isLedTo = next && leadsOn.test(text.slice(clause.token.plain.end, next.mention.plain.start));
  const led = isLedTo ? level(next)[0]!.metric : null;
  const following = ahead.flatMap(level).filter(({ metric }) => metric === led);
  const continues = cell !== null || goesOn.test(text.slice(clause.sentence.start));
  return [...behind, ...following, ...(continues ? before.toReversed().flatMap(level) : [])];
}

/** Whether a number is known to be of its metric, right or wrong. */
function isOfMetric(verdict: Verdict | null | undefined): boolean {
  return verdict === 'supported' || verdict === 'inconsistent';
}
