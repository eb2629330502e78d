import type { MetricsFile } from '../../metrics/metrics.ts';
import { counted } from '../../report/look.ts';
import { citing } from '../citations/citing.ts';
import type { CitedNumber, DraftCitations } from '../citations/draft-citations.ts';
import type { Lens } from './lens.ts';

/** What stands above each metric of a file: how often drafts cite it, and where they give an older value than they could. */
export function metricsLenses({ metrics, source }: MetricsFile, all: readonly DraftCitations[]): Lens[] {
  return metrics.flatMap((metric) => {
    const position = source.positionAt(metric.span.start);
    const drafts = citing(metric, all);
    const places = (isMeant: (number: CitedNumber) => boolean): Lens['places'] =>
      drafts.flatMap(({ uri, numbers }) => numbers.filter(isMeant).map(({ range }) => ({ uri, range })));
    const cited = places(() => true);
    const older = places(({ hasNewer }) => hasNewer);
    return [
      { position, title: cited.length > 0 ? `cited ${times(cited)}` : 'not cited', places: cited },
      ...(older.length > 0
        ? [{ position, title: `newer value available, older in ${draftsOf(older)}`, places: older }]
        : []),
    ];
  });
}

function times(places: Lens['places']): string {
  const often = places.length === 1 ? 'once' : places.length === 2 ? 'twice' : `${places.length} times`;
  return new Set(places.map(({ uri }) => uri)).size > 1 ? `${often} in ${draftsOf(places)}` : often;
}

function draftsOf(places: Lens['places']): string {
  return counted(new Set(places.map(({ uri }) => uri)).size, 'draft');
}
