import { dirname, resolve } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import { writeOver } from '../disk/write-file.ts';
import { type Terminal, WorkStopped } from './terminal.ts';

/** Writes a file whole or not at all, and the folders that it lies in. Throws WorkStopped where that is not possible. */
export async function writeDocument(name: string, content: string | Uint8Array, terminal: Terminal): Promise<void> {
  const path = resolve(terminal.cwd, name);
  try {
    await makeFolder(dirname(path));
    await writeOver(path, content);
  } catch (error) {
    throw new WorkStopped(`“${name}” could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
