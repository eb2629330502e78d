import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** In bytes: more than any picture in a report needs. */
const most = 50_000_000;

/**
 * The bytes of a picture that a draft in `folder` shows, or null where its target names no file in that folder or below
 * it: what is exported never holds a file from elsewhere, though a link or “..” may lead there.
 */
export async function readPictureFile(folder: string, target: string): Promise<Uint8Array | null> {
  const path = pathOf(target);
  if (path === null) return null;
  try {
    const file = await realpath(resolve(folder, path));
    const inside = relative(await realpath(folder), file);
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
    const found = await stat(file);
    return found.isFile() && found.size <= most ? await readFile(file) : null;
  } catch {
    return null;
  }
}

/** A target as a path relative to the draft; null for the address of a page. */
function pathOf(target: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^[/\\#]/i.test(target)) return null;
  const path = target.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
