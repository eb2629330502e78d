import type { Analysis } from '../../analysis.ts';
import { formatPeriod } from '../../numbers/wording.ts';
import { contains, type Span } from '../../text/source-text.ts';
import { observationText } from '../hover/metric.ts';

/** A few words behind a number that are not in the draft. */
export interface NumberHint {
  readonly offset: number;
  readonly text: string;
  /** The metric in full, with its value. */
  readonly tooltip: string;
}

/** A label that is longer stands in the tooltip alone. */
const longestLabel = 30;

/**
 * The metric of each number in a stretch of a draft, with the period of its value: of numbers whose metric was found by
 * words, or of all, those that link to theirs behind the link.
 */
export function hintsIn({ numbers }: Analysis, within: Span, which: 'found' | 'all'): NumberHint[] {
  return numbers.flatMap((number): NumberHint[] => {
    const { mention, metric, observation, via } = number;
    if (!metric || !contains(within, mention.span) || (which === 'found' && via !== 'words')) return [];
    const around = mention.passage.marks
      .filter(({ plain }) => contains(plain, mention.plain))
      .map(({ span }) => span.end);
    const name = metric.label.length <= longestLabel ? metric.label : metric.id.value;
    const period = observation?.period ? `, ${formatPeriod(observation.period.value)}` : '';
    return [
      {
        offset: Math.max(mention.span.end, ...around),
        text: `${name}${period}`,
        tooltip: `${metric.label}${observation ? `: ${observationText(metric, observation)}` : ''}`,
      },
    ];
  });
}
