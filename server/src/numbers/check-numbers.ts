import type { Passage } from '../draft/draft.ts';
import type { Metric } from '../metrics/metrics.ts';
import { parsePeriod } from '../quantities/period.ts';
import type { AreaNames } from './area-names.ts';
import { backDifferences } from './differences/back-differences.ts';
import { type Judgement, judge } from './judge.ts';
import { type Linking, link } from './link.ts';
import type { CheckedNumber, Mention, MetricTarget, Reading } from './number.ts';
import { type Claim, readNumbers } from './read-numbers.ts';
import type { Reference } from './reference.ts';
import { subjectOf } from './surroundings.ts';
import { targetAt } from './targets.ts';
import { unlinked } from './unlinked.ts';

/** Reads every number of some passages, links the claims to metrics and judges them. Pure; in the order of the text. */
export function checkNumbers(passages: readonly Passage[], reference: Reference): CheckedNumber[] {
  const { mentions, sentences } = readNumbers(passages, reference.areas, reference.defaults.period);
  const linked = linkSentences(sentences, reference);
  const subjects = new Map(sentences.flat().map((claim) => [claim.mention, subjectOf(claim.clause, reference.words)]));
  return mentions.map((mention) => ({
    ...(linked.get(mention) ?? unlinked(mention)),
    subject: subjects.get(mention) ?? null,
  }));
}

/** Links the claims of a draft, or of whole passages of it. `watch` is told of each claim that the writer did not link. */
export function linkSentences(
  sentences: readonly (readonly Claim[])[],
  { areas, words, index, metrics }: Reference,
  watch?: (linking: Linking) => void,
): Map<Mention, CheckedNumber> {
  const linked = new Map<Mention, CheckedNumber>();
  const decided = new Map<Claim, Metric>();
  const context = { index, words, areas, decided, stated: new Map(), watch };
  let previous: readonly Claim[] = [];
  // The numbers of the sentence before, or of the table's row up to this cell.
  let before: readonly Claim[] = [];
  for (const sentence of sentences) {
    const free: Claim[] = [];
    for (const claim of sentence) {
      const target = targetAt(claim.mention.passage, claim.mention.plain);
      if (!target) {
        free.push(claim);
        continue;
      }
      const checked = follow(claim, target, metrics, areas);
      linked.set(claim.mention, checked);
      if (checked.metric) decided.set(claim, checked.metric);
    }
    if (metrics.size > 0) {
      const checked = link(sentence, free, previous, context);
      for (const [i, each] of checked.entries()) linked.set(free[i]!.mention, each);
    }
    if (!isBeside(sentence, before)) before = [];
    backDifferences(sentence, before, linked, context);
    before = sentence[0]?.clause.passage.cell ? [...before, ...sentence] : sentence;
    previous = sentence;
  }
  return linked;
}

/** Judges a claim by the metric that its link names. `metric:none` says that it is no claim. */
function follow(
  { mention, reading }: Claim,
  target: MetricTarget,
  metrics: ReadonlyMap<string, Metric>,
  areas: AreaNames,
): CheckedNumber {
  if (target.id.value === 'none')
    return { ...unlinked({ ...mention, kind: 'other', quantity: null, reading: null }), target };
  const metric = metrics.get(target.id.value);
  if (!metric) return { ...unlinked(mention), target, verdict: 'unsupported', reason: 'linked-unknown' };
  const period = target.period && parsePeriod(target.period.value);
  const asLinked: Reading = {
    ...reading,
    period: period ? { period, from: 'link' } : reading.period,
    area: target.area ? { area: target.area.value, from: 'link' } : reading.area,
  };
  const judgement: Judgement = judge(asLinked, metric, areas);
  return {
    mention: { ...mention, reading: asLinked },
    subject: null,
    target,
    metric,
    observation: judgement.observation,
    difference: null,
    via: 'link',
    verdict: judgement.verdict,
    loosely: judgement.loosely,
    reason: 'linked',
    candidates: [{ metric, score: 1, words: [] }],
  };
}

/** Whether the numbers of a sentence stand in the same passage as others, or in the same row of a table. */
function isBeside([one]: readonly Claim[], [other]: readonly Claim[]): boolean {
  const [a, b] = [one?.clause.passage, other?.clause.passage];
  return a === b || (a?.cell != null && b?.cell?.table === a.cell.table && b.cell.row === a.cell.row);
}
