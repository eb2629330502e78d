import type { CheckedNumber, Reading } from './number.ts';

/**
 * Makes `read` keep what it gives for a claim for as long as the claim's section is left alone, and what it was looked up
 * in is the same: then the claim keeps its reading. What `read` gives must follow from these, and hold plain places only.
 */
export function keepingForClaim<N extends Pick<CheckedNumber, 'mention'>, T>(read: (claim: N) => T): (claim: N) => T {
  const known = new WeakMap<Reading, { readonly value: T }>();
  return (claim) => {
    const { reading } = claim.mention;
    if (!reading) return read(claim);
    let kept = known.get(reading);
    if (!kept) {
      kept = { value: read(claim) };
      known.set(reading, kept);
    }
    return kept.value;
  };
}
