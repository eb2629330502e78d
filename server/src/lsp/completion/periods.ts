import { formatObservation, formatPeriod } from '../../numbers/wording.ts';
import { areaOf, latestFirst } from '../metric-wording.ts';
import { completionItemKind } from '../protocol-values.ts';
import { citedNearby } from './cited-nearby.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { proseAt } from './prose.ts';

/** How much of a year is typed before anything is offered: “in 20” may become “in 20 homes”. */
const typedPeriod =
  /\b(?:in|for|during|since|from|to|by|of|and|between|until) (?<typed>(?:19|20)\d{1,2}(?:[-/–]\d{0,2})?)$/i;

/** Completes a period that the metrics files have values for: those of the paragraph’s own metrics first. */
export async function completePeriod(request: CompletionRequest): Promise<Completions | undefined> {
  const { source, offset, loaded, isDraft, trigger } = request;
  const place = isDraft && trigger === null ? proseAt(loaded.draft, offset) : undefined;
  const line = source.lineSpan(source.positionAt(offset).line);
  const typed = place && typedPeriod.exec(source.text.slice(line.start, offset))?.groups?.typed;
  if (!place || !typed) return undefined;
  const near = (await citedNearby(request, place.passage)).map(({ metric }) => metric);
  const all = loaded.metrics.flatMap(({ metrics }) => metrics);
  const found = new Map<string, string>();
  for (const metric of [...near, ...all]) {
    for (const observation of latestFirst(metric.observations)) {
      const period = observation.period && formatPeriod(observation.period.value);
      if (!period?.startsWith(typed.replaceAll(/[/–]/g, '-')) || found.has(period)) continue;
      const value = `${metric.label}: ${formatObservation(metric, observation)}, ${areaOf(observation)}`;
      found.set(period, near.includes(metric) ? value : 'A period of the metrics file');
    }
  }
  const range = source.range({ start: offset - typed.length, end: offset });
  const items = [...found].map(([period, detail], index) => ({
    label: period,
    kind: completionItemKind.value,
    detail,
    filterText: typed + period.slice(typed.length),
    sortText: sortKey(index),
    textEdit: { range, newText: period },
  }));
  return items.length > 0 ? { items, isIncomplete: true } : undefined;
}
