import type { Diagnostic } from '../diagnostic.ts';

/** Whether two lists show the same. Most of what an edit leaves alone is the very same object. */
export function areSame(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i] || JSON.stringify(one) === JSON.stringify(b[i]));
}
