import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { IgnoreRules } from './ignore-rules.ts';

/** The Markdown files of a search. */
export interface FoundMarkdown {
  /** Sorted. */
  readonly paths: readonly string[];
  /** Whether an ignore file left out a Markdown file or a folder. */
  readonly leavesOut: boolean;
}

/**
 * Every Markdown file in a folder and below. Folders named node_modules, those whose name begins with a dot, links to
 * folders and what ignore files name are passed over; so is what cannot be read.
 */
export async function markdownFilesIn(folder: string): Promise<FoundMarkdown> {
  const paths: string[] = [];
  const root = resolve(folder);
  const leavesOut = await search(root, await IgnoreRules.for(root), paths);
  return { paths: paths.toSorted(), leavesOut };
}

async function search(folder: string, rules: IgnoreRules, paths: string[]): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let leavesOut = false;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isMarkdown = /\.(?:md|markdown)$/i.test(entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || !(entry.isDirectory() || isMarkdown)) continue;
    if (rules.leaveOut(path, entry.isDirectory())) leavesOut = true;
    else if (entry.isDirectory()) leavesOut = (await search(path, await rules.within(path), paths)) || leavesOut;
    else if (await isFile(path)) paths.push(path);
  }
  return leavesOut;
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
