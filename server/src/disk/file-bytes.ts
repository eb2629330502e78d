import type { FileContent } from '../files.ts';

/** What a file says that is there. */
type ReadContent = Extract<FileContent, { kind: 'text' | 'binary' }>;
type Refusal = Extract<FileContent, { kind: 'unreadable' }>;

/** How many megabytes a file may have: far more than a draft or its metrics need, far fewer than would hold everything up. */
export const mostMegabytes = 10;
const megabyte = 1_000_000;

/** Bytes as text: UTF-8 that breaks no rule and holds no NUL, its byte-order mark kept; anything else is binary. */
export function decode(bytes: Uint8Array): ReadContent {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? { kind: 'binary', bytes } : { kind: 'text', text };
  } catch {
    return { kind: 'binary', bytes };
  }
}

/** Why a file of so many bytes is not read; undefined for one of at most `most` megabytes. */
export function tooLarge(size: number, most = mostMegabytes): Refusal | undefined {
  if (size <= most * megabyte) return undefined;
  const reason = `it has ${Math.ceil(size / megabyte)} MB, and files of more than ${most} MB are not read; keep in it only what the drafts speak of, or split it`;
  return { kind: 'unreadable', reason };
}
