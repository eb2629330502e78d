import type { CompletionItem } from 'vscode-languageserver/node';
import type { MetricsFile, Observation } from '../../metrics/metrics.ts';
import { latestFirst } from '../metric-wording.ts';
import { type CitedNumber, citedNearby } from './cited-nearby.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { metricLink, valueItem } from './metric-link.ts';
import { proseAt } from './prose.ts';

/** How many letters of an area’s name must be typed. */
const leastLetters = 2;

/**
 * Completes a comparator: in a paragraph that has a number of the council’s own, the first letters of an area’s name, or
 * “compared with ” where the writer asks, offer the same metric’s value for the area, “[60.3%](…) for London”.
 */
export async function completeComparator(request: CompletionRequest): Promise<Completions | undefined> {
  const { source, offset, loaded, isDraft, trigger } = request;
  const place = isDraft && trigger === null ? proseAt(loaded.draft, offset) : undefined;
  const line = source.lineSpan(source.positionAt(offset).line);
  const typed = place && typedArea(source.text.slice(line.start, offset));
  if (!place || typed === undefined) return undefined;
  const range = source.range({ start: offset - typed.length, end: offset });
  const wanted = typed.replace(/^for /i, '').toLowerCase();
  // Most words are the beginning of no area, which is far sooner known than what the paragraph's numbers stand for.
  if (!loaded.metrics.some((file) => areaNames(file).some((name) => name.startsWith(wanted)))) return undefined;
  const items = (await citedNearby(request, place.passage)).flatMap((number) =>
    areasOf(number)
      .filter(({ area }) => area!.value.toLowerCase().startsWith(wanted))
      .map((observation): CompletionItem => {
        const area = observation.area!.value;
        const item = valueItem(number.metric, observation, { hedge: 'none', range, filterText: typed + area });
        const newText = `${metricLink(number.metric, observation)} for ${area}`;
        return { ...item, label: `${area}: ${item.label}`, filterText: area, textEdit: { range, newText } };
      }),
  );
  if (items.length === 0) return undefined;
  const lead = typed.slice(0, typed.length - wanted.length);
  return {
    items: items.map((item, i) => ({ ...item, filterText: lead + item.filterText, sortText: sortKey(i) })),
  };
}

const namesByFile = new WeakMap<MetricsFile, readonly string[]>();

/** The areas that a metrics file has values for, in lower case. */
function areaNames(file: MetricsFile): readonly string[] {
  const known = namesByFile.get(file);
  if (known) return known;
  const observations = file.metrics.flatMap((metric) => metric.observations);
  const names = [...new Set(observations.flatMap(({ area }) => area?.value.toLowerCase() ?? []))];
  namesByFile.set(file, names);
  return names;
}

/** What is typed of an area’s name, with “for” before it; empty behind words of comparison; undefined elsewhere. */
function typedArea(before: string): string | undefined {
  if (/\b(?:compared (?:with|to)|than|against|above|below) $/i.test(before)) return '';
  const [typed] = /(?<![\p{L}\p{N}’'-])(?:for )?\p{L}[\p{L}’'&-]*(?: \p{L}[\p{L}’'&-]*)?$/u.exec(before) ?? [];
  const last = /(?<![\p{L}’'&-])\p{L}[\p{L}’'&-]*$/u.exec(before)?.[0] ?? '';
  if (typed === undefined || last.length < leastLetters) return undefined;
  return typed.startsWith('for ') ? typed : last;
}

/** The values that a number can be compared with: those of other areas for its own period, each area’s latest otherwise. */
function areasOf({ metric, observation, mention }: CitedNumber): Observation[] {
  const period = observation?.period?.value.key ?? mention.reading?.period?.period.key;
  const others = latestFirst(metric.observations).filter(({ area }) => area !== null && area !== observation?.area);
  const same = others.filter((one) => one.period?.value.key === period);
  const latest = others.filter((one, i) => others.findIndex(({ area }) => area!.value === one.area!.value) === i);
  return [...same, ...latest.filter(({ area }) => !same.some((one) => one.area!.value === area!.value))];
}
