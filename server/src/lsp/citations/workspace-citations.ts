import type { CancellationToken } from 'vscode-jsonrpc';
import { fileName, folderOf, isWithin } from '../../files.ts';
import type { ExaminedDraft, FileSummary } from '../examined-draft.ts';
import type { Disk } from '../host/disk.ts';
import { markdownBeside, markdownFiles } from '../markdown-files.ts';
import { citationsOf, type DraftCitations } from './draft-citations.ts';

/** What the citations know of the workspace. Files are given by the engine's URIs. */
interface Surroundings {
  readonly disk: Disk;
  /** Every open draft as it stands in the editor, by the client's URI. */
  openDrafts(token?: CancellationToken): Promise<ReadonlyMap<string, ExaminedDraft>>;
  /** The documents that are open. */
  open(): ReadonlySet<string>;
  /** The folders of the workspace, each ending in `/`. */
  folders(): readonly string[];
  /** Reads a file on the disk, once until it changes. */
  summarise(uri: string): Promise<FileSummary>;
}

/** Is told how far the reading of drafts is, in percent, and which is read. */
type Report = (percentage: number, message: string) => Promise<void>;

/** What every draft of the workspace cites: open ones as they stand in the editor, the others as they are on the disk. */
export class WorkspaceCitations {
  readonly #around: Surroundings;
  #listed: { readonly folders: string; readonly files: Promise<readonly string[]> } | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** In the order of the drafts' URIs. Drafts not yet reached when `token` is cancelled are left out. */
  async all(token?: CancellationToken, report?: Report): Promise<readonly DraftCitations[]> {
    const found: DraftCitations[] = [];
    for await (const citations of this.each(token, report)) found.push(citations);
    return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The same one by one, as they are read: open ones first. `report` is told how far the reading is, in percent. */
  async *each(token?: CancellationToken, report: Report = () => Promise.resolve()): AsyncIterable<DraftCitations> {
    const open = await this.#around.openDrafts(token);
    for (const draft of open.values()) yield citationsOf(draft.analysis);
    const isOpen = this.#around.open();
    const files = await this.#files();
    for (const [index, uri] of files.entries()) {
      if (token?.isCancellationRequested) return;
      if (isOpen.has(uri)) continue;
      await report((100 * index) / files.length, fileName(uri));
      const { citations } = await this.#around.summarise(uri);
      if (citations) yield citations;
    }
  }

  /** Forgets which files there are. */
  filesChanged(): void {
    this.#listed = undefined;
  }

  /** The Markdown files of the workspace, and those beside open documents outside of it. */
  #files(): Promise<readonly string[]> {
    const roots = this.#around.folders();
    const outside = [...this.#around.open()].filter((uri) => !roots.some((root) => isWithin(root, uri))).map(folderOf);
    const folders = [...roots, ...new Set(outside)].join('\n');
    if (this.#listed?.folders !== folders)
      this.#listed = { folders, files: listed(roots, new Set(outside), this.#around.disk) };
    return this.#listed.files;
  }
}

async function listed(roots: readonly string[], alone: ReadonlySet<string>, disk: Disk): Promise<string[]> {
  const beside = [...alone].map((folder) => markdownBeside(folder, disk));
  const all = await Promise.all([markdownFiles(roots, disk), ...beside]);
  return [...new Set(all.flat())].sort();
}
