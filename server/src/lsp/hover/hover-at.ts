import type { Analysis } from '../../analysis.ts';
import type { Theme } from '../../framework/framework.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { explainer } from '../../numbers/explain.ts';
import { metricTarget } from '../../numbers/targets.ts';
import type { Span } from '../../text/source-text.ts';
import { metricText } from './metric.ts';
import { numberText } from './number.ts';
import type { RichText } from './rich-text.ts';
import { entryText, partText, themeText } from './statement.ts';

/** Something that can be said of a stretch of the draft. */
export interface Explanation {
  readonly span: Span;
  readonly text: RichText;
}

/**
 * What can be said of the draft at an offset: of a claim, of a link to a metric, of a heading of the framework, or why a
 * number is no claim.
 */
export function hoverAt(analysis: Analysis, offset: number): Explanation | null {
  const number = analysis.numbers.find(({ mention }) => holds(mention.span, offset));
  const explanation = number && {
    span: number.mention.span,
    text: numberText(number, explainer(analysis.draftNumbers.reference)(number)),
  };
  if (explanation && number.mention.reading) return explanation;
  return metricLinkAt(analysis, offset) ?? headingAt(analysis, offset) ?? explanation ?? null;
}

function metricLinkAt({ draft, metrics }: Analysis, offset: number): Explanation | null {
  const passage = draft.passages.find(({ span }) => holds(span, offset));
  for (const mark of passage?.marks ?? []) {
    const { span } = mark;
    const id = holds(span, offset) ? metricTarget(mark)?.id.value : undefined;
    if (id === 'none') return { span, text: notAMetric };
    const metric = metrics.flatMap((file) => file.metrics).find((metric) => metric.id.value === id);
    if (metric) return { span, text: metricText(metric) };
  }
  return null;
}

const notAMetric: RichText = [
  { kind: 'paragraph', text: 'The writer says that this number is not a metric, so it is not checked.' },
];

function headingAt({ framework, outline }: Analysis, offset: number): Explanation | null {
  if (!framework || !outline) return null;
  for (const { entry, section, parts } of allMatches(outline)) {
    const { span } = section.heading!;
    if (holds(span, offset)) {
      return { span, text: 'statements' in entry ? themeText(entry as Theme, framework) : entryText(entry, framework) };
    }
    const part = parts.find((match) => holds(match.section.heading!.span, offset));
    if (part) return { span: part.section.heading!.span, text: partText(part.entry) };
  }
  return null;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
