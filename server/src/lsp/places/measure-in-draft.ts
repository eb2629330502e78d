import type { Analysis } from '../../analysis.ts';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { metricTarget } from '../../numbers/targets.ts';
import { contains, type Span } from '../../text/source-text.ts';
import { type MetricsPlace, measuredAt, placeOf } from './measured-at.ts';

/** What a place in a draft says of a metric. */
export interface DraftMeasure {
  readonly metric: Metric;
  /** Null where the metric has no value for what is said. */
  readonly observation: Observation | null;
  /** The number, or the id in a link. */
  readonly span: Span;
  /** The id in the link around the place; null where there is no link, or it is written elsewhere. */
  readonly idSpan: Span | null;
  /** Where the metrics file has it. */
  readonly place: MetricsPlace;
}

/** The metric that a number or a link at an offset of a draft speaks of; null where there is none. */
export function measureInDraft({ draft, draftNumbers, numbers }: Analysis, offset: number): DraftMeasure | null {
  const here: Span = { start: offset, end: offset };
  const { areas, metrics } = draftNumbers.reference;
  const passage = draft.passages.find(({ span }) => contains(span, here));
  const mark = passage?.marks.find((one) => contains(one.span, here) && metricTarget(one));
  const target = mark ? metricTarget(mark) : null;
  const linked = target && metrics.get(target.id.value);
  const idSpan = linked && mark?.targetSpan ? target.id.span : null;
  const number = numbers.find(({ mention, metric }) => metric && contains(mention.span, here));
  if (number) {
    const { mention, observation } = number;
    const metric = number.metric!;
    return { metric, observation, span: mention.span, idSpan, place: placeOf(metric, observation) };
  }
  if (!linked) return null;
  const { observation, place } = measuredAt(linked, target, areas);
  return { metric: linked, observation, span: idSpan ?? mark!.span, idSpan, place };
}
