import type { Analysis } from '../analysis.ts';
import type { Fix } from '../diagnostic.ts';
import { fileName } from '../files.ts';
import { addMetric, addObservation } from '../metrics/additions/add-to-metrics.ts';
import type { Metric } from '../metrics/metrics.ts';
import { AreaNames } from '../numbers/area-names.ts';
import { isClaimed } from '../numbers/claimed-sentences.ts';
import type { CheckedNumber } from '../numbers/number.ts';
import { proposedMetric, statedObservation } from '../numbers/proposal.ts';
import { unitFit } from '../numbers/units.ts';
import { formatPeriod } from '../numbers/wording.ts';
import { canLink, placeOf } from './number-finding.ts';

/** From which score on the words leave no doubt which metric is meant, though its value does not agree. */
const certain = 0.6;

/** The fixes that put a number into the metrics file: as a value of the metric that it speaks of, or as a new metric. */
export function additions(analysis: Analysis, number: CheckedNumber): Fix[] {
  const best = number.candidates[0];
  const known = best && best.score >= certain ? newObservation(analysis, number, best.metric) : undefined;
  const fixes = [known, newMetric(analysis, number)];
  return fixes.filter((fix) => fix !== undefined);
}

/**
 * The fix that adds what a number states to a metric, where that has no value for its period and area yet. Undefined for
 * a number that only approximates its value: the exact one has to come from where it was measured.
 */
export function newObservation(analysis: Analysis, number: CheckedNumber, metric: Metric): Fix | undefined {
  const stated = isClaimed(number) ? statedObservation(number) : undefined;
  const { reading, quantity } = number.mention;
  if (!stated?.period || !reading || !quantity || unitFit(quantity, metric.unit) < 1) return undefined;
  const areas = new AreaNames(analysis.metrics, null);
  const isKnown = metric.observations.some(
    ({ period, area }) => period?.value.key === stated.period && areas.same(area?.value ?? null, stated.area),
  );
  const edit = isKnown ? undefined : addObservation(metric, stated);
  if (!edit) return undefined;
  const when = formatPeriod(reading.period!.period);
  const where = stated.area === null ? '' : ` for ${stated.area}`;
  return {
    title: `Add ${number.mention.text}${where} in ${when} to metric “${metric.label}”`,
    edits: [{ place: { source: metric.source, span: edit.span }, newText: edit.newText }],
  };
}

/** The fix that adds a metric with what a number states, and links the number to it. */
function newMetric(analysis: Analysis, number: CheckedNumber): Fix | undefined {
  const file = analysis.metrics.findLast(({ metrics }) => metrics.length > 0);
  const taken = new Set(analysis.metrics.flatMap(({ metrics }) => metrics.map(({ id }) => id.value)));
  const proposed = isClaimed(number) && canLink(analysis, number) ? proposedMetric(number, taken) : undefined;
  const edit = file && proposed && addMetric(file, proposed);
  if (!edit) return undefined;
  const { id, label, observation } = proposed;
  const query = observation.period === null ? '' : `?period=${encodeURIComponent(observation.period)}`;
  const area =
    observation.area === null ? '' : `${query === '' ? '?' : '&'}area=${encodeURIComponent(observation.area)}`;
  const place = placeOf(analysis, number);
  return {
    title: `Add a metric “${label}” to ${fileName(file.source.uri)}, and link the number to it`,
    edits: [
      { place, newText: `[${place.source.slice(place.span)}](metric:${id}${query}${area})` },
      { place: { source: file.source, span: edit.span }, newText: edit.newText },
    ],
  };
}
