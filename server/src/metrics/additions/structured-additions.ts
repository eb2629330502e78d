import type { TextEdit } from '../../text/edits.ts';
import { contains, type SourceText, type Span } from '../../text/source-text.ts';
import type { Metric, MetricsFile, Observation } from '../metrics.ts';
import { type NewMetric, type NewObservation, observationFields } from './new-values.ts';
import { type EntryStyle, flow, lineBreakOf, scalar, styleOf } from './yaml-style.ts';

/**
 * The edit that adds an observation behind a metric's last one in YAML or JSON, in the style of that one. Undefined where
 * the last one is written elsewhere, as an alias, so that there is no place for another.
 */
export function addStructuredObservation(metric: Metric, added: NewObservation): TextEdit | undefined {
  const last = lastOf(metric.observations);
  if (!last || !contains(metric.span, last.span)) return undefined;
  const { source } = metric;
  const style = styleOf(source, last.span);
  const lead = style.indent ?? '';
  const fields = observationFields(added).map(([key, text]) => [key, written(key, text, last, source, style)] as const);
  const lineBreak = lineBreakOf(source);
  if (!style.isBlock) return behindInBrackets(source, last.span, flow(fields, style, lead, lineBreak), style);
  const entry = style.isFlow
    ? flow(fields, style, lead + ' '.repeat(style.dash.length), lineBreak)
    : block(fields, style, lineBreak);
  return behindLine(source, last.span, `${lead}${style.dash}${entry}`);
}

/** The edit that adds a metric behind the last one of a YAML or JSON file, in the style of that one. */
export function addStructuredMetric(file: MetricsFile, added: NewMetric): TextEdit | undefined {
  const last = lastOf(file.metrics);
  const example = last && lastOf(last.observations);
  if (!last || !example || !contains(last.span, example.span)) return undefined;
  const { source } = file;
  const style = styleOf(source, last.span);
  const lineBreak = lineBreakOf(source);
  const own: [string, string][] = [
    ['id', added.id],
    ['label', added.label],
    ['unit', added.unit],
    ...(added.of === null ? [] : [['of', added.of] as [string, string]]),
  ];
  const scalars = own.map(([key, text]) => [key, scalar(text, style.isJson)] as const);
  const lead = style.indent ?? '';
  if (!style.isBlock || style.isFlow) {
    const inner = { ...style, isSpread: false, gap: ' ' };
    const fields = observationFields(added.observation).map(
      ([key, text]) => [key, written(key, text, example, source, inner)] as const,
    );
    const observations = `[${flow(fields, inner, lead, lineBreak)}]`;
    const column = style.isBlock ? lead + ' '.repeat(style.dash.length) : lead;
    const entry = flow([...scalars, ['observations', observations]], style, column, lineBreak);
    return style.isBlock
      ? behindLine(source, last.span, `${lead}${style.dash}${entry}`)
      : behindInBrackets(source, last.span, entry, style);
  }
  const inner = lead + ' '.repeat(style.dash.length);
  const parted = isParted(file, last) ? lineBreak : '';
  const observations = observationsBlock(added.observation, example, source, lineBreak);
  const entry = [...block(scalars, style, lineBreak).split(lineBreak), `${inner}${observations}`].join(lineBreak);
  return behindLine(source, last.span, `${parted}${lead}${style.dash}${entry}`);
}

/** `observations:` with one entry, in the style of those of another metric. */
function observationsBlock(added: NewObservation, example: Observation, source: SourceText, lineBreak: string): string {
  const style = styleOf(source, example.span);
  const fields = observationFields(added).map(
    ([key, text]) => [key, written(key, text, example, source, style)] as const,
  );
  if (!style.isBlock) return `observations: [${flow(fields, { ...style, isSpread: false }, '', lineBreak)}]`;
  const lead = style.indent!;
  const entry = style.isFlow
    ? flow(fields, style, lead + ' '.repeat(style.dash.length), lineBreak)
    : block(fields, style, lineBreak);
  return `observations:${lineBreak}${lead}${style.dash}${entry}`;
}

/** Keys one a line, the first without indent, as it follows a dash. */
function block(
  fields: readonly (readonly [string, string])[],
  { indent, dash }: EntryStyle,
  lineBreak: string,
): string {
  const column = `${indent ?? ''}${' '.repeat(dash.length)}`;
  return fields.map(([key, text]) => `${key}: ${text}`).join(`${lineBreak}${column}`);
}

/** A field as an observation has it: a value in the quotation marks of its example. */
function written(
  key: string,
  text: string,
  example: Observation,
  { text: all }: SourceText,
  { isJson }: EntryStyle,
): string {
  const quote = all[example.valueSpan.start - 1];
  if (key === 'value' && (quote === '"' || quote === "'")) return quote + text + quote;
  if (isJson && (key === 'value' || key === 'of') && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return text;
  return scalar(text, isJson);
}

/** After the line on which an entry ends, with a comment that may stand there. */
function behindLine(source: SourceText, span: Span, text: string): TextEdit {
  // The reader counts the lines below an entry as its own, up to the next one.
  const lines = source.slice(span).split(/(?<=\n|\r(?!\n))/);
  while (lines.length > 1 && /^\s*(?:#|$)/.test(lines.at(-1)!)) lines.pop();
  const content = lines.join('').trimEnd();
  const at = source.lineSpan(source.positionAt(span.start + content.length).line).end;
  return { span: { start: at, end: at }, newText: lineBreakOf(source) + text };
}

function behindInBrackets(source: SourceText, { end }: Span, entry: string, { indent }: EntryStyle): TextEdit {
  const separator = indent === null ? ', ' : `,${lineBreakOf(source)}${indent}`;
  return { span: { start: end, end }, newText: separator + entry };
}

/** Whether an empty line stands before an entry. */
function isParted({ source }: MetricsFile, { span }: Metric): boolean {
  const line = source.positionAt(span.start).line;
  return line > 0 && source.slice(source.lineSpan(line - 1)).trim() === '';
}

function lastOf<T extends { readonly span: Span }>(entries: readonly T[]): T | undefined {
  return entries.toSorted((a, b) => b.span.end - a.span.end)[0];
}
