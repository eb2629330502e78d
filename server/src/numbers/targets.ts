import type { Mark, Passage } from '../draft/draft.ts';
import { contains, type Located, type Span } from '../text/source-text.ts';
import type { MetricTarget } from './number.ts';

/** The `metric:` target that a link mark carries, or null for any other link. Spans are the draft's. */
export function metricTarget(mark: Mark): MetricTarget | null {
  const match = mark.kind === 'link' ? /^metric:([^?#\s]*)(\?[^#]*)?/i.exec(mark.target ?? '') : null;
  if (!match) return null;
  const at = mark.targetSpan ?? mark.span;
  const query = match[2] ?? '';
  const located = (start: number, length: number, value: string): Located<string> => ({
    value,
    span: mark.targetSpan ? { start: at.start + start, end: at.start + start + length } : at,
  });
  const parameter = (name: string): Located<string> | null => {
    const found = new RegExp(`[?&]${name}=([^&]*)`).exec(query);
    if (!found) return null;
    const start = match[0].length - query.length + found.index + found[0].length - found[1]!.length;
    return located(start, found[1]!.length, decoded(found[1]!));
  };
  return {
    id: located('metric:'.length, match[1]!.length, decoded(match[1]!)),
    period: parameter('period'),
    area: parameter('area'),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** The target of the metric link around a plain span, if there is one. */
export function targetAt(passage: Passage, plain: Span): MetricTarget | null {
  for (const mark of passage.marks) {
    const target = contains(mark.plain, plain) ? metricTarget(mark) : null;
    if (target) return target;
  }
  return null;
}
