import type { CheckedNumber, Mention } from './number.ts';

/** A number that is linked to no metric and has no verdict. */
export function unlinked(mention: Mention): CheckedNumber {
  return {
    mention,
    subject: null,
    target: null,
    metric: null,
    observation: null,
    difference: null,
    via: null,
    verdict: null,
    loosely: false,
    reason: null,
    candidates: [],
  };
}
