import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { Location } from '../../text/source-text.ts';
import { type CitedNumber, type DraftCitations, fileOf, type MetricLink, measureKey } from './draft-citations.ts';

/** What one draft has of a metric. */
export interface CitingDraft {
  readonly uri: string;
  readonly numbers: readonly CitedNumber[];
  readonly links: readonly MetricLink[];
}

type Cited = Omit<CitingDraft, 'uri'>;

const byMetric = new WeakMap<DraftCitations, ReadonlyMap<string, Cited>>();

/** The drafts that cite a metric of a file, each with where it does. */
export function citing({ id, source }: Metric, all: readonly DraftCitations[]): CitingDraft[] {
  const key = keyOf(id.value, fileOf(source));
  return all.flatMap((draft) => {
    const cited = citedIn(draft).get(key);
    return cited ? [{ uri: draft.uri, ...cited }] : [];
  });
}

/** What a draft cites, by metric and file; worked out once. */
function citedIn(draft: DraftCitations): ReadonlyMap<string, Cited> {
  const known = byMetric.get(draft);
  if (known) return known;
  const found = new Map<string, { numbers: CitedNumber[]; links: MetricLink[] }>();
  const places = ({ files, metric }: CitedNumber | MetricLink) =>
    files.map((file) => {
      const key = keyOf(metric, file);
      const cited = found.get(key) ?? { numbers: [], links: [] };
      found.set(key, cited);
      return cited;
    });
  for (const number of draft.numbers) for (const { numbers } of places(number)) numbers.push(number);
  for (const link of draft.links) for (const { links } of places(link)) links.push(link);
  byMetric.set(draft, found);
  return found;
}

function keyOf(metric: string, file: string): string {
  return `${metric} ${file}`;
}

/** Every number that a metric, or one value of it, stands behind, and every link to the metric that is on no number. */
export function placesCiting(
  metric: Metric,
  observation: Observation | null,
  all: readonly DraftCitations[],
): Location[] {
  const measure = observation && measureKey(observation);
  return citing(metric, all).flatMap(({ uri, numbers, links }) => {
    const cited = numbers.filter((number) => measure === null || number.measures.includes(measure));
    const alone = measure === null ? links.filter(({ hasNumber }) => !hasNumber) : [];
    return [...cited, ...alone].map(({ range }) => ({ uri, range }));
  });
}
