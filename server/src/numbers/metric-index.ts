import type { Metric, MetricsFile } from '../metrics/metrics.ts';
import { isLight, meanings } from './meaning.ts';
import type { Candidate } from './number.ts';

/** A candidate with the label, alias or code whose words were found. */
export interface Match extends Candidate {
  readonly wording: string;
}

/** What a label must outweigh: one common word alone is weak evidence, however short the label. */
const doubt = 0.9;

/** How far a label longer than what the text says is forgiven. */
const brevity = 0.2;

/** How much of its rarity a word keeps that tells little. */
const lightness = 0.35;

/** One wording of a metric: its label, an alias or a code. */
interface Wording {
  readonly metric: Metric;
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  /** What its words tell together. */
  readonly total: number;
}

/** Every metric by the words of its labels, so that a number's words lead to the metrics that it may speak of. */
export class MetricIndex {
  readonly #byKey = new Map<string, Wording[]>();
  readonly #rarity = new Map<string, number>();

  constructor(files: readonly MetricsFile[], acronyms: ReadonlyMap<string, readonly string[]>) {
    const metrics = files.flatMap((file) => file.metrics);
    const keyed = metrics.map((metric) => ({
      metric,
      wordings: [metric.label, ...metric.aliases, ...metric.codes].map((text) => ({
        text,
        keys: new Set(meanings(text, acronyms).map((m) => m.key)),
      })),
    }));
    const frequency = new Map<string, number>();
    for (const { wordings } of keyed) {
      for (const key of new Set(wordings.flatMap(({ keys }) => [...keys])))
        frequency.set(key, (frequency.get(key) ?? 0) + 1);
    }
    for (const [key, n] of frequency) {
      this.#rarity.set(key, Math.log(1 + Math.max(metrics.length, 8) / n) * (isLight(key) ? lightness : 1));
    }
    for (const { metric, wordings } of keyed) for (const { text, keys } of wordings) this.#add(metric, text, keys);
  }

  #add(metric: Metric, text: string, keys: ReadonlySet<string>): void {
    let total = 0;
    for (const key of keys) total += this.#rarity.get(key)!;
    const wording: Wording = { metric, text, keys, total };
    for (const key of keys) {
      const postings = this.#byKey.get(key);
      if (postings) postings.push(wording);
      else this.#byKey.set(key, [wording]);
    }
  }

  /** How much a word tells, because few metrics share it; 0 where no metric has it. */
  rarity(key: string): number {
    return this.#rarity.get(key) ?? 0;
  }

  /**
   * The metrics that the words speak for, best first. `weights` says how near each word stands to the number (0 to 1);
   * the score is the share of a label's words that are near, rare words counting more. Those below `least` are left out.
   */
  candidates(weights: ReadonlyMap<string, number>, least: number): Match[] {
    const near = new Map<Wording, number>();
    let own = 0;
    for (const [key, weight] of weights) {
      const postings = this.#byKey.get(key);
      if (!postings) continue;
      if (weight >= 0.9) own += this.#rarity.get(key)!;
      const evidence = this.#rarity.get(key)! * weight;
      for (const wording of postings) near.set(wording, (near.get(wording) ?? 0) + evidence);
    }
    const best = new Map<Metric, { wording: Wording; score: number }>();
    for (const [wording, evidence] of near) {
      const score = evidence / (wording.total * (1 - brevity) + Math.min(own, wording.total) * brevity + doubt);
      if (score >= least && score > (best.get(wording.metric)?.score ?? 0))
        best.set(wording.metric, { wording, score });
    }
    return [...best]
      .map(([metric, { wording, score }]) => ({
        metric,
        score,
        wording: wording.text,
        words: [...wording.keys].filter((key) => weights.has(key)),
      }))
      .sort((a, b) => b.score - a.score || (a.metric.id.value < b.metric.id.value ? -1 : 1));
  }
}
