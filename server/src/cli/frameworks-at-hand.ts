import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shippedFrameworks } from '../disk/shipped-frameworks.ts';
import type { Files } from '../files.ts';
import type { Framework } from '../framework/framework.ts';
import { FrameworkShelf } from '../framework/framework-shelf.ts';
import { type LoadedDraft, loadDraft } from '../project.ts';
import { SourceText } from '../text/source-text.ts';
import { rootFor } from './root.ts';
import { type Terminal, WorkStopped } from './terminal.ts';

/** The frameworks that come with the command. */
export function frameworkShelf(files: Files): FrameworkShelf {
  return new FrameworkShelf(files, shippedFrameworks());
}

/** What a draft in the current folder would be checked against if it named this framework, or none. */
export async function loadedHere(
  name: string | null,
  shelf: FrameworkShelf,
  files: Files,
  terminal: Terminal,
  settingsUri?: string,
): Promise<LoadedDraft> {
  const path = join(terminal.cwd, 'cqc-lint.md');
  const text = name === null ? '' : `---\nframework: ${JSON.stringify(name)}\n---\n`;
  return loadDraft(new SourceText(pathToFileURL(path).href, text), files, {
    root: await rootFor(path, terminal.cwd),
    frameworks: shelf,
    ...(settingsUri === undefined ? {} : { settingsUri }),
  });
}

/** The framework that an argument names. Throws WorkStopped where there is none, or where it cannot be put together. */
export async function chosenFramework(...given: Parameters<typeof loadedHere>): Promise<Framework> {
  const { framework, problems } = await loadedHere(...given);
  if (framework) return framework;
  const unknown = problems.find(({ rule }) => rule === 'draft/unknown-framework');
  const near = unknown?.fixes?.[0]?.edits[0]?.newText;
  const name = String(given[0]);
  if (near !== undefined) throw new WorkStopped(`There is no framework “${name}”. Did you mean “${near}”?`);
  if (unknown) throw new WorkStopped(`There is no framework “${name}”. “cqc-lint frameworks” lists them all.`);
  throw new WorkStopped(`The framework “${name}” has errors. “cqc-lint frameworks” shows them.`);
}
