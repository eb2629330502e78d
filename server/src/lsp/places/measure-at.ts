import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { Position, Range } from '../../text/source-text.ts';
import type { Server } from '../server.ts';
import { measureInDraft } from './measure-in-draft.ts';
import { measureInFile } from './measure-in-file.ts';

/** The metric that a place in an open draft or metrics file speaks of. */
export interface MeasureAt {
  readonly metric: Metric;
  /** The value that a place in a metrics file is; null in a draft, where the metric as a whole is meant. */
  readonly observation: Observation | null;
  /** The number, the link or the entry that says so. */
  readonly range: Range;
  /** The metric’s id, where it is written at the place or in the link around it. */
  readonly idRange: Range | null;
}

/** Looks at a place in an open draft or metrics file; null where no metric is spoken of. */
export async function measureAt({ workspace }: Server, uri: string, position: Position): Promise<MeasureAt | null> {
  const examined = await workspace.examine(uri);
  if (examined) {
    const { source } = examined.loaded.draft;
    const found = measureInDraft(examined.analysis, source.offsetAt(position));
    const idRange = found?.idSpan ? source.range(found.idSpan) : null;
    return found && { metric: found.metric, observation: null, range: source.range(found.span), idRange };
  }
  const file = await workspace.metricsFile(uri);
  const found = file && measureInFile(file, file.source.offsetAt(position));
  if (!found) return null;
  const { metric, observation, idSpan } = found;
  const range = file.source.range(idSpan ?? observation?.span ?? metric.span);
  return { metric, observation, range, idRange: idSpan && file.source.range(idSpan) };
}
