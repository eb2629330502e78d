import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareWithBaseline } from '../baseline/baseline.ts';
import type { Baseline } from '../baseline/baseline-schema.ts';
import { readBaseline } from '../baseline/read-baseline.ts';
import type { Files } from '../files.ts';
import type { DraftReport } from '../lint.ts';
import { jsonText } from '../report/json-text.ts';
import { counted } from '../report/look.ts';
import { relativePath } from '../report/relative-path.ts';
import { writeOutput } from './output-file.ts';
import { folderUri } from './root.ts';
import { say, type Terminal, WorkStopped } from './terminal.ts';

interface BaselineOptions {
  /** As it was typed. */
  readonly baseline: string;
  /** Whether to take out of the file what is mended, or to make the file where there is none. */
  readonly update: boolean;
  /** Whether to put into the file what it does not know. */
  readonly grow: boolean;
}

/**
 * The reports without the findings that a baseline knows. Writes the baseline where that is asked for, and says on standard
 * error what has changed. Throws WorkStopped where it cannot be read or written.
 */
export async function withoutKnown(
  reports: readonly DraftReport[],
  { baseline: name, update, grow }: BaselineOptions,
  files: Files,
  terminal: Terminal,
): Promise<readonly DraftReport[]> {
  const path = resolve(terminal.cwd, name);
  const folder = folderUri(dirname(path));
  const compare = (baseline: Baseline | null) =>
    compareWithBaseline(baseline, {
      reports,
      pathOf: (uri) => relativePath(folder, uri),
      exists: (other) => existsSync(resolve(dirname(path), other)),
    });
  const before = await readFrom(path, name, update || grow, files);
  const { added, mended, pruned, grown, ...compared } = compare(before);
  const tell = (text: string): void => say(terminal, `cqc-lint: ${text}`);
  if (!update && !grow) {
    if (mended > 0)
      tell(`${findings(mended)} mended that “${name}” knows. --update-baseline takes out what is mended.`);
    return compared.reports;
  }
  const isNew = before === null;
  const after = grow || isNew ? grown : pruned;
  if (isNew || mended > 0 || (grow && added > 0)) await writeOutput(name, jsonText(after), terminal);
  if (isNew) tell(`${counted(added, 'finding')} put into the new baseline “${name}”.`);
  else if (mended > 0) tell(`${findings(mended)} mended and no longer in “${name}”.`);
  if (grow && !isNew && added > 0) tell(`${counted(added, 'finding')} put into “${name}”.`);
  if (!grow && !isNew && added > 0)
    tell(`${findings(added)} new and not put into “${name}”. --grow-baseline does that.`);
  return compare(after).reports;
}

/** The baseline in a file; null where there is none yet and one is to be made. */
async function readFrom(path: string, name: string, isToBeMade: boolean, files: Files): Promise<Baseline | null> {
  const content = await files.read(pathToFileURL(path).href);
  if (content.kind === 'missing') {
    if (isToBeMade) return null;
    throw new WorkStopped(`There is no baseline “${name}”. --update-baseline makes it from what is found now.`);
  }
  const baseline = content.kind === 'text' ? readBaseline(content.text) : null;
  if (baseline) return baseline;
  throw new WorkStopped(
    `“${name}” is no baseline that this version of cqc-lint can read. Remove the file and make it again with --update-baseline.`,
  );
}

/** “1 finding is”, “2 findings are”. */
function findings(count: number): string {
  return `${counted(count, 'finding')} ${count === 1 ? 'is' : 'are'}`;
}
