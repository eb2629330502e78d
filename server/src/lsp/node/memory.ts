import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What is left of the heap grows to this many times its size, and by this many bytes, before it is worth looking through. */
const growth = 1.2;
const least = 16 * 1024 * 1024;

let collect: (() => void) | undefined;
let left = 0;

/**
 * Collects what is no longer needed, if that is much. Node waits with it until the heap has doubled, or longer, although
 * most of what an edit leaves behind is of no use after the next one. Takes some tenths of a second.
 */
export function giveBackMemory(): void {
  if (process.memoryUsage().heapUsed < Math.max(left * growth, left + least)) return;
  collect ??= collector();
  collect();
  // The pages that the first has emptied go back to the system with the second.
  collect();
  left = process.memoryUsage().heapUsed;
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('globalThis.gc');
  return typeof found === 'function' ? () => void found() : () => {};
}
