import type { TextEdit } from '../../text/edits.ts';
import type { Metric, MetricsFile } from '../metrics.ts';
import { metricsFormat } from '../metrics-format.ts';
import type { NewMetric, NewObservation } from './new-values.ts';
import { addStructuredMetric, addStructuredObservation } from './structured-additions.ts';
import { addTableMetric, addTableObservation } from './table-additions.ts';

/**
 * The edit that adds a value to a metric in its own file, in the style in which the file is written. Undefined where the
 * file has no place for it, or is not edited as text.
 */
export function addObservation(metric: Metric, added: NewObservation): TextEdit | undefined {
  if (!metric.source.isEditable) return undefined;
  const here = { ...metric, observations: metric.observations.filter(({ source }) => source === metric.source) };
  return isTable(metric.source.uri) ? addTableObservation(here, added) : addStructuredObservation(here, added);
}

/** The edit that adds a metric at the end of a file that has some already, in their style. Undefined as above. */
export function addMetric(file: MetricsFile, added: NewMetric): TextEdit | undefined {
  if (!file.source.isEditable) return undefined;
  return isTable(file.source.uri) ? addTableMetric(file, added) : addStructuredMetric(file, added);
}

function isTable(uri: string): boolean {
  return metricsFormat(uri) === 'table';
}
