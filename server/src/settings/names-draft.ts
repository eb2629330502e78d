import { folderOf, isWithin } from '../files.ts';
import { matchesGlob } from './glob.ts';
import type { Settings } from './settings.ts';

/** Whether a `drafts:` glob of the settings names a file (a URI). Globs start from the folder of the settings file. */
export function namesDraft(settings: Settings, draftUri: string): boolean {
  const folder = folderOf(settings.source.uri);
  if (settings.drafts.length === 0 || !isWithin(folder, draftUri)) return false;
  const path = decoded(draftUri.slice(folder.length));
  return settings.drafts.some((glob) => matchesGlob(glob, path));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
