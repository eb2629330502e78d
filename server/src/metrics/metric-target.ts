import type { Located, Span } from '../text/source-text.ts';

/** What a link to a metric names: `metric:ID?period=…&area=…`. */
export interface LinkTarget {
  readonly id: Located<string>;
  readonly period: Located<string> | null;
  readonly area: Located<string> | null;
  /** Filters that are not known, by their names. */
  readonly unknown: readonly Located<string>[];
}

/**
 * Reads the target of a Markdown link; null where it is not one to a metric. `span` is the target's place: every part
 * gets its own place in it, or the whole of it where the target is not written there as it is read.
 */
export function parseLinkTarget(target: string, span: Span): LinkTarget | null {
  const match = /^metric:([^?#]*)(?:\?([^#]*))?/i.exec(target);
  if (!match) return null;
  const isVerbatim = span.end - span.start === target.length;
  const part = (text: string, from: number): Located<string> => ({
    value: decoded(text),
    span: isVerbatim ? { start: span.start + from, end: span.start + from + text.length } : span,
  });
  let period: Located<string> | null = null;
  let area: Located<string> | null = null;
  const unknown: Located<string>[] = [];
  const idStart = 'metric:'.length;
  let at = idStart + match[1]!.length + 1;
  for (const filter of (match[2] ?? '').split('&')) {
    const [name = '', ...rest] = filter.split('=');
    const value = part(rest.join('='), at + name.length + 1);
    if (name === 'period') period ??= value;
    else if (name === 'area') area ??= value;
    else if (name !== '') unknown.push(part(name, at));
    at += filter.length + 1;
  }
  return { id: part(match[1]!, idStart), period, area, unknown };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
