import type { Rational } from '../../quantities/rational.ts';

/** Exact, but for a value with no finite decimal form, such as a third, which has twelve places. */
export function decimal(value: Rational | null | undefined): string | null {
  return value?.toDecimal(0, 12) ?? null;
}
