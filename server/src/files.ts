/**
 * The engine's only way to files. The command reads the disk, the server reads open editors over the disk, a test reads
 * a map. Files are named by absolute URI (`file:///…`).
 */
export interface Files {
  read(uri: string): Promise<FileContent>;
}

export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' | 'folder' }
  /** What is not text in UTF-8. */
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
  /** It is there but could not be read; `reason` is the system's, for people. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The URI of a path written in a file, relative to that file's URI. Backslashes count as slashes. */
export function resolveUri(base: string, path: string): string {
  const encoded = path
    .replaceAll('\\', '/')
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/^([A-Za-z])%3A$/, '$1:'))
    .join('/');
  return new URL(encoded, base).href;
}

/** The URI of the folder that holds a file or folder, ending in `/`. */
export function folderOf(uri: string): string {
  return new URL(uri.endsWith('/') ? '..' : '.', uri).href;
}

/** Whether `uri` lies in `folder` (a URI that ends in `/`) or below. */
export function isWithin(folder: string, uri: string): boolean {
  return uri.startsWith(folder);
}

/** The last segment of a URI, decoded: what a person calls the file. */
export function fileName(uri: string): string {
  const path = uri.split(/[?#]/, 1)[0]!.replace(/\/$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
