import type { Span } from '../text/source-text.ts';
import type { Hedge } from './number.ts';
import vocabulary from './vocabulary/hedges.json' with { type: 'json' };

const literal = (text: string): string => text.replaceAll(/[.+*?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', ' +');

function patterns(
  words: Readonly<Record<string, readonly string[]>>,
  around: (alternatives: string) => string,
): [Hedge, RegExp][] {
  return Object.entries(words).map(([hedge, list]) => {
    const alternatives = [...list]
      .sort((a, b) => b.length - a.length)
      .map(literal)
      .join('|');
    return [hedge as Hedge, new RegExp(around(alternatives), 'i')];
  });
}

const before = patterns(vocabulary.before, (words) => `(?:^|[\\s(])(?:${words})(?: (?:an?|all|some))?[ ]?$`);
const after = patterns(vocabulary.after, (words) => `^ ?(?:${words})(?![\\w])`);

/** The hedge that a number carries, and the plain span of number and hedge together. The longest wording wins. */
export function hedgeOf(text: string, plain: Span): { hedge: Hedge; span: Span } {
  const behind = text.slice(Math.max(0, plain.start - 40), plain.start);
  let best: { hedge: Hedge; length: number } | undefined;
  for (const [hedge, pattern] of before) {
    const match = pattern.exec(behind);
    if (match && match[0].length > (best?.length ?? 0)) best = { hedge, length: match[0].trimStart().length };
  }
  if (best) return { hedge: best.hedge, span: { start: plain.start - best.length, end: plain.end } };
  const ahead = text.slice(plain.end, plain.end + 16);
  for (const [hedge, pattern] of after) {
    const match = pattern.exec(ahead);
    if (match) return { hedge, span: { start: plain.start, end: plain.end + match[0].length } };
  }
  return { hedge: 'none', span: plain };
}
