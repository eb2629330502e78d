import * as z from 'zod/mini';
import type { CheckedDraft } from './examined-draft.ts';
import type { Server } from './server.ts';

const argument = z.object({ uri: z.string() });

/** The open draft that the argument of a command names; null where it is no open draft. Throws for another argument. */
export function openDraft({ workspace }: Server, given: unknown): Promise<CheckedDraft | null> {
  return workspace.check(argument.parse(given).uri);
}
