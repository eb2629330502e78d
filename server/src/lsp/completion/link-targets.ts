import type { CompletionItem } from 'vscode-languageserver/node';
import type { Metric } from '../../metrics/metrics.ts';
import { formatObservation } from '../../numbers/wording.ts';
import type { Span } from '../../text/source-text.ts';
import { areaOf, latestFirst, latestOwn, periodOf } from '../metric-wording.ts';
import { completionItemKind } from '../protocol-values.ts';
import type { CompletionRequest, Completions } from './completion-request.ts';
import { sortKey } from './completion-request.ts';
import { encodeTargetPart } from './metric-link.ts';

/** The longest target that is looked at, in characters. */
const longest = 500;

/**
 * Completes the target of a Markdown link to a metric, `](metric:ID?period=…&area=…)`: ids, then the names of the two
 * filters, then the periods and areas of that metric.
 */
export function completeLinkTarget(request: CompletionRequest): Completions | undefined {
  const { source, offset, loaded, isDraft } = request;
  const target = targetAt(source.text, offset);
  if (!target || !isDraft) return undefined;
  const metrics = loaded.metrics.flatMap((file) => file.metrics);
  const typed = source.text.slice(target.start, offset);
  const query = typed.indexOf('?');
  if (query < 0) return { items: idItems(metrics, request, target) };
  const metric = metrics.find(({ id }) => `metric:${id.value}` === typed.slice(0, query));
  return metric ? { items: filterItems(metric, request, target) } : undefined;
}

/** The target that the cursor is in, where it is one to a metric or may become one. */
function targetAt(text: string, offset: number): Span | undefined {
  const before = text.slice(Math.max(0, offset - longest), offset);
  const opening = before.lastIndexOf('](');
  if (opening < 0) return undefined;
  const typed = before.slice(opening + 2);
  if (/[\s()<>]/.test(typed)) return undefined;
  if (!'metric:'.startsWith(typed) && !typed.startsWith('metric:')) return undefined;
  const rest = /^[^\s()<>]*/.exec(text.slice(offset, offset + longest))![0];
  return { start: offset - typed.length, end: offset + rest.length };
}

function idItems(metrics: readonly Metric[], { source, offset }: CompletionRequest, target: Span): CompletionItem[] {
  const rest = source.text.slice(offset, target.end);
  const end = offset + (/[?&]/.exec(rest)?.index ?? rest.length);
  const range = source.range({ start: target.start, end });
  const items: CompletionItem[] = metrics.map((metric, index) => {
    const latest = latestOwn(metric);
    const newText = `metric:${metric.id.value}`;
    return {
      label: metric.id.value,
      labelDetails: { description: metric.label },
      kind: completionItemKind.value,
      detail: latest
        ? `${metric.label}: ${formatObservation(metric, latest)}, ${periodOf(latest)}`
        : `${metric.label}: no value of your own`,
      filterText: newText,
      sortText: sortKey(index),
      textEdit: { range, newText },
      data: { metric: metric.id.value },
    };
  });
  const none: CompletionItem = {
    label: 'none',
    kind: completionItemKind.constant,
    detail: 'Says that the number is not a metric, so that it is not checked',
    filterText: 'metric:none',
    sortText: sortKey(metrics.length),
    textEdit: { range, newText: 'metric:none' },
  };
  return [...items, none];
}

function filterItems(metric: Metric, { source, offset }: CompletionRequest, target: Span): CompletionItem[] {
  const typed = source.text.slice(target.start, offset);
  const start = target.start + Math.max(typed.lastIndexOf('?'), typed.lastIndexOf('&')) + 1;
  const rest = source.text.slice(offset, target.end);
  const end = offset + (rest.includes('&') ? rest.indexOf('&') : rest.length);
  const [name] = source.text.slice(start, offset).split('=', 1);
  if (!source.text.slice(start, offset).includes('=')) {
    return filterNames(metric, typed).map((filter, index) => ({
      label: `${filter}=`,
      kind: completionItemKind.keyword,
      detail: filter === 'period' ? 'The period that the number is for' : 'The area that the number is for',
      sortText: sortKey(index),
      textEdit: { range: source.range({ start, end }), newText: `${filter}=` },
    }));
  }
  if (name !== 'period' && name !== 'area') return [];
  const from = start + name.length + 1;
  return values(metric, name).map(({ value, detail }, index) => ({
    label: value,
    kind: completionItemKind.value,
    detail,
    sortText: sortKey(index),
    filterText: encodeTargetPart(value),
    textEdit: { range: source.range({ start: from, end }), newText: encodeTargetPart(value) },
  }));
}

/** The filters that the target does not have yet and that tell observations of the metric apart. */
function filterNames(metric: Metric, typed: string): string[] {
  return ['period', 'area'].filter(
    (filter) => !typed.includes(`?${filter}=`) && !typed.includes(`&${filter}=`) && values(metric, filter).length > 0,
  );
}

function values(metric: Metric, filter: string): { value: string; detail: string }[] {
  const found = new Map<string, string>();
  for (const observation of latestFirst(metric.observations)) {
    const value = filter === 'period' ? observation.period?.value.key : observation.area?.value;
    if (value === undefined || found.has(value)) continue;
    const place = filter === 'period' ? areaOf(observation) : periodOf(observation);
    found.set(value, `${formatObservation(metric, observation)}, ${place}`);
  }
  return [...found].map(([value, detail]) => ({ value, detail }));
}
