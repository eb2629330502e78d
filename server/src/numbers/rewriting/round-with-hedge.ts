import type { Metric, Observation } from '../../metrics/metrics.ts';
import type { Claimed } from '../claimed-sentences.ts';
import type { Hedge } from '../number.ts';
import { isDetermined, opening, type Rewording } from '../rounding.ts';
import { hedgeName } from '../wording.ts';
import { hedgedValue } from './hedged-value.ts';

/**
 * A number without a hedge as it reads rounded behind one: “nearly 65%” for 64.5%. Undefined where it has one, where the
 * words before it leave no room, and where the number is not written as its metric’s values are.
 */
export function roundWithHedge(
  { mention }: Claimed,
  metric: Metric,
  observation: Observation,
  hedge: Hedge,
): Rewording | undefined {
  const { passage, plain, quantity, reading, text } = mention;
  const isPlain = reading.hedge === 'none' && !quantity.upper && !passage.cell;
  if (!isPlain || isDetermined(passage.text.slice(0, plain.start))) return undefined;
  const value = hedgedValue(metric, observation, hedge);
  if (value === null || value === text || around(value) !== around(text)) return undefined;
  const reads = `${opening(hedgeName(hedge), mention, plain.start)} ${value}`;
  return { plain, text: reads, reads };
}

/** What stands before and behind the digits: a sign, a unit. */
function around(text: string): string {
  return text.replace(/\d[\d.,]*/, '#');
}
