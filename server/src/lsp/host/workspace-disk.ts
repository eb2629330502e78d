import type { FileContent } from '../../files.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import type { Connection } from '../connection.ts';
import { schemeOf } from '../uris.ts';
import { clientDisk } from './client-disk.ts';
import { type Disk, type Entry, noDisk } from './disk.ts';
import type { Host } from './host.ts';

/** All files that the server can reach: those of its own disk, and those that the client reads for it. */
export class WorkspaceDisk implements Disk {
  /** The URI, ending in `/`, of the folder that holds the program; null where nobody knows it. */
  readonly program: string | null;
  /** The schemes of files. */
  readonly schemes: ReadonlySet<string>;
  readonly #own: Disk | null;
  readonly #client: Disk | null;

  constructor(connection: Connection, { disk, program }: Host, client: ClientAbilities) {
    this.program = program ?? client.program;
    this.schemes = new Set(['file', ...client.fileSchemes]);
    this.#own = disk;
    this.#client = client.fileSchemes.size > 0 ? clientDisk(connection) : null;
  }

  read(uri: string): Promise<FileContent> {
    return this.#of(uri).read(uri);
  }

  list(folder: string): Promise<readonly Entry[]> {
    return this.#of(folder).list(folder);
  }

  async findMarkdown(folder: string): Promise<readonly string[]> {
    return (await this.#of(folder).findMarkdown?.(folder)) ?? [];
  }

  /** The text of a file that came with the program; `path` starts from the program's folder. Rejects where there is none. */
  async readPackaged(path: string): Promise<string> {
    const content = this.program === null ? null : await this.read(new URL(path, this.program).href);
    if (content?.kind !== 'text') throw new Error(`The file ${path}, which comes with cqc-lint, could not be read.`);
    return content.text;
  }

  #of(uri: string): Disk {
    const isOwn = this.#own !== null && schemeOf(uri) === 'file';
    return (isOwn ? this.#own : this.#client) ?? noDisk;
  }
}
