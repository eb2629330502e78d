import type { Metric } from '../../metrics/metrics.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { formatObservation, formatSituation } from '../../numbers/wording.ts';

/** What backs a linked number, for readers: its metric, the value with its period and area, and where that is from. */
export function sourceNote(metric: Metric, { observation }: Pick<CheckedNumber, 'observation'>): string {
  const value = observation ? `: ${formatObservation(metric, observation)}${formatSituation(observation)}` : '';
  const source = sourceOf(metric);
  return `${metric.label}${value}.${source === '' ? '' : ` Source: ${source}.`}`;
}

function sourceOf({ dataSource }: Metric): string {
  const { name, reference, url } = dataSource ?? {};
  return [name, reference, url].filter((part) => part).join(', ');
}
