import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Files, fileName, folderOf } from '../files.ts';
import { looksLikeMetrics } from './lone-file.ts';

/** How many files are looked into. */
const most = 60;

/** URIs of the metrics files in a document's folder and one below, sorted. */
export async function nearbyMetricsFiles(uri: string, files: Files): Promise<string[]> {
  const folder = folderOf(uri);
  const candidates = await listed(folder);
  const found: string[] = [];
  for (const candidate of candidates.slice(0, most)) {
    const content = await files.read(candidate);
    if (content.kind === 'text' && looksLikeMetrics(candidate, content.text)) found.push(candidate);
  }
  return found;
}

/** The path from a document to a file in its folder or below. */
export function pathFrom(uri: string, to: string): string {
  const folder = folderOf(uri);
  return to.startsWith(folder) ? decodeURIComponent(to.slice(folder.length)) : fileName(to);
}

async function listed(folder: string, below = 1): Promise<string[]> {
  const entries = await readdir(fileURLToPath(folder), { withFileTypes: true }).catch(() => []);
  const names = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const uriOf = (name: string): string => pathToFileURL(fileURLToPath(folder) + name).href;
  const own = names.filter((entry) => entry.isFile() && /\.(?:ya?ml|json|csv|tsv)$/i.test(entry.name));
  const folders = names.filter(
    (entry) => entry.isDirectory() && below > 0 && !/^(?:\.|node_modules$)/.test(entry.name),
  );
  const deeper = await Promise.all(folders.map((entry) => listed(`${uriOf(entry.name)}/`, below - 1)));
  return [...own.map((entry) => uriOf(entry.name)), ...deeper.flat()];
}
