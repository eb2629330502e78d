import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileContent } from '../files.ts';

/** What stands on the disk under a `file:` URI. Never throws: what cannot be read says why. */
export async function readFileContent(uri: string): Promise<FileContent> {
  try {
    return decode(await readFile(fileURLToPath(uri)));
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
    return text.includes('\0') ? { kind: 'binary' } : { kind: 'text', text };
  } catch {
    return { kind: 'binary' };
  }
}

/** The system's reason in words. */
function reason(code: unknown, error: unknown): string {
  if (code === 'EACCES' || code === 'EPERM') return 'you have no permission to read it';
  if (code === 'ELOOP') return 'it is a link that leads back to itself';
  return error instanceof Error ? error.message : String(error);
}
