import { fileName, folderOf } from '../files.ts';
import { canonicalFolder, canonicalUri } from './uris.ts';

/** The folders of the workspace, and where its documents lie for the engine. */
export class WorkspaceFolders {
  #all: readonly string[];

  constructor(uris: readonly string[]) {
    this.#all = uris.map(canonicalFolder);
  }

  /** Canonical URIs, each ending in `/`. */
  get all(): readonly string[] {
    return this.#all;
  }

  change(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(canonicalFolder));
    this.#all = [...this.#all.filter((folder) => !gone.has(folder)), ...added.map(canonicalFolder)];
  }

  /** The engine's URI of a document under the client's: a document that is on no disk lies in the first folder. */
  engineUri(uri: string): string {
    if (uri.startsWith('file:')) return canonicalUri(uri);
    const path = uri.slice(uri.indexOf(':') + 1);
    if (uri.startsWith('untitled:/')) return canonicalUri(`file://${path}`);
    return `${this.#all[0] ?? 'file:///'}${encodeURIComponent(fileName(path))}`;
  }

  /** The innermost folder of the workspace that holds a file, or else the file's own. */
  root(engineUri: string): string {
    const holding = this.#all.filter((folder) => engineUri.startsWith(folder));
    return holding.toSorted((a, b) => b.length - a.length)[0] ?? folderOf(engineUri);
  }
}
