import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileContent } from '../files.ts';

/** How many megabytes a file may have: far more than a draft or its metrics need, far fewer than would hold everything up. */
const mostMegabytes = 10;
const megabyte = 1_000_000;

/** What stands on the disk under a `file:` URI, of at most so many megabytes. Never throws: what cannot be read says why. */
export async function readFileContent(uri: string, most = mostMegabytes): Promise<FileContent> {
  try {
    const path = fileURLToPath(uri);
    const found = await stat(path);
    const { size } = found;
    // A pipe or a device would be waited for, or be read without end.
    if (!found.isFile() && !found.isDirectory())
      return { kind: 'unreadable', reason: 'it is no file but a device or a connection' };
    if (size > most * megabyte) {
      const reason = `it has ${Math.ceil(size / megabyte)} MB, and files of more than ${most} MB are not read; keep in it only what the drafts speak of, or split it`;
      return { kind: 'unreadable', reason };
    }
    return decode(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    if (code === 'EISDIR') return { kind: 'folder' };
    return { kind: 'unreadable', reason: reason(code, error) };
  }
}

/** Bytes as text: UTF-8 that breaks no rule and holds no NUL, its byte-order mark kept; anything else is binary. */
export function decode(bytes: Uint8Array): FileContent {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? { kind: 'binary', bytes } : { kind: 'text', text };
  } catch {
    return { kind: 'binary', bytes };
  }
}

/** The system's reason in words. */
function reason(code: unknown, error: unknown): string {
  if (code === 'EACCES' || code === 'EPERM') return 'you have no permission to read it';
  if (code === 'EBUSY') return 'another program holds it open; close it there';
  if (code === 'ELOOP') return 'it is a link that leads back to itself';
  return error instanceof Error ? error.message : String(error);
}
