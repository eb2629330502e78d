/** How long random edits are tried, in seconds: short in every test run, or as long as CQC_LINT_FUZZ_SECONDS says. `npm run fuzz` is the long run. */
export const fuzzSeconds = Number(process.env.CQC_LINT_FUZZ_SECONDS ?? 8);

/** The first seed, which CQC_LINT_FUZZ_SEED sets. */
export const fuzzSeed = Number(process.env.CQC_LINT_FUZZ_SEED ?? 1);
