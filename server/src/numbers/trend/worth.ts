import type { Span } from '../../text/source-text.ts';
import type { Claimed } from '../claimed-sentences.ts';
import vocabulary from '../vocabulary/directions.json' with { type: 'json' };
import type { DirectionWords } from './direction-words.ts';

const list = (words: Readonly<Record<string, readonly string[]>>): string =>
  Object.values(words)
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
const better = new Set([...vocabulary.better.better, ...vocabulary.improving.better]);
const than = new RegExp(
  `(?<![\\w-])(?:(?:slightly|much|significantly|far|well|also|still) )?(?<word>${list(vocabulary.better)})(?![\\w-])`,
  'gi',
);
const changed = new RegExp(
  `(?<![\\w-])(?:an? (?:[a-z]+ ){0,2}?)?(?<word>${list(vocabulary.improving)})(?![\\w-])`,
  'gi',
);

/**
 * "Better than", "worse than": which way that is, where the metric of the numbers beside them says what is better. Empty
 * where the numbers have no such metric, or not the same.
 */
export function worthIn(text: string, span: Span, claims: readonly Claimed[]): DirectionWords[] {
  return worded(than, text, span, claims);
}

/** "Improved", "a deterioration", in the same way. */
export function changesOfWorth(text: string, span: Span, claims: readonly Claimed[]): DirectionWords[] {
  return worded(changed, text, span, claims);
}

function worded(pattern: RegExp, text: string, span: Span, claims: readonly Claimed[]): DirectionWords[] {
  return [...text.slice(span.start, span.end).matchAll(pattern)].flatMap((match) => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const before = claims.findLast(({ mention, metric }) => metric && mention.plain.end <= start);
    const after = claims.find(({ mention, metric }) => metric && mention.plain.start >= end);
    const metric = before?.metric ?? after?.metric;
    const isOne = !before || !after || before.metric === after.metric;
    if (!isOne || !metric?.polarity || metric.polarity === 'neutral') return [];
    const isBetter = better.has(match.groups!.word!.toLowerCase());
    const direction = isBetter === (metric.polarity === 'higher-is-better') ? 'up' : 'down';
    return [{ direction, text: match[0], start, end, isStrong: false } as const];
  });
}
