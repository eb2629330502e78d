import type { Metric, MetricsFile } from '../metrics/metrics.ts';
import { meanings } from './meaning.ts';
import type { Candidate } from './number.ts';

/** What a label must outweigh: one common word alone is weak evidence, however short the label. */
const doubt = 0.9;

interface Entry {
  readonly metric: Metric;
  /** Each wording of the metric, as weighted keys. */
  readonly wordings: readonly ReadonlyMap<string, number>[];
}

/** Every metric by the words of its labels, so that a number's words lead to the metrics that it may speak of. */
export class MetricIndex {
  readonly #byKey = new Map<string, Set<Entry>>();
  readonly #rarity = new Map<string, number>();

  constructor(files: readonly MetricsFile[], acronyms: ReadonlyMap<string, readonly string[]>) {
    const metrics = files.flatMap((file) => file.metrics);
    const keyed = metrics.map((metric) => ({
      metric,
      wordings: [metric.label, ...metric.aliases, ...metric.codes].map(
        (text) => new Set(meanings(text, acronyms).map((m) => m.key)),
      ),
    }));
    const frequency = new Map<string, number>();
    for (const { wordings } of keyed) {
      for (const key of new Set(wordings.flatMap((set) => [...set]))) frequency.set(key, (frequency.get(key) ?? 0) + 1);
    }
    for (const [key, n] of frequency) this.#rarity.set(key, Math.log(1 + Math.max(metrics.length, 8) / n));
    for (const { metric, wordings } of keyed) {
      const entry: Entry = {
        metric,
        wordings: wordings
          .filter((set) => set.size > 0)
          .map((set) => new Map([...set].map((key) => [key, this.#rarity.get(key)!]))),
      };
      for (const wording of entry.wordings) {
        for (const key of wording.keys()) {
          const entries = this.#byKey.get(key);
          if (entries) entries.add(entry);
          else this.#byKey.set(key, new Set([entry]));
        }
      }
    }
  }

  /** How much a word tells: rare words of labels tell more. Zero for a word of no label. */
  rarity(key: string): number {
    return this.#rarity.get(key) ?? 0;
  }

  /**
   * The metrics that the words speak for, best first. `weights` says how near each word stands to the number (0 to 1);
   * the score is the share of a label's words that are near, rare words counting more.
   */
  candidates(weights: ReadonlyMap<string, number>): Candidate[] {
    const entries = new Set<Entry>();
    for (const key of weights.keys()) for (const entry of this.#byKey.get(key) ?? []) entries.add(entry);
    const candidates: Candidate[] = [];
    for (const { metric, wordings } of entries) {
      let best: Candidate | undefined;
      for (const wording of wordings) {
        let total = 0;
        let near = 0;
        const said: string[] = [];
        for (const [key, rarity] of wording) {
          total += rarity;
          const weight = weights.get(key) ?? 0;
          if (weight > 0) said.push(key);
          near += rarity * weight;
        }
        const score = near / (total + doubt);
        if (!best || score > best.score) best = { metric, score, words: said };
      }
      if (best) candidates.push(best);
    }
    return candidates.sort((a, b) => b.score - a.score || (a.metric.id.value < b.metric.id.value ? -1 : 1));
  }
}
