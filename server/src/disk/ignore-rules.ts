import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the ignore files of one folder leave out, for paths in it and below. */
interface FolderRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The second may take back what the first leaves out. */
const names = ['.gitignore', '.cqc-lintignore'];

/** What ignore files leave out of a search, as git understands them: those of a folder count for all below it. */
export class IgnoreRules {
  readonly #folders: readonly FolderRules[];

  private constructor(folders: readonly FolderRules[]) {
    this.#folders = folders;
  }

  /** The rules that count in a folder: its own and those above it up to the root of its repository, if it lies in one. */
  static async for(folder: string): Promise<IgnoreRules> {
    const folders = [folder];
    while (!(await exists(join(folders[0]!, '.git')))) {
      const above = dirname(folders[0]!);
      if (above === folders[0]) {
        folders.splice(0, folders.length - 1);
        break;
      }
      folders.unshift(above);
    }
    let rules = new IgnoreRules([]);
    for (const each of folders) rules = await rules.within(each);
    return rules;
  }

  /** These rules with those that a folder below adds. */
  async within(folder: string): Promise<IgnoreRules> {
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
    if (texts.every((text) => text === '')) return this;
    const rules = ignore({ ignorecase: false });
    for (const text of texts) rules.add(text);
    return new IgnoreRules([...this.#folders, { folder, rules }]);
  }

  /** Whether a file or folder is left out; the rules of the nearest folder that speak of it decide. */
  leaveOut(path: string, isFolder: boolean): boolean {
    let isLeftOut = false;
    for (const { folder, rules } of this.#folders) {
      const way = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
      const { ignored, unignored } = rules.test(way);
      if (ignored) isLeftOut = true;
      else if (unignored) isLeftOut = false;
    }
    return isLeftOut;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
