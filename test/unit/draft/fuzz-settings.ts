/** How long random edits are tried, in seconds, where CQC_LINT_FUZZ_SECONDS says it, as the long run does (`npm run fuzz`). */
const fuzzSeconds = Number(process.env.CQC_LINT_FUZZ_SECONDS ?? 0);

/** The first seed, which CQC_LINT_FUZZ_SEED sets. */
export const fuzzSeed = Number(process.env.CQC_LINT_FUZZ_SEED ?? 1);

/** How long, in milliseconds, tests of random edits may take. */
export const fuzzTimeout = fuzzSeconds * 1_000 + 240_000;

/**
 * The seeds of random edits, from the first on: as many as are named, so that every machine tries the same, and more as
 * long as CQC_LINT_FUZZ_SECONDS says.
 */
export function* fuzzSeeds(count: number): Generator<number> {
  const end = performance.now() + fuzzSeconds * 1_000;
  for (let n = 0; n < count || performance.now() < end; n++) yield fuzzSeed + n;
}
