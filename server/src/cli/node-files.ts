import { readFileContent } from '../disk/read-file.ts';
import type { FileContent, Files } from '../files.ts';

/** The files on the disk. Each is read once, so that one run sees one state of a file that several drafts name. */
export class NodeFiles implements Files {
  readonly #read = new Map<string, Promise<FileContent>>();

  read(uri: string): Promise<FileContent> {
    const known = this.#read.get(uri) ?? readFileContent(uri);
    this.#read.set(uri, known);
    return known;
  }
}
