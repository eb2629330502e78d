import type { Analysis } from '../../analysis.ts';
import type { Mention } from '../../numbers/number.ts';
import { formatDifference, formatPeriod } from '../../numbers/wording.ts';
import { contains, type Span } from '../../text/source-text.ts';
import { observationText } from '../hover/metric.ts';

/** A few words behind a number that are not in the draft. */
export interface NumberHint {
  readonly offset: number;
  readonly text: string;
  /** The metric in full, with its value. */
  readonly tooltip: string;
}

/** What belongs to a number and is not to be parted from it. */
const unit = /^[ -](?:(?:working )?days?|weeks?|months?|years?|hours?|minutes?|per cent|(?:percentage )?points?)\b/;

/** A label that is longer stands in the tooltip alone. */
const longestLabel = 30;

/**
 * The metric of each number in a stretch of a draft, with the period and area of its value: of numbers whose metric was found by
 * words, or of all, those that link to theirs behind the link.
 */
export function hintsIn({ numbers }: Analysis, within: Span, which: 'found' | 'all'): NumberHint[] {
  return numbers.flatMap((number): NumberHint[] => {
    const { mention, metric, observation, difference, via } = number;
    if (!metric || !contains(within, mention.span) || (which === 'found' && via !== 'words')) return [];
    const around = mention.passage.marks
      .filter(({ plain }) => contains(plain, mention.plain))
      .map(({ span }) => span.end);
    const name = metric.label.length <= longestLabel ? metric.label : metric.id.value;
    const measured = observation
      ? observationText(metric, observation)
      : difference && formatDifference(metric, difference);
    const period = observation?.period ? `, ${formatPeriod(observation.period.value)}` : '';
    const area = observation?.area ? `, ${observation.area.value}` : '';
    return [
      {
        offset: Math.max(endOf(mention), ...around),
        text: `${name}${period}${area}`,
        tooltip: `${metric.label}${measured ? `: ${measured}` : ''}`,
      },
    ];
  });
}

/** The end of a number with its unit. */
function endOf({ passage, plain, span }: Mention): number {
  const after = unit.exec(passage.text.slice(plain.end, plain.end + 24))?.[0].length ?? 0;
  return after > 0 ? passage.toSource({ start: plain.start, end: plain.end + after }).end : span.end;
}
