import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { closest } from '../text/similarity.ts';
import { WorkStopped } from './terminal.ts';

/** The files that one argument names. */
export interface NamedFiles {
  /** The argument. */
  readonly name: string;
  /** Absolute paths, sorted. */
  readonly paths: readonly string[];
  /** Whether the argument is the file itself, and no folder or glob to be searched for drafts. */
  readonly itself: boolean;
}

const markdown = '**/*.{md,markdown}';
const notMarkdown = new Set(['.yaml', '.yml', '.json', '.csv', '.xlsx', '.docx', '.doc', '.pdf', '.odt']);

/**
 * Looks up one argument: a file, a folder or a glob. Folders named node_modules and those whose name begins with a dot
 * are passed over. Throws WorkStopped, naming the closest file there is, where there is no such file.
 */
export async function findFiles(name: string, cwd: string): Promise<NamedFiles> {
  const path = resolve(cwd, name);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return { name, paths: await search(markdown, path), itself: false };
  if (found) {
    refuseOtherFormats(name);
    return { name, paths: [path], itself: true };
  }
  if (await isLink(path)) return { name, paths: [path], itself: true };
  const pattern = sep === '\\' ? name.replaceAll('\\', '/') : name;
  if (isDynamicPattern(pattern)) return { name, paths: await search(pattern, cwd), itself: false };
  throw new WorkStopped(`There is no file or folder “${name}”.${await suggestion(name, cwd)}`);
}

async function search(pattern: string, cwd: string): Promise<string[]> {
  const paths = await glob(pattern, { cwd, ignore: ['**/node_modules/**'], absolute: true });
  return paths
    .map((path) => resolve(path))
    .filter((path) => !notMarkdown.has(extname(path).toLowerCase()))
    .toSorted();
}

/** Whether a name that leads to no file is a link all the same: it is there, and cannot be read. */
async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );
}

function refuseOtherFormats(name: string): void {
  const extension = extname(name).toLowerCase();
  if (!notMarkdown.has(extension)) return;
  throw new WorkStopped(
    ['.yaml', '.yml', '.json', '.csv'].includes(extension)
      ? `“${name}” is not a Markdown file. A metrics file is checked with the draft that names it: name the draft instead.`
      : `“${name}” is not a Markdown file. Save the text as Markdown (a plain-text file whose name ends in .md) first.`,
  );
}

async function suggestion(name: string, cwd: string): Promise<string> {
  const folder = dirname(resolve(cwd, name));
  const names = await readdir(folder).catch(() => null);
  if (names === null) return ` There is no folder “${dirname(name)}” either.`;
  const near = closest(basename(name), names, 0.5);
  return near === undefined ? '' : ` Did you mean “${relative(cwd, resolve(folder, near)).split(sep).join('/')}”?`;
}
