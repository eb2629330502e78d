import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { type FoundMarkdown, markdownFilesIn } from '../disk/markdown-files.ts';
import { matchesGlob } from '../settings/glob.ts';
import { closest } from '../text/similarity.ts';
import { WorkStopped } from './terminal.ts';

/** The files that one argument names. */
export interface NamedFiles {
  /** Absolute paths, sorted. */
  readonly paths: readonly string[];
  /** Whether the argument is the file itself, and no folder or glob to be searched for drafts. */
  readonly itself: boolean;
  /** Whether an ignore file left something out of the search. */
  readonly leavesOut: boolean;
}

const data = ['.yaml', '.yml', '.json', '.csv', '.tsv', '.xlsx', '.xlsm'];
const documents = ['.docx', '.doc', '.odt', '.pdf'];

/**
 * Looks up one argument: a file, a folder or a glob, which is understood as in the settings. Throws WorkStopped, naming
 * the closest file there is, where there is none of that name.
 */
export async function findFiles(name: string, cwd: string): Promise<NamedFiles> {
  const path = resolve(cwd, name);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return { ...(await markdownFilesIn(path)), itself: false };
  if (found || (await isLink(path))) {
    refuseOtherFormats(name);
    return { paths: [path], itself: true, leavesOut: false };
  }
  const pattern = slashes(name);
  if (/[*?{]/.test(pattern)) return { ...(await search(pattern, cwd)), itself: false };
  throw new WorkStopped(`There is no file or folder “${name}”.${await suggestion(name, cwd)}`);
}

/** The Markdown files that a glob matches, looked for in the folder that it names before its first wildcard. */
async function search(pattern: string, cwd: string): Promise<FoundMarkdown> {
  const segments = pattern.split('/');
  const wild = segments.findIndex((segment) => /[*?{]/.test(segment));
  const base = resolve(cwd, segments.slice(0, wild).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  const rest = segments.slice(wild).join('/');
  const { paths, leavesOut } = await markdownFilesIn(base);
  return { paths: paths.filter((path) => matchesGlob(rest, slashes(relative(base, path)))), leavesOut };
}

function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** Whether a name that leads to no file is a link all the same: it is there, and cannot be read. */
function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );
}

function refuseOtherFormats(name: string): void {
  const extension = extname(name).toLowerCase();
  if (data.includes(extension)) {
    throw new WorkStopped(
      `“${name}” is not a Markdown file. A metrics file is checked with the draft that names it: name the draft instead.`,
    );
  }
  if (extension === '.docx') {
    throw new WorkStopped(`“${name}” is not a Markdown file. Make a draft of it first: cqc-lint import ${name}`);
  }
  if (documents.includes(extension)) {
    throw new WorkStopped(
      `“${name}” is not a Markdown file. Save the text as Markdown (a plain-text file whose name ends in .md) first.`,
    );
  }
}

async function suggestion(name: string, cwd: string): Promise<string> {
  const folder = dirname(resolve(cwd, name));
  const names = await readdir(folder).catch(() => null);
  if (names === null) return ` There is no folder “${dirname(name)}” either.`;
  const near = closest(basename(name), names, 0.5);
  return near === undefined ? '' : ` Did you mean “${slashes(relative(cwd, resolve(folder, near)))}”?`;
}
