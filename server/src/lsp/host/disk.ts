import type { FileContent } from '../../files.ts';
import { canonicalUri } from '../uris.ts';

/** Files outside of the open editors, by the engine's URIs. Folders end in `/`. */
export interface Disk {
  /** Never rejects: what cannot be read says why. */
  read(uri: string): Promise<FileContent>;
  /** What lies directly in a folder, by name; nothing where it cannot be read. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The Markdown files in a folder and below, where that is found faster than by listing every folder. */
  findMarkdown?(folder: string): Promise<readonly string[]>;
}

/** A file, or a link to one, or a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Nothing at all, where nobody reads files. */
export const noDisk: Disk = {
  read: async () => ({ kind: 'missing' }),
  list: async () => [],
};

/** The URI of what lies in a folder under a name; that of a folder ends in `/`. */
export function uriIn(folder: string, { name, kind }: Entry): string {
  return canonicalUri(`${folder}${encodeURIComponent(name)}${kind === 'folder' ? '/' : ''}`);
}

/** The entries in the order of their names. */
export function byName(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
