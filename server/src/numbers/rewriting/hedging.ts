import type { Interval } from '../../quantities/interval.ts';
import { intersects } from '../../quantities/interval.ts';
import type { Span } from '../../text/source-text.ts';
import { hedgeOf } from '../hedges.ts';
import { accepted } from '../intervals.ts';
import type { Hedge } from '../number.ts';
import type { Quantity } from '../token.ts';
import { hedgeName } from '../wording.ts';
import type { Aim, PlainEdit } from './rewording.ts';
import { capitalisedLike } from './spelling.ts';

/** Where the hedge of a number stands, and what it is. */
export interface Hedging {
  readonly hedge: Hedge;
  /** The words before the number with the space behind them; empty where there are none. */
  readonly before: Span;
  readonly words: string;
  /** The words behind the number: " or more", "+". */
  readonly after: string;
}

export function hedgingOf({ number: { mention } }: Aim): Hedging {
  const { passage, plain } = mention;
  const { hedge, span } = hedgeOf(passage.text, plain);
  const start = Math.min(span.start, plain.start);
  const before = { start: start + (passage.text[start] === '(' && start < plain.start ? 1 : 0), end: plain.start };
  return {
    hedge,
    before,
    words: passage.text.slice(before.start, before.end),
    after: passage.text.slice(plain.end, Math.max(span.end, plain.end)),
  };
}

/** Whether a number with a hedge agrees with a measured value without any remark. */
export function holds(quantity: Quantity, hedge: Hedge, measured: Interval): boolean {
  return intersects(accepted(quantity, hedge).strict, measured);
}

/**
 * What may stand in the place of a hedge that is no longer true, the nearest in meaning first. One that sets a bound
 * ("over", "up to") is kept: another would say something else.
 */
export const alternatives: Readonly<Partial<Record<Hedge, readonly Hedge[]>>> = {
  nearly: ['just-over', 'approx'],
  'just-over': ['nearly', 'approx'],
};

/** The edit that puts another hedge in the place of the words before a number; none where it stays. */
export function hedgeEdits(hedging: Hedging, hedge: Hedge): PlainEdit[] {
  if (hedge === hedging.hedge) return [];
  return [{ plain: hedging.before, text: `${hedgeWords(hedging, hedge)} ` }];
}

/** A number as it will read with a hedge. */
export function reading(hedging: Hedging, hedge: Hedge, number: string): string {
  const before = hedge === hedging.hedge ? hedging.words : `${hedgeWords(hedging, hedge)} `;
  return before + number + hedging.after;
}

function hedgeWords({ words }: Hedging, hedge: Hedge): string {
  // "almost a quarter": the article is the number's own.
  const article = /\b(?:an?|all|some) $/i.exec(words)?.[0].trimEnd() ?? '';
  return `${capitalisedLike(hedgeName(hedge), words)}${article && ` ${article}`}`;
}
