import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { NodeFiles } from '../server/src/cli/node-files.ts';
import type { FileContent, Files } from '../server/src/files.ts';
import { isDraft, type LoadedDraft, loadDraft } from '../server/src/project.ts';
import { settingsFileNames } from '../server/src/settings/settings.ts';
import { SourceText } from '../server/src/text/source-text.ts';
import { shelf } from './frameworks-at-hand.ts';

/** A finding that a fixture says it has: 0-based line, rule id. */
export interface Marked {
  readonly line: number;
  readonly rule: string;
}

/**
 * The findings that a file is marked with: `<!-- expect: rule, rule -->` on the line itself, `expect+1` or `expect-2` for
 * a line below or above, `# expect: rule` in YAML; and the rows `line rule`, lines counted from 1, of FILE.expect.txt for
 * a file that can hold no comment.
 */
export function markedIn(path: string, text: string): Marked[] {
  const source = new SourceText('', text);
  const marked = [...text.matchAll(/(?:<!--|#)[ \t]*expect([+-]\d+)?:([^\n>]*?)(?:-->|$)/gm)].flatMap((marker) => {
    const line = source.positionAt(marker.index).line + Number(marker[1] ?? 0);
    return rulesOf(marker[2]!).map((rule) => ({ line, rule }));
  });
  const beside = `${path}.expect.txt`;
  if (!existsSync(beside)) return marked;
  const rows = readFileSync(beside, 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '');
  return [
    ...marked,
    ...rows.map((row) => {
      const [line, rule] = row.trim().split(/\s+/);
      return { line: Number(line) - 1, rule: rule! };
    }),
  ];
}

function rulesOf(list: string): string[] {
  return list
    .split(',')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
}

/** The disk, with other texts in the place of some of its files. */
export class ChangedFiles implements Files {
  readonly #disk = new NodeFiles();
  readonly #changed: ReadonlyMap<string, string>;

  constructor(changed: ReadonlyMap<string, string> = new Map()) {
    this.#changed = changed;
  }

  read(uri: string): Promise<FileContent> {
    const text = this.#changed.get(uri);
    return text === undefined ? this.#disk.read(uri) : Promise.resolve({ kind: 'text', text });
  }
}

/**
 * Loads a Markdown file as the command would, but for its root: the nearest folder with settings, else its own. Null
 * where it is no draft or no text.
 */
export async function loadFixture(path: string, files: Files = new ChangedFiles()): Promise<LoadedDraft | null> {
  const uri = pathToFileURL(resolve(path)).href;
  const content = await files.read(uri);
  if (content.kind !== 'text') return null;
  const loaded = await loadDraft(new SourceText(uri, content.text), files, { root: rootOf(path), frameworks: shelf });
  return isDraft(loaded.draft, loaded.settings) ? loaded : null;
}

function rootOf(path: string): string {
  const own = dirname(path);
  for (let folder = own; folder.startsWith('test/fixtures/'); folder = dirname(folder)) {
    if (settingsFileNames.some((name) => existsSync(join(folder, name)))) return folderUri(folder);
  }
  return folderUri(own);
}

function folderUri(path: string): string {
  return pathToFileURL(`${resolve(path)}/`).href;
}

/** The paths of all Markdown files among the fixtures. */
export function fixturePaths(): string[] {
  // The drafts in cases are labelled number by number in files of their own; those in documents show what is exported.
  return globSync('test/fixtures/**/*.md', { ignore: ['test/fixtures/{cases,documents}/**'] }).toSorted();
}
