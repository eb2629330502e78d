import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** URIs of every Markdown file in the folders and below, sorted; packages and hidden folders are passed over. */
export async function markdownFiles(folders: readonly string[]): Promise<string[]> {
  const onDisk = folders.filter((folder) => folder.startsWith('file:'));
  const found = await Promise.all(onDisk.map((folder) => filesBelow(folder)));
  return [...new Set(found.flat())].sort();
}

/** `folder` is a URI that ends in `/`. A folder that cannot be read has no files; links are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const path = fileURLToPath(folder);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const uriOf = (name: string): string => pathToFileURL(path + name).href;
  const files = entries.filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name));
  const below = entries.filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name));
  const deeper = await Promise.all(below.map((entry) => filesBelow(`${uriOf(entry.name)}/`)));
  return [...files.map((entry) => uriOf(entry.name)), ...deeper.flat()];
}
