import type { Metric } from '../../metrics/metrics.ts';
import { hedgeOf } from '../../numbers/hedges.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { fittingFirst } from './fitting-observations.ts';
import { valueItem } from './metric-link.ts';
import { proseAt } from './prose.ts';

/** How much must be typed of a word that stands alone, and of one that follows other words of the same label. */
const leastLetters = 3;
const leastFollowing = 2;
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

/** A word before the cursor, with the distance of its start from the cursor. */
interface TypedWord {
  readonly word: string;
  readonly distance: number;
}

/**
 * Completes a value by its metric’s name: typing words of a label or an alias in running text offers the metric’s values
 * as links, `[64.5%](metric:ID?period=…)`, rounded so that a hedge before them is true.
 *
 * Many clients ask after every letter, so ordinary words must not open a list: one word does only if it begins a word that
 * tells a metric from the others, with three letters; “people” or “care” do together with a second word of the label.
 */
export function completeMetricLabel({
  source,
  offset,
  loaded,
  isDraft,
  trigger,
}: CompletionRequest): Completions | undefined {
  const place = isDraft && trigger === null ? proseAt(loaded.draft, offset) : undefined;
  if (!place) return undefined;
  const line = source.lineSpan(source.positionAt(offset).line);
  const before = source.text.slice(line.start, offset);
  const typed = lastWords(before);
  if (!typed) return undefined;
  const metrics = loaded.metrics.flatMap((file) => file.metrics);
  const ordinary = ordinaryWords(metrics);
  const matches = metrics
    .flatMap((metric) => bestMatch(metric, typed, ordinary) ?? [])
    .toSorted((a, b) => b.words - a.words || b.typed - a.typed);
  const items = matches.flatMap(({ metric, rest, typed: length }) => {
    const range = source.range({ start: offset - length, end: offset });
    const end = before.length - length;
    const { hedge } = hedgeOf(before, { start: end, end });
    return fittingFirst(metric, loaded.period, place.sentence).map((observation) =>
      valueItem(metric, observation, { hedge, range, filterText: rest }),
    );
  });
  if (items.length === 0) return undefined;
  return { items: items.slice(0, mostItems).map((item, i) => ({ ...item, sortText: sortKey(i) })), isIncomplete: true };
}

/** The last words before the cursor. The last ends at the cursor. */
function lastWords(before: string): TypedWord[] | undefined {
  const words = [...before.matchAll(/[\p{L}\p{N}’'-]+/gu)].slice(-mostWords);
  const last = words.at(-1);
  if (!last || last.index + last[0].length !== before.length || !/^\p{L}/u.test(last[0])) return undefined;
  return words.map((match) => ({ word: match[0].toLowerCase(), distance: before.length - match.index }));
}

/** Words that several metrics have in their names, and short ones: they say little of which metric is meant. */
function ordinaryWords(metrics: readonly Metric[]): ReadonlySet<string> {
  const known = ordinary.get(metrics[0] ?? nothing);
  if (known && known.of === metrics.length) return known.words;
  const counts = new Map<string, number>();
  for (const { label, aliases } of metrics) {
    for (const word of new Set([label, ...aliases].flatMap(wordsIn))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.max(1, Math.floor(metrics.length / 4));
  const words = new Set([...counts].filter(([word, count]) => count > most || word.length < 4).map(([word]) => word));
  if (metrics[0]) ordinary.set(metrics[0], { of: metrics.length, words });
  return words;
}

const nothing = {};
const ordinary = new WeakMap<object, { readonly of: number; readonly words: ReadonlySet<string> }>();

function wordsIn(name: string): string[] {
  return [...name.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(([word]) => word.toLowerCase());
}

/** Where the words typed stand in a metric's label or in one of its aliases, the longest run of them. */
function bestMatch(metric: Metric, typed: readonly TypedWord[], ordinary: ReadonlySet<string>): Match | undefined {
  let best: Match | undefined;
  const last = typed.at(-1)!.word;
  for (const name of [metric.label, ...metric.aliases]) {
    const words = [...name.matchAll(/[\p{L}\p{N}’'-]+/gu)];
    for (const [end, word] of words.entries()) {
      if (!word[0].toLowerCase().startsWith(last)) continue;
      let run = 1;
      while (run < typed.length && words[end - run]?.[0].toLowerCase() === typed.at(-1 - run)!.word) run++;
      const isEnough =
        run > 1 ? last.length >= leastFollowing : last.length >= leastLetters && !ordinary.has(word[0].toLowerCase());
      if (!isEnough || (best && best.words >= run)) continue;
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
