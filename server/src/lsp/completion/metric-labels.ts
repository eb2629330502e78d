import type { CompletionItem } from 'vscode-languageserver/node';
import type { Metric, Observation } from '../../metrics/metrics.ts';
import { formatObservation } from '../../numbers/wording.ts';
import type { Period } from '../../quantities/period.ts';
import { areaOf, latestFirst, periodOf } from '../metric-wording.ts';
import { completionItemKind } from '../protocol-values.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { metricLink } from './metric-link.ts';

/** How much of a word must be typed. */
const leastLetters = 3;
/** How many words before the cursor are compared with a label. */
const mostWords = 8;
const mostItems = 100;

interface Match {
  readonly metric: Metric;
  /** The label or alias from the first word typed on. */
  readonly rest: string;
  /** How many characters before the cursor are part of it. */
  readonly typed: number;
  readonly words: number;
}

/**
 * Completes a value by its metric’s name: typing words of a label or an alias in running text offers the metric’s values
 * as links, `[64.5%](metric:ID?period=…)`.
 */
export function completeMetricLabel({
  source,
  offset,
  loaded,
  isDraft,
  afterSpace,
}: CompletionRequest): Completions | undefined {
  if (!isDraft || afterSpace || !inProse(loaded.draft.passages, offset)) return undefined;
  const line = source.lineSpan(source.positionAt(offset).line);
  const typed = lastWords(source.text.slice(line.start, offset));
  if (!typed || typed.at(-1)!.word.length < leastLetters) return undefined;
  const metrics = loaded.metrics.flatMap((file) => file.metrics);
  const matches = metrics
    .flatMap((metric) => bestMatch(metric, typed) ?? [])
    .toSorted((a, b) => b.words - a.words || b.typed - a.typed);
  const items = matches.flatMap((match) => {
    const range = source.range({ start: offset - match.typed, end: offset });
    return observations(match.metric, loaded.period).map((observation): CompletionItem => {
      const { metric, rest } = match;
      const from = [periodOf(observation), areaOf(observation), metric.dataSource?.name].filter(Boolean).join(', ');
      return {
        label: `${formatObservation(metric, observation)} ${metric.label}`,
        kind: completionItemKind.value,
        detail: from,
        filterText: rest,
        textEdit: { range, newText: metricLink(metric, observation) },
        data: { metric: metric.id.value },
      };
    });
  });
  if (items.length === 0) return undefined;
  return { items: items.slice(0, mostItems).map((item, i) => ({ ...item, sortText: sortKey(i) })), isIncomplete: true };
}

/** Whether an offset lies in running text, outside headings, links, code and pictures. */
function inProse(passages: CompletionRequest['loaded']['draft']['passages'], offset: number): boolean {
  return passages.some(
    ({ kind, span, marks }) =>
      kind !== 'heading' &&
      span.start < offset &&
      offset <= span.end &&
      !marks.some(
        (mark) =>
          (mark.kind === 'link' || mark.kind === 'code' || mark.kind === 'image') &&
          mark.span.start < offset &&
          offset < mark.span.end,
      ),
  );
}

/** The last words before the cursor, each with the distance of its start from the cursor. The last ends at the cursor. */
function lastWords(before: string): { word: string; distance: number }[] | undefined {
  const words = [...before.matchAll(/[\p{L}\p{N}’'-]+/gu)].slice(-mostWords);
  const last = words.at(-1);
  if (!last || last.index + last[0].length !== before.length || !/^\p{L}/u.test(last[0])) return undefined;
  return words.map((match) => ({ word: match[0].toLowerCase(), distance: before.length - match.index }));
}

/** Where the words typed stand in a metric's label or in one of its aliases, the longest run of them. */
function bestMatch(metric: Metric, typed: readonly { word: string; distance: number }[]): Match | undefined {
  let best: Match | undefined;
  for (const name of [metric.label, ...metric.aliases]) {
    const words = [...name.matchAll(/[\p{L}\p{N}’'-]+/gu)];
    for (const [end, word] of words.entries()) {
      if (!word[0].toLowerCase().startsWith(typed.at(-1)!.word)) continue;
      let run = 1;
      while (run < typed.length && words[end - run]?.[0].toLowerCase() === typed.at(-1 - run)!.word) run++;
      if (best && best.words >= run) continue;
      best = {
        metric,
        rest: name.slice(words[end - run + 1]!.index),
        typed: typed.at(-run)!.distance,
        words: run,
      };
    }
  }
  return best;
}

/** A metric's observations: those of the draft's own period first, then the latest. */
function observations(metric: Metric, period: Period | null): Observation[] {
  const sorted = latestFirst(metric.observations);
  const isDue = (observation: Observation): boolean => observation.period?.value.key === period?.key;
  return [...sorted.filter(isDue), ...sorted.filter((observation) => !isDue(observation))];
}
