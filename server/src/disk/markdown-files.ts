import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Paths of every Markdown file in a folder and below, sorted. Folders named node_modules, those whose name begins with a
 * dot, and links to folders are passed over; so is what cannot be read.
 */
export async function markdownFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) found.push(...(await markdownFilesIn(path)));
    else if (/\.(?:md|markdown)$/i.test(entry.name) && (await isFile(path))) found.push(path);
  }
  return found.toSorted();
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
