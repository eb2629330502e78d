import type { Metric } from '../../metrics/metrics.ts';
import { hedgeOf } from '../../numbers/hedges.ts';
import { keysOfWordsIn } from '../../numbers/meaning.ts';
import type { Hedge } from '../../numbers/number.ts';
import { capitalisedLike } from '../../numbers/rewriting/spelling.ts';
import type { Span } from '../../text/source-text.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { fittingFirst } from './fitting-observations.ts';
import { metricLink, valueItem } from './metric-link.ts';
import { proseAt } from './prose.ts';

/** Hedges that begin like no common word, so that their first letters tell that a number is coming. */
const telling = ['around', 'approximately', 'almost', 'nearly', 'roughly'];
const leastLetters = 3;
/** How many words a sentence must share with a metric’s name for a value to be offered before anybody asked. */
const leastShared = 2;
/** How many values of the metric that fits best are offered; one of every other. */
const mostOfBest = 4;
const mostItems = 100;

interface Asked {
  /** What is replaced. */
  readonly span: Span;
  readonly hedge: Hedge;
  /** The hedge’s own words, where they are completed too. */
  readonly lead: string;
  /** How well a metric must fit the sentence. */
  readonly leastShared: number;
}

/**
 * Completes a value of the metric that the sentence speaks of, wherever its words stand: behind `[`, behind a hedge
 * (“nearly ”) where the writer asks, and for the first letters of a hedge (“aro” gives “around [64%](…)”) where the
 * sentence leaves little doubt.
 */
export function completeSentenceMetric(request: CompletionRequest): Completions | undefined {
  const { source, offset, loaded, isDraft } = request;
  const place = isDraft ? proseAt(loaded.draft, offset) : undefined;
  const asked = place && askedAt(request);
  if (!place || !asked) return undefined;
  const keys = new Set(keysOfWordsIn(wordsIn(place.sentence)));
  const scored = loaded.metrics
    .flatMap((file) => file.metrics)
    .map((metric) => ({ metric, shared: shared(metric, keys) }))
    .filter(({ shared }) => shared >= asked.leastShared)
    .toSorted((a, b) => b.shared - a.shared);
  const range = source.range(asked.span);
  const typed = source.slice(asked.span);
  const items = scored.flatMap(({ metric }, index) => {
    const observations = fittingFirst(metric, loaded.period, place.sentence).slice(0, index === 0 ? mostOfBest : 1);
    return observations.map((observation) => {
      const filterText = asked.lead || (typed.startsWith('[') ? `[${metric.label} ${metric.id.value}` : typed);
      const item = valueItem(metric, observation, { hedge: asked.hedge, range, filterText });
      if (asked.lead === '') return item;
      const lead = capitalisedLike(asked.lead, typed);
      const newText = `${lead} ${metricLink(metric, observation, asked.hedge)}`;
      return { ...item, label: `${lead} ${item.label}`, textEdit: { range, newText } };
    });
  });
  if (items.length === 0) return undefined;
  return { items: items.slice(0, mostItems).map((item, i) => ({ ...item, sortText: sortKey(i) })) };
}

function askedAt({ source, offset, trigger }: CompletionRequest): Asked | undefined {
  const line = source.lineSpan(source.positionAt(offset).line);
  const before = source.text.slice(line.start, offset);
  const opening = /(?<![\]\\!])\[[\p{L} -]{0,60}$/u.exec(before);
  if (opening) {
    // Editors close the bracket at once.
    const end = offset + (/^\](?![[(])/.test(source.text.slice(offset, offset + 2)) ? 1 : 0);
    const start = line.start + opening.index;
    const { hedge } = hedgeOf(before, { start: opening.index, end: opening.index });
    return { span: { start, end }, hedge, lead: '', leastShared: 0 };
  }
  if (trigger !== null) return undefined;
  if (/\s$/.test(before)) {
    const { hedge } = hedgeOf(before, { start: before.length, end: before.length });
    return hedge === 'none' ? undefined : { span: { start: offset, end: offset }, hedge, lead: '', leastShared: 0 };
  }
  const [typed] = /(?<![\p{L}\p{N}’'-])\p{L}{3,}$/u.exec(before) ?? [];
  const lead = typed && telling.find((hedge) => typed.length >= leastLetters && hedge.startsWith(typed.toLowerCase()));
  if (!typed || !lead) return undefined;
  const { hedge } = hedgeOf(`${lead} `, { start: lead.length + 1, end: lead.length + 1 });
  return { span: { start: offset - typed.length, end: offset }, hedge, lead, leastShared };
}

/** How many meaningful words of a metric’s name a sentence has. */
function shared({ label, aliases }: Metric, keys: ReadonlySet<string>): number {
  return new Set(keysOfWordsIn(wordsIn([label, ...aliases].join(' '))).filter((key) => keys.has(key))).size;
}

function wordsIn(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(([word]) => word.toLowerCase());
}
