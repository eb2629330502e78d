import { byName, type Disk, uriIn } from './host/disk.ts';
import { isMarkdownName } from './uris.ts';

/** URIs of every Markdown file in the folders and below, sorted; packages and hidden folders are passed over. */
export async function markdownFiles(folders: readonly string[], disk: Disk): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => filesBelow(folder, disk)));
  return [...new Set(found.flat())].sort();
}

/** URIs of the Markdown files that lie directly in a folder, sorted; none where it cannot be read. */
export async function markdownBeside(folder: string, disk: Disk): Promise<string[]> {
  const entries = byName(await disk.list(folder));
  const files = entries.filter(({ name, kind }) => kind === 'file' && isMarkdownName(name) && !name.startsWith('.'));
  return files.map((entry) => uriIn(folder, entry));
}

async function filesBelow(folder: string, disk: Disk): Promise<readonly string[]> {
  const found = await disk.findMarkdown?.(folder);
  // A folder whose files nobody has indexed is gone through.
  return found && found.length > 0 ? found : listedBelow(folder, disk);
}

async function listedBelow(folder: string, disk: Disk): Promise<string[]> {
  const entries = await disk.list(folder);
  const files = entries.filter(({ name, kind }) => kind === 'file' && isMarkdownName(name));
  const below = entries.filter(({ name, kind }) => kind === 'folder' && !/^(?:\.|node_modules$)/.test(name));
  const deeper = await Promise.all(below.map((entry) => listedBelow(uriIn(folder, entry), disk)));
  return [...files.map((entry) => uriIn(folder, entry)), ...deeper.flat()];
}
