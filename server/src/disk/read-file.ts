import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileContent } from '../files.ts';
import { decode, mostMegabytes, tooLarge } from './file-bytes.ts';

/** What stands on the disk under a `file:` URI, of at most so many megabytes. Never throws: what cannot be read says why. */
export async function readFileContent(uri: string, most = mostMegabytes): Promise<FileContent> {
  try {
    const path = fileURLToPath(uri);
    const found = await stat(path);
    // A pipe or a device would be waited for, or be read without end.
    if (!found.isFile() && !found.isDirectory())
      return { kind: 'unreadable', reason: 'it is no file but a device or a connection' };
    const refusal = tooLarge(found.size, most);
    if (refusal) return refusal;
    const bytes = await readFile(path);
    // It may have grown since.
    return tooLarge(bytes.length, most) ?? decode(bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    if (code === 'EISDIR') return { kind: 'folder' };
    return { kind: 'unreadable', reason: reason(code, error) };
  }
}

/** The system's reason in words. */
function reason(code: unknown, error: unknown): string {
  if (code === 'EACCES' || code === 'EPERM') return 'you have no permission to read it';
  if (code === 'EBUSY') return 'another program holds it open; close it there';
  if (code === 'ELOOP') return 'it is a link that leads back to itself';
  return error instanceof Error ? error.message : String(error);
}
