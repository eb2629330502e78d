import * as z from 'zod/mini';

/** What a client answers that is asked for a file; bytes that are no text come in Base64. */
export const fileAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('binary'), base64: z.string() }),
  z.object({ kind: z.enum(['missing', 'folder']) }),
  z.object({ kind: z.literal('unreadable'), reason: z.string() }),
]);
export type FileAnswer = z.infer<typeof fileAnswer>;

/** What lies in a folder. */
export const entryAnswers = z.array(z.object({ name: z.string(), kind: z.enum(['file', 'folder']) }));
export type EntryAnswers = z.infer<typeof entryAnswers>;

/** The URIs of files. */
export const uriAnswers = z.array(z.string());
