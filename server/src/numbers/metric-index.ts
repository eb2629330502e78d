import type { Metric, MetricsFile } from '../metrics/metrics.ts';
import { monthNames } from '../quantities/period.ts';
import { isLight, meanings } from './meaning.ts';
import type { Candidate } from './number.ts';

/** A candidate with the label, alias or code whose words were found. */
export interface Match extends Candidate {
  readonly wording: string;
}

const months = monthNames.join('|');
const date = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${months})\\b(?: (?:19|20)\\d\\d)?|\\b(?:19|20)\\d\\d(?:[-/–]\\d{2,4})?\\b`,
  'gi',
);

/** A label without its dates: that a text names the same day does not make it speak of the metric. */
function undated(label: string): string {
  return label.replaceAll(date, ' ');
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
  /** The place of the metric among all. */
  readonly at: number;
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  /** What its words tell together. */
  readonly total: number;
}

/** A metric that the words speak for, before its words are named. */
export interface Hit {
  readonly metric: Metric;
  /** 0 to about 1. */
  readonly score: number;
  /** How well its unit fits, above 0 to 1. */
  readonly fit: number;
  readonly wording: Wording;
}

/** Orders hits: the one that more words speak for first, and of equals the one whose id comes first. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || (a.metric.id.value < b.metric.id.value ? -1 : 1);
}

/** Every metric by the words of its labels, so that a number's words lead to the metrics that it may speak of. */
export class MetricIndex {
  readonly #wordings: Wording[] = [];
  /** The wordings that a word is in, by their place. */
  readonly #byKey = new Map<string, number[]>();
  readonly #rarity = new Map<string, number>();
  /** The number of each metric's unit. */
  readonly #units: Int32Array;
  /** What is near each wording, for the call under way; zero between calls. */
  readonly #near: Float64Array;
  /** What the words of each wording tell together. */
  readonly #totals: Float64Array;
  /** The wording of each metric that is nearest, for the call under way; -1 between calls. */
  readonly #best: Int32Array;

  constructor(files: readonly MetricsFile[], acronyms: ReadonlyMap<string, readonly string[]>) {
    const metrics = files.flatMap((file) => file.metrics);
    const keyed = metrics.map((metric) => ({
      metric,
      wordings: [metric.label, ...metric.aliases, ...metric.codes].map((text) => ({
        text,
        keys: new Set(meanings(undated(text), acronyms).map((m) => m.key)),
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
    for (const [at, { metric, wordings }] of keyed.entries())
      for (const { text, keys } of wordings) this.#add(metric, at, text, keys);
    this.#near = new Float64Array(this.#wordings.length);
    this.#totals = Float64Array.from(this.#wordings, ({ total }) => total);
    const units = [...new Set(metrics.map(({ unit }) => unit))];
    this.#units = Int32Array.from(metrics, ({ unit }) => units.indexOf(unit));
    this.#best = new Int32Array(metrics.length).fill(-1);
  }

  #add(metric: Metric, at: number, text: string, keys: ReadonlySet<string>): void {
    let total = 0;
    for (const key of keys) total += this.#rarity.get(key)!;
    const place = this.#wordings.push({ metric, at, text, keys, total }) - 1;
    for (const key of keys) {
      const postings = this.#byKey.get(key);
      if (postings) postings.push(place);
      else this.#byKey.set(key, [place]);
    }
  }

  /** How much a word tells, because few metrics share it; 0 where no metric has it. */
  rarity(key: string): number {
    return this.#rarity.get(key) ?? 0;
  }

  /**
   * The metrics that the words speak for and whose unit fits, in no order. `weights` says how near each word stands to the number (0 to 1);
   * the score is the share of a label's words that are near, rare words counting more. Those below `least` are left out. `fitOf` gives how well a unit fits, 0 for never.
   */
  candidates(weights: ReadonlyMap<string, number>, least: number, fitOf: (unit: string) => number): Hit[] {
    const near = this.#near;
    const touched: number[] = [];
    let own = 0;
    for (const [key, weight] of weights) {
      const postings = this.#byKey.get(key);
      if (!postings) continue;
      const rarity = this.#rarity.get(key)!;
      if (weight >= 0.9) own += rarity;
      const share = rarity * weight;
      for (const place of postings) {
        const before = near[place]!;
        if (before === 0) touched.push(place);
        near[place] = before + share;
      }
    }
    const best = this.#best;
    const found: number[] = [];
    for (const place of touched) {
      const total = this.#totals[place]!;
      const score = near[place]! / (total * (1 - brevity) + Math.min(own, total) * brevity + doubt);
      near[place] = score;
      if (score < least) continue;
      const { at } = this.#wordings[place]!;
      const holder = best[at]!;
      if (holder < 0) found.push(at);
      if (holder < 0 || score > near[holder]!) best[at] = place;
    }
    const hits = this.#hits(found, fitOf);
    for (const place of touched) near[place] = 0;
    for (const at of found) best[at] = -1;
    return hits;
  }

  #hits(found: readonly number[], fitOf: (unit: string) => number): Hit[] {
    const fits: number[] = [];
    const hits: Hit[] = [];
    for (const at of found) {
      const place = this.#best[at]!;
      const wording = this.#wordings[place]!;
      const { metric } = wording;
      const unit = this.#units[at]!;
      fits[unit] ??= fitOf(metric.unit);
      const fit = fits[unit];
      if (fit > 0) hits.push({ metric, score: this.#near[place]!, fit, wording });
    }
    return hits;
  }

  /** What of a hit's wording is among the words near the number. */
  matched({ metric, score, wording }: Hit, weights: ReadonlyMap<string, number>): Match {
    return { metric, score, wording: wording.text, words: [...wording.keys].filter((key) => weights.has(key)) };
  }
}
