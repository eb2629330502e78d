import type { Session } from 'node:inspector';

/** By how many bytes the process has grown when it is worth looking through its heap. */
const growth = 16 * 1024 * 1024;

/** Begun with the first collection and never ended: Node stops for good where a session ends in its own answer. */
let session: Promise<Session | null> | undefined;
let left = 0;

/**
 * Collects what is no longer needed, if that may be much, and gives the pages that it was in back to the system. Node
 * waits with the first until the heap has doubled, or longer, although most of what an edit leaves behind is of no use
 * after the next one; and of its own accord, or told by its `gc`, it keeps the space where new objects begin. Takes some
 * tenths of a second. Resolves when it is done, at once where there is nothing to do or this Node cannot.
 */
export async function giveBackMemory(): Promise<void> {
  if (process.memoryUsage.rss() < left + growth) return;
  session ??= openSession();
  const open = await session;
  if (!open) return;
  await new Promise<void>((resolve) => open.post('HeapProfiler.collectGarbage', () => resolve()));
  left = process.memoryUsage.rss();
}

/** A session of Node's inspector with this process; null where Node was built without one. */
async function openSession(): Promise<Session | null> {
  try {
    const { Session } = await import('node:inspector');
    const session = new Session();
    session.connect();
    return session;
  } catch {
    return null;
  }
}
