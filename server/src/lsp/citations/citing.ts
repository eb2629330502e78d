import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { Location } from '../../text/source-text.ts';
import { canonicalUri } from '../uris.ts';
import { type CitedNumber, type DraftCitations, type MetricLink, measureKey } from './draft-citations.ts';

/** What one draft has of a metric. */
export interface CitingDraft {
  readonly uri: string;
  readonly numbers: readonly CitedNumber[];
  readonly links: readonly MetricLink[];
}

/** The drafts that cite a metric, each with where it does. */
export function citing({ id, source }: Metric, all: readonly DraftCitations[]): CitingDraft[] {
  const file = canonicalUri(source.uri);
  const isIt = (one: { readonly file: string; readonly metric: string }): boolean =>
    one.metric === id.value && one.file === file;
  return all
    .map(({ uri, numbers, links }) => ({ uri, numbers: numbers.filter(isIt), links: links.filter(isIt) }))
    .filter(({ numbers, links }) => numbers.length + links.length > 0);
}

/** Every number that a metric, or one value of it, stands behind, and every link to the metric that is on no number. */
export function placesCiting(
  metric: Metric,
  observation: Observation | null,
  all: readonly DraftCitations[],
): Location[] {
  const measure = observation && measureKey(observation);
  return citing(metric, all).flatMap(({ uri, numbers, links }) => {
    const cited = numbers.filter((number) => measure === null || number.measure === measure);
    const alone = measure === null ? links.filter(({ hasNumber }) => !hasNumber) : [];
    return [...cited, ...alone].map(({ range }) => ({ uri, range }));
  });
}
