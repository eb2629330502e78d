import type { Metric, Observation } from '../../metrics/metrics.ts';
import { formatObservation } from '../../numbers/wording.ts';

/** A Markdown link from an observation's value, as a writer would write it, to the observation. */
export function metricLink(metric: Metric, observation: Observation): string {
  const filters = [
    ...(observation.period ? [`period=${encodeTargetPart(observation.period.value.key)}`] : []),
    ...(observation.area ? [`area=${encodeTargetPart(observation.area.value)}`] : []),
  ];
  const query = filters.length > 0 ? `?${filters.join('&')}` : '';
  return `[${formatObservation(metric, observation)}](metric:${metric.id.value}${query})`;
}

/** A period or an area so that it can stand in a link's target: no spaces, no brackets. */
export function encodeTargetPart(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('(', '%28').replaceAll(')', '%29');
}
