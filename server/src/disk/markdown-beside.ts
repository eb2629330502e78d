import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** URIs of the Markdown files that lie directly in a folder (a URI that ends in `/`), sorted. None where it cannot be read. */
export async function markdownBeside(folder: string): Promise<string[]> {
  if (!folder.startsWith('file:')) return [];
  const path = fileURLToPath(folder);
  const names = await readdir(path).catch(() => []);
  const markdown = names.filter((name) => /\.(?:md|markdown)$/i.test(name) && !name.startsWith('.'));
  const found: string[] = [];
  for (const name of markdown.toSorted()) if (await isFile(path + name)) found.push(pathToFileURL(path + name).href);
  return found;
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
