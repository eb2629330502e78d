import type { DiagnosticFix } from '../../diagnostic.ts';
import { fileName } from '../../files.ts';
import { idPlaces } from '../../metrics/id-places.ts';
import type { Metric, MetricsFile } from '../../metrics/metrics.ts';
import { metricsFormat } from '../../metrics/metrics-format.ts';
import { idProblem } from '../../metrics/metrics-schema.ts';
import type { CitingDraft } from '../citations/citing.ts';

/** Why a metric cannot be renamed at all, for the writer; null where it can. */
export function whyFixed({ id, source }: Metric): string | null {
  if (source.isEditable) return null;
  const file = fileName(source.uri);
  return metricsFormat(source.uri) === 'workbook'
    ? `“${id.value}” cannot be renamed from here, as ${file} is a workbook. Rename it there, save it, then correct the links in your drafts.`
    : `“${id.value}” cannot be renamed from here, as ${file} is not kept as text in UTF-8. Save it as “CSV UTF-8” first (in Excel: Save As) and name that file in your drafts.`;
}

/**
 * Why a metric cannot have another id, for the writer; null where it can. `together` are the metrics files that drafts
 * use beside its own, and that file itself: in them every id must stand for one metric.
 */
export function whyNotCalled(metric: Metric, newId: string, together: readonly MetricsFile[]): string | null {
  const problem = idProblem(newId);
  if (problem) return problem;
  for (const file of together) {
    if (file.source.uri !== metric.source.uri && file.metrics.some(({ id }) => id.value === metric.id.value))
      return `“${metric.id.value}” also has values in ${fileName(file.source.uri)}, so it cannot be renamed from here. Rename it in both files, then correct the links in your drafts.`;
    const taken = file.metrics.find(({ id }) => id.value === newId);
    if (!taken || newId === metric.id.value) continue;
    const place = file.source.placeName(taken.id.span.start);
    return `There is a metric “${newId}” already: “${taken.label}” in ${fileName(file.source.uri)}, ${place}. Choose another id, so that a number cannot be taken for that metric.`;
  }
  return null;
}

/** The edits that give a metric another id: everywhere in its file, and in every link of the drafts. */
export function renameEdits(metric: Metric, newId: string, drafts: readonly CitingDraft[]): DiagnosticFix['edits'] {
  const { source } = metric;
  return [
    ...idPlaces(metric).map((span) => ({ uri: source.uri, range: source.range(span), newText: newId })),
    ...drafts.flatMap(({ uri, links }) => links.map(({ idRange }) => ({ uri, range: idRange, newText: newId }))),
  ];
}
