import type { Terminal } from './terminal.ts';

/** A person who waits is told so often, in milliseconds, how far the work is; work that takes less says nothing. */
const interval = 1000;

/** What `work` gives for each draft, with a line on standard error that says how far it is, where a person looks at it. */
export function eachWithProgress<D, R>(drafts: readonly D[], work: (draft: D) => R, { stderr }: Terminal): R[] {
  let told = performance.now();
  let isShown = false;
  const results = drafts.map((draft, i) => {
    if (stderr.isTerminal && performance.now() - told > interval) {
      stderr.write(`\rChecking: ${i} of ${drafts.length} drafts`);
      told = performance.now();
      isShown = true;
    }
    return work(draft);
  });
  if (isShown) stderr.write('\r\u001b[K');
  return results;
}
