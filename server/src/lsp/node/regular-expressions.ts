import { setFlagsFromString } from 'node:v8';

/**
 * Has regular expressions compiled to machine code at their first use. By default the first use is interpreted, and the
 * long ones here take ten times as long in that as compiling them takes.
 */
export function compileRegularExpressionsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
