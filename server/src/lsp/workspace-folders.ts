import { fileName, folderOf } from '../files.ts';
import { canonicalFolder, canonicalUri, schemeOf } from './uris.ts';

/** The folders of the workspace, and where its documents lie for the engine. */
export class WorkspaceFolders {
  readonly #schemes: ReadonlySet<string>;
  #all: readonly string[];

  /** `schemes` are those of the documents that are files; of all others, only the texts are known. */
  constructor(uris: readonly string[], schemes: ReadonlySet<string>) {
    this.#schemes = schemes;
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
    if (this.#schemes.has(schemeOf(uri))) return canonicalUri(uri);
    const path = uri.slice(uri.indexOf(':') + 1);
    if (uri.startsWith('untitled:/')) return canonicalUri(new URL(path, this.#all[0] ?? 'file:///').href);
    return `${this.#all[0] ?? 'file:///'}${encodeURIComponent(fileName(path))}`;
  }

  /** Whether a document is a file or to be one: what an editor shows of an older version is no draft beside the others. */
  isFile(uri: string): boolean {
    return uri.startsWith('untitled:') || this.#schemes.has(schemeOf(uri));
  }

  /** The innermost folder of the workspace that holds a file, or else the file's own. */
  root(engineUri: string): string {
    const holding = this.#all.filter((folder) => engineUri.startsWith(folder));
    return holding.toSorted((a, b) => b.length - a.length)[0] ?? folderOf(engineUri);
  }
}
