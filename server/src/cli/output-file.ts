import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeOver } from '../disk/write-file.ts';
import type { LoadedDraft } from '../project.ts';
import { type Terminal, WorkStopped } from './terminal.ts';

/** Throws WorkStopped where `--output` names a draft, or a file that a draft is checked against. */
export function refuseToOverwrite(name: string, drafts: readonly LoadedDraft[], terminal: Terminal): void {
  const uri = pathToFileURL(resolve(terminal.cwd, name)).href;
  const isDraft = drafts.some(({ draft }) => draft.source.uri === uri);
  if (!isDraft && !drafts.some(({ dependsOn }) => dependsOn.includes(uri))) return;
  const draft = drafts.length === 1 ? 'the draft itself' : 'one of the drafts';
  throw new WorkStopped(
    `--output names “${name}”, which is ${isDraft ? draft : 'a file that a draft is checked against'}. Choose another name, so that it is not lost.`,
  );
}

/** Writes the results to a file, whole or not at all. Throws WorkStopped where that is not possible. */
export async function writeOutput(name: string, text: string, terminal: Terminal): Promise<void> {
  await told(name, () => writeOver(resolve(terminal.cwd, name), text));
}

/** Adds text to a file that others write to as well. Throws WorkStopped where that is not possible. */
export async function addToFile(name: string, text: string, terminal: Terminal): Promise<void> {
  await told(name, () => appendFile(resolve(terminal.cwd, name), text));
}

async function told(name: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkStopped(`The findings could not be written to “${name}”: ${reason}.`);
  }
}
