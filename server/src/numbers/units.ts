import type { Metric } from '../metrics/metrics.ts';
import { Rational } from '../quantities/rational.ts';
import { knownUnits } from '../quantities/unit.ts';
import type { Quantity } from './token.ts';

const known = new Set([...knownUnits, 'per-10000', 'per-1000000']);

/** A noun as a unit counts things, so it is a count. */
export function canonicalUnit(unit: string): string {
  return known.has(unit) ? unit : 'count';
}

const money =
  /£|\b(?:gbp|pounds?|value|costs?|spend|spent|spending|expenditure|budgets?|funds?|funding|grants?|fees?|prices?|income|invest(?:ed|ment)|savings?|allocation|overspend|underspend|debts?|charges|pay)\b/i;

/** Whether a sum of money can be a value of a metric: one that counts must say by its label that it counts money. */
export function canBeMoney({ unit, label }: Metric): boolean {
  return canonicalUnit(unit) !== 'count' || money.test(`${unit} ${label}`);
}

/** How well a stated quantity can be a value of a metric with the unit `of`, 0 (never) to 1, by unit alone. */
export function unitFit(quantity: Quantity, of: string): number {
  const unit = canonicalUnit(of);
  if (quantity.unit === unit || quantity.unit === of.toLowerCase()) return 1;
  switch (quantity.form) {
    case 'share':
      return unit === 'percent' ? 0.95 : 0;
    case 'count-of':
      return unit === 'count' ? 0.9 : unit === 'percent' ? 0.8 : 0;
    case 'times':
      return unit === 'ratio' ? 1 : 0;
    case 'fraction':
      return unit === 'percent' ? 1 : 0;
    case 'percent':
      return unit === 'percentage-points' || unit === 'percent' ? 0.85 : unit === 'ratio' ? 0.4 : 0;
    case 'money':
      return unit === 'count' ? 0.75 : 0;
    case 'rank':
      return unit === 'count' ? 0.3 : 0;
    case 'plain':
      return plainFit(quantity, unit);
  }
}

/** A bare number may have left its unit to the words around it; one with a unit of its own may not. */
function plainFit(quantity: Quantity, unit: string): number {
  if (quantity.unit !== 'count') return quantity.unit.startsWith('per-') && unit.startsWith('per-') ? 0.9 : 0;
  if (unit === 'rank') return quantity.value.compare(Rational.of(200)) <= 0 ? 0.5 : 0;
  if (unit === 'gbp') return 0.3;
  if (unit === 'percent') return quantity.value.isInteger() ? 0.3 : 0.5;
  return 0.85;
}

/** What to multiply a stated rate by to compare it with a metric's: 8.7 per 1,000 is 870 per 100,000. */
export function conversion(from: string, to: string): Rational {
  if (from === to) return Rational.one;
  const base = (unit: string): Rational | undefined =>
    /^per-\d+$/.test(unit) ? Rational.parse(unit.slice(4)) : undefined;
  const [stated, measured] = [base(from), base(to)];
  return stated && measured ? measured.divide(stated) : Rational.one;
}
