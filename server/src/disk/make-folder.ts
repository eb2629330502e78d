import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those that it lies in, where they are not there yet. Throws what the disk throws. Node’s own way
 * (`recursive`) never ends where a folder says that what is to be made in it does not exist, as those under /proc do.
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let at = path; !(await isThere(at)) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    await mkdir(folder).catch(async (error: unknown) => {
      // Another run may have made it in the meantime.
      if (!(await isFolder(folder))) throw error;
    });
  }
  // Tells what is wrong with a file of that name.
  if (!(await isFolder(path))) await mkdir(path);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
