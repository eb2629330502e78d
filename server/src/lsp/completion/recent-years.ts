import { financialYear } from '../../quantities/period.ts';

/** Financial years up to the one that `today` lies in, the latest first. */
export function recentFinancialYears(today: Date, count: number): string[] {
  const start = today.getMonth() >= 3 ? today.getFullYear() : today.getFullYear() - 1;
  return Array.from({ length: count }, (_, back) => financialYear(start - back).key);
}
