import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that was not written; the message is for people and names no path. */
export class NotWritten extends Error {}

/**
 * Puts a new text in the place of a file's old one, whole or not at all: it is written beside the file and then takes its
 * name, so that whoever reads the file sees the one or the other. The file keeps its permissions, and a link stays a
 * link. Throws NotWritten where the file no longer holds the old text, or the disk refuses.
 */
export async function replaceFile(uri: string, oldText: string, newText: string): Promise<void> {
  try {
    const path = await realpath(fileURLToPath(uri));
    if ((await readFile(path, 'utf8')) !== oldText)
      throw new NotWritten('it was changed by another program in the meantime');
    await writeWhole(path, newText, (await stat(path)).mode);
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    throw new NotWritten(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Writes a file whole or not at all, as `replaceFile` does, whether there is one of that name or not. What is no file (a
 * pipe, `/dev/stdout`) is written to directly. Throws what the disk throws.
 */
export async function writeOver(path: string, content: string | Uint8Array): Promise<void> {
  const known = await stat(path).catch(() => null);
  if (known && !known.isFile()) await writeFile(path, content);
  else await writeWhole(known ? await realpath(path) : path, content, known?.mode);
}

async function writeWhole(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
