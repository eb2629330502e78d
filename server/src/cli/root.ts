import { access } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settingsFileNames } from '../settings/settings.ts';

/** The URI of a folder, ending in `/`. */
export function folderUri(path: string): string {
  return pathToFileURL(join(path, '/')).href;
}

/**
 * The folder that a draft's metrics and settings must lie in: the nearest one upwards that holds settings or a
 * repository, else the current folder where the draft lies in it, else the draft's own.
 */
export async function rootFor(draftPath: string, cwd: string): Promise<string> {
  const own = dirname(draftPath);
  for (let folder = own; ; folder = dirname(folder)) {
    for (const name of [...settingsFileNames, '.git']) if (await exists(join(folder, name))) return folderUri(folder);
    if (folder === dirname(folder)) break;
  }
  return folderUri(isUnder(cwd, own) ? cwd : own);
}

function isUnder(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || /^[A-Za-z]:/.test(way));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
