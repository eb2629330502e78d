import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileContent, Files } from '../files.ts';
import { isDraft, type LoadedDraft, type LoadOptions, loadDraft } from '../project.ts';
import { SourceText } from '../text/source-text.ts';
import { findFiles } from './find-files.ts';
import { rootFor } from './root.ts';
import { say, type Terminal, WorkStopped } from './terminal.ts';

export interface LoadedDrafts {
  /** In the order in which they were named, each once. */
  readonly drafts: readonly LoadedDraft[];
  /** Whether every argument led to a draft that could be read; what did not is said on standard error. */
  readonly complete: boolean;
}

export type DraftOptions = Pick<LoadOptions, 'overrides' | 'settingsUri' | 'frameworks' | 'previous' | 'parse'>;

/** Loads the drafts that FILE, FOLDER and GLOB arguments name. What cannot be loaded is told and passed over. */
export async function loadDrafts(
  names: readonly string[],
  files: Files,
  options: DraftOptions,
  terminal: Terminal,
): Promise<LoadedDrafts> {
  const drafts = new Map<string, LoadedDraft>();
  let complete = true;
  for (const name of names) {
    try {
      for (const draft of await draftsNamed(name, files, options, terminal)) {
        if (!drafts.has(draft.draft.source.uri)) drafts.set(draft.draft.source.uri, draft);
      }
    } catch (error) {
      if (!(error instanceof WorkStopped)) throw error;
      say(terminal, `cqc-lint: ${error.message}`);
      complete = false;
    }
  }
  return { drafts: [...drafts.values()], complete };
}

/** Loads one draft whose text is at hand under the path that it is to have. */
export async function loadText(
  content: FileContent,
  path: string,
  files: Files,
  options: DraftOptions,
  terminal: Terminal,
): Promise<LoadedDraft> {
  if (content.kind !== 'text') throw new WorkStopped(notReadable(path, content));
  const absolute = resolve(terminal.cwd, path);
  const source = new SourceText(pathToFileURL(absolute).href, content.text);
  return loadDraft(source, files, { ...options, root: await rootFor(absolute, terminal.cwd) });
}

async function draftsNamed(
  name: string,
  files: Files,
  options: DraftOptions,
  terminal: Terminal,
): Promise<LoadedDraft[]> {
  const { paths, itself, leavesOut } = await findFiles(name, terminal.cwd);
  const found: LoadedDraft[] = [];
  for (const path of paths) {
    const content = await files.read(pathToFileURL(path).href);
    if (!itself && content.kind !== 'text') continue;
    // The drafts of a folder mostly name the same files, which are then read once.
    const previous = found.at(-1) ?? null;
    const loaded = await loadText(content, itself ? name : path, files, { ...options, previous }, terminal);
    if (itself || isDraft(loaded.draft, loaded.settings)) found.push(loaded);
  }
  if (found.length === 0) {
    throw new WorkStopped(
      `There is no draft in “${name}” to check. A draft is a Markdown file whose front matter names a framework, or that “drafts:” in cqc-lint.yaml names. To check another Markdown file, name the file itself.${leavesOut ? ' A .gitignore or .cqc-lintignore leaves something out of this search.' : ''}`,
    );
  }
  return found;
}

function notReadable(path: string, content: Exclude<FileContent, { kind: 'text' }>): string {
  switch (content.kind) {
    case 'missing':
      return `There is no file “${path}”.`;
    case 'folder':
      return `“${path}” is a folder.`;
    case 'binary':
      return `“${path}” is not a text file in UTF-8, so it was not checked. Save it as a Markdown text file with the encoding UTF-8.`;
    case 'unreadable':
      return `“${path}” could not be read: ${content.reason}.`;
  }
}
