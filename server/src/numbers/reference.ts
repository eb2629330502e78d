import type { Draft } from '../draft/draft.ts';
import type { Metric, MetricsFile } from '../metrics/metrics.ts';
import type { Period } from '../quantities/period.ts';
import { type Acronyms, acronymsOfMetrics, definedAcronyms } from './acronyms.ts';
import { AreaNames } from './area-names.ts';
import { MetricIndex } from './metric-index.ts';
import { Readings } from './surroundings.ts';

/** What a draft says of itself that readings fall back on. */
export interface DraftDefaults {
  readonly period: Period | null;
  readonly authority: string | null;
}

/** All that the numbers of a draft are looked up in. */
export interface Reference {
  readonly files: readonly MetricsFile[];
  readonly defaults: DraftDefaults;
  readonly areas: AreaNames;
  /** What abbreviations stand for in the draft, or else in the metrics files. */
  readonly acronyms: Acronyms;
  readonly words: Readings;
  readonly index: MetricIndex;
  /** By id; of two with one id the first. Empty where no metrics file is linked. */
  readonly metrics: ReadonlyMap<string, Metric>;
}

/**
 * What the numbers of a draft are looked up in. Where it is the same as `previous`, it is that very object: then numbers
 * that stand where they stood mean the same.
 */
export function referenceFor(
  draft: Draft,
  files: readonly MetricsFile[],
  defaults: DraftDefaults,
  previous: Reference | null = null,
): Reference {
  const acronyms: Acronyms = new Map([
    ...files.flatMap((file) => [...acronymsOfMetrics(file)]),
    ...definedAcronyms(draft),
  ]);
  if (previous && isSame(previous, files, defaults, acronyms)) return previous;
  const metrics = files.flatMap((file) => file.metrics);
  return {
    files,
    defaults,
    areas: new AreaNames(files, defaults.authority),
    acronyms,
    words: new Readings(acronyms),
    index: new MetricIndex(files, acronyms),
    metrics: new Map(metrics.toReversed().map((metric) => [metric.id.value, metric])),
  };
}

function isSame(
  previous: Reference,
  files: readonly MetricsFile[],
  { period, authority }: DraftDefaults,
  acronyms: Reference['acronyms'],
): boolean {
  return (
    previous.files.length === files.length &&
    previous.files.every((file, i) => file === files[i]) &&
    previous.defaults.authority === authority &&
    previous.defaults.period?.key === period?.key &&
    previous.acronyms.size === acronyms.size &&
    [...acronyms].every(([short, keys]) => previous.acronyms.get(short)?.join(' ') === keys.join(' '))
  );
}
