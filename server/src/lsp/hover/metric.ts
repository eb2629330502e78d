import { fileName } from '../../files.ts';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { formatObservation } from '../../numbers/wording.ts';
import { areaOf, latestFirst, periodOf } from '../metric-wording.ts';
import type { RichText } from './rich-text.ts';

/** How many observations are shown. */
const most = 20;

/** A metric with its observations, the latest first. */
export function metricText(metric: Metric): RichText {
  const observations = latestFirst(metric.observations);
  const shown = observations.slice(0, most).map((observation) => observationText(metric, observation));
  const more = observations.length - shown.length;
  return [
    { kind: 'title', text: metric.label },
    ...(metric.of ? [{ kind: 'paragraph', text: `Of: ${metric.of}` } as const] : []),
    {
      kind: 'list',
      lead: `Values of ${metric.id.value} in ${fileName(metric.source.uri)}:`,
      items: more > 0 ? [...shown, `and ${more} more`] : shown,
    },
    ...sourceText(metric),
  ];
}

/** An observation in a few words: value, period, area. */
export function observationText(metric: Metric, observation: Observation): string {
  const status = observation.status ? ` (${observation.status})` : '';
  return `${formatObservation(metric, observation)}, ${periodOf(observation)}, ${areaOf(observation)}${status}`;
}

/** Where the metric's values come from, if its file says so. */
function sourceText({ dataSource, owner }: Metric): RichText {
  const named = [dataSource?.name, dataSource?.reference, dataSource?.url].filter((part) => part != null).join(', ');
  return [
    ...(named ? [{ kind: 'paragraph', text: `Source: ${named}` } as const] : []),
    ...(owner ? [{ kind: 'paragraph', text: `Owner: ${owner}` } as const] : []),
  ];
}
