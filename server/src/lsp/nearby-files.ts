import { type Files, fileName, folderOf } from '../files.ts';
import { byName, type Disk, uriIn } from './host/disk.ts';
import { looksLikeMetrics } from './lone-file.ts';

/** How many files are looked into. */
const most = 60;

/** URIs of the metrics files in a document's folder and one below, sorted. */
export async function nearbyMetricsFiles(uri: string, files: Files, disk: Disk): Promise<string[]> {
  const folder = folderOf(uri);
  const candidates = await listed(folder, disk);
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

async function listed(folder: string, disk: Disk, below = 1): Promise<string[]> {
  const entries = byName(await disk.list(folder));
  const own = entries.filter(({ name, kind }) => kind === 'file' && /\.(?:ya?ml|json|csv|tsv)$/i.test(name));
  const folders = entries.filter(
    ({ name, kind }) => kind === 'folder' && below > 0 && !/^(?:\.|node_modules$)/.test(name),
  );
  const deeper = await Promise.all(folders.map((entry) => listed(uriIn(folder, entry), disk, below - 1)));
  return [...own.map((entry) => uriIn(folder, entry)), ...deeper.flat()];
}
