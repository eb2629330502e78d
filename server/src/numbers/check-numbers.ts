import type { Draft } from '../draft/draft.ts';
import type { Metric, MetricsFile } from '../metrics/metrics.ts';
import { type Period, parsePeriod } from '../quantities/period.ts';
import { AreaNames } from './area-names.ts';
import { type Judgement, judge } from './judge.ts';
import { type Linking, link } from './link.ts';
import { definedAcronyms } from './meaning.ts';
import { MetricIndex } from './metric-index.ts';
import type { CheckedNumber, Mention, MetricTarget, Reading } from './number.ts';
import { type Claim, readNumbers } from './read-numbers.ts';
import { Readings, subjectOf } from './surroundings.ts';
import { targetAt } from './targets.ts';
import { unlinked } from './unlinked.ts';

/** What a draft says of itself that readings fall back on. */
export interface DraftDefaults {
  readonly period: Period | null;
  readonly authority: string | null;
}

/** All that the numbers of a draft are looked up in. */
export interface Reference {
  readonly areas: AreaNames;
  /** What the draft's own abbreviations stand for. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
  readonly words: Readings;
  readonly index: MetricIndex;
  /** By id; of two with one id the first. Empty where no metrics file is linked. */
  readonly metrics: ReadonlyMap<string, Metric>;
}

export function referenceFor(draft: Draft, files: readonly MetricsFile[], defaults: DraftDefaults): Reference {
  const acronyms = definedAcronyms(draft.passages.map((passage) => passage.text));
  const metrics = files.flatMap((file) => file.metrics);
  return {
    areas: new AreaNames(files, defaults.authority),
    acronyms,
    words: new Readings(acronyms),
    index: new MetricIndex(files, acronyms),
    metrics: new Map(metrics.toReversed().map((metric) => [metric.id.value, metric])),
  };
}

/** Reads every number of a draft, links the claims to metrics and judges them. Pure; in the order of the text. */
export function checkNumbers(draft: Draft, files: readonly MetricsFile[], defaults: DraftDefaults): CheckedNumber[] {
  const reference = referenceFor(draft, files, defaults);
  const { mentions, sentences } = readNumbers(draft, reference.areas, defaults.period);
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
    via: 'link',
    verdict: judgement.verdict,
    loosely: judgement.loosely,
    reason: 'linked',
    candidates: [{ metric, score: 1, words: [] }],
  };
}
