import { type CheckedNumber, type Verdict, verdicts } from './number.ts';

/** How many numbers there are, how many of them are claims, and how many claims have which verdict. */
export type VerdictCounts = { readonly mentions: number; readonly claims: number } & Readonly<Record<Verdict, number>>;

export function verdictCounts(numbers: readonly CheckedNumber[]): VerdictCounts {
  const claims = numbers.filter(({ mention }) => mention.kind === 'claim');
  const counts = verdicts.map((verdict) => [verdict, claims.filter((claim) => claim.verdict === verdict).length]);
  return {
    mentions: numbers.length,
    claims: claims.length,
    ...(Object.fromEntries(counts) as Record<Verdict, number>),
  };
}
