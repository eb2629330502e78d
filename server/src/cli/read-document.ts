import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { unpackedBytes } from '../metrics/workbook/unpacked-bytes.ts';
import { type Terminal, WorkStopped } from './terminal.ts';

/** In megabytes: a long document with its pictures, and what it may hold once it is unpacked. */
const most = { packed: 100, unpacked: 400 };
const megabyte = 1_000_000;

/** The bytes of a Word document. Throws WorkStopped where there is none, or where it would take too much room. */
export async function readDocument(name: string, terminal: Terminal): Promise<Uint8Array> {
  const bytes = await bytesOf(name, terminal);
  const unpacked = unpackedBytes(bytes);
  if (unpacked !== null && unpacked > most.unpacked * megabyte)
    throw new WorkStopped(`“${name}” holds more than ${most.unpacked} MB once it is unpacked, so it was not read.`);
  return bytes;
}

async function bytesOf(name: string, terminal: Terminal): Promise<Uint8Array> {
  const path = resolve(terminal.cwd, name);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new WorkStopped(`“${name}” is a folder. Name the Word document in it.`);
    if (!found.isFile()) throw new WorkStopped(`“${name}” is no file but a device or a connection.`);
    if (found.size > most.packed * megabyte)
      throw new WorkStopped(`“${name}” has more than ${most.packed} MB. Take the pictures out of it and try again.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof WorkStopped) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new WorkStopped(`There is no file “${name}”.`);
    throw new WorkStopped(`“${name}” could not be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
