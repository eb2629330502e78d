import type { Period } from '../../quantities/period.ts';

/** Whether a period is a later one of the same kind and length: a year follows a year, never a part of one. */
export function isLater(period: Period, than: Period): boolean {
  return period.kind === than.kind && period.from > than.from && period.to > than.to && months(period) === months(than);
}

/** How many months a period touches. */
function months({ from, to }: Period): number {
  const index = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return index(to) - index(from) + 1;
}
