import type { Draft } from '../draft/draft.ts';
import type { Metric, MetricsFile } from '../metrics/metrics.ts';
import { type Period, parsePeriod } from '../quantities/period.ts';
import { AreaNames } from './area-names.ts';
import { type Judgement, judge } from './judge.ts';
import { link } from './link.ts';
import { definedAcronyms } from './meaning.ts';
import { MetricIndex } from './metric-index.ts';
import type { CheckedNumber, Mention, MetricTarget, Reading } from './number.ts';
import { type Claim, readNumbers } from './read-numbers.ts';
import { Readings, subjectOf } from './surroundings.ts';
import { targetAt } from './targets.ts';

/** What a draft says of itself that readings fall back on. */
export interface DraftDefaults {
  readonly period: Period | null;
  readonly authority: string | null;
}

/** Reads every number of a draft, links the claims to metrics and judges them. Pure; in the order of the text. */
export function checkNumbers(draft: Draft, files: readonly MetricsFile[], defaults: DraftDefaults): CheckedNumber[] {
  const areas = new AreaNames(files, defaults.authority);
  const { mentions, sentences } = readNumbers(draft, areas, defaults.period);
  const acronyms = definedAcronyms(draft.passages.map((passage) => passage.text));
  const hasMetrics = files.some((file) => file.metrics.length > 0);
  const metricById = new Map(
    files
      .flatMap((file) => file.metrics)
      .toReversed()
      .map((metric) => [metric.id.value, metric]),
  );
  const words = new Readings(acronyms);
  const linked = new Map<Mention, CheckedNumber>();
  const decided = new Map<Claim, Metric>();
  const context = { index: new MetricIndex(files, acronyms), words, areas, decided, stated: new Map() };
  let previous: readonly Claim[] = [];
  for (const sentence of sentences) {
    const free: Claim[] = [];
    for (const claim of sentence) {
      const target = targetAt(claim.mention.passage, claim.mention.plain);
      if (!target) {
        free.push(claim);
        continue;
      }
      const checked = follow(claim, target, metricById, areas);
      linked.set(claim.mention, checked);
      if (checked.metric) decided.set(claim, checked.metric);
    }
    if (hasMetrics) {
      const checked = link(sentence, free, previous, context);
      for (const [i, each] of checked.entries()) linked.set(free[i]!.mention, each);
    }
    previous = sentence;
  }
  const subjects = new Map(sentences.flat().map((claim) => [claim.mention, subjectOf(claim.clause, words)]));
  return mentions.map((mention) => ({
    ...(linked.get(mention) ?? unlinked(mention)),
    subject: subjects.get(mention) ?? null,
  }));
}

function unlinked(mention: Mention): CheckedNumber {
  return {
    mention,
    subject: null,
    target: null,
    metric: null,
    observation: null,
    via: null,
    verdict: null,
    loosely: false,
    reason: null,
    candidates: [],
  };
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
