import { NotWritten, replaceFile } from '../disk/write-file.ts';
import { fixDraft } from '../fix.ts';
import type { LoadedDraft } from '../project.ts';
import { counted } from '../report/look.ts';
import { relativePath } from '../report/relative-path.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { folderUri } from './root.ts';
import { say, type Terminal } from './terminal.ts';

export interface FixedDrafts {
  /** The drafts as they are afterwards, or in a trial as they would be. */
  readonly drafts: readonly LoadedDraft[];
  /** Whether all that was to be written could be. */
  readonly complete: boolean;
}

/**
 * Mends in every draft what needs nobody to look at it, and writes the drafts that change; in a trial, shows how they
 * would change as a unified diff on standard output.
 */
export async function fixDrafts(
  drafts: readonly LoadedDraft[],
  isTrial: boolean,
  terminal: Terminal,
): Promise<FixedDrafts> {
  const after: LoadedDraft[] = [];
  let complete = true;
  for (const draft of drafts) {
    const { loaded, mended } = fixDraft(draft);
    const [before, now] = [draft.draft.source, loaded.draft.source];
    const path = relativePath(folderUri(terminal.cwd), before.uri);
    if (isTrial) terminal.stdout.write(unifiedDiff(path, before.text, now.text));
    const problem = isTrial || mended.length === 0 ? undefined : await writing(before.uri, before.text, now.text);
    if (problem !== undefined) {
      say(terminal, `cqc-lint: “${path}” could not be written: ${problem}.`);
      complete = false;
    } else if (mended.length > 0) {
      say(terminal, `cqc-lint: ${counted(mended.length, 'finding')} ${isTrial ? 'would be ' : ''}mended in ${path}.`);
    }
    after.push(problem === undefined ? loaded : draft);
  }
  return { drafts: after, complete };
}

/** Why a file could not be written; undefined where it was. */
async function writing(uri: string, before: string, after: string): Promise<string | undefined> {
  try {
    await replaceFile(uri, before, after);
    return undefined;
  } catch (error) {
    if (error instanceof NotWritten) return error.message;
    throw error;
  }
}
