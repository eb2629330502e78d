import type { CancellationToken } from 'vscode-jsonrpc';
import { markdownBeside } from '../../disk/markdown-beside.ts';
import { folderOf, isWithin } from '../../files.ts';
import type { CheckedDraft, FileSummary } from '../examined-draft.ts';
import { markdownFiles } from '../markdown-files.ts';
import { citationsOf, type DraftCitations } from './draft-citations.ts';

/** What the citations know of the workspace. Files are given by the engine's URIs. */
interface Surroundings {
  /** Every open draft as it stands in the editor, by the client's URI. */
  openDrafts(token?: CancellationToken): Promise<ReadonlyMap<string, CheckedDraft>>;
  /** The documents that are open. */
  open(): ReadonlySet<string>;
  /** The folders of the workspace, each ending in `/`. */
  folders(): readonly string[];
  /** Reads a file on the disk, once until it changes. */
  summarise(uri: string): Promise<FileSummary>;
}

/** What every draft of the workspace cites: open ones as they stand in the editor, the others as they are on the disk. */
export class WorkspaceCitations {
  readonly #around: Surroundings;
  #listed: { readonly folders: string; readonly files: Promise<readonly string[]> } | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** In the order of the drafts' URIs. Drafts not yet reached when `token` is cancelled are left out. */
  async all(token?: CancellationToken): Promise<readonly DraftCitations[]> {
    const open = await this.#around.openDrafts(token);
    const found = [...open.values()].map(({ report }) => citationsOf(report.analysis));
    const isOpen = this.#around.open();
    for (const uri of await this.#files()) {
      if (token?.isCancellationRequested) break;
      if (isOpen.has(uri)) continue;
      const { citations } = await this.#around.summarise(uri);
      if (citations) found.push(citations);
    }
    return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Forgets which files there are. */
  filesChanged(): void {
    this.#listed = undefined;
  }

  /** The Markdown files of the workspace, and those beside open documents outside of it. */
  #files(): Promise<readonly string[]> {
    const roots = this.#around.folders();
    const outside = [...this.#around.open()]
      .filter((uri) => uri.startsWith('file:') && !roots.some((root) => isWithin(root, uri)))
      .map(folderOf);
    const folders = [...roots, ...new Set(outside)].join('\n');
    if (this.#listed?.folders !== folders) this.#listed = { folders, files: listed(roots, new Set(outside)) };
    return this.#listed.files;
  }
}

async function listed(roots: readonly string[], alone: ReadonlySet<string>): Promise<string[]> {
  const all = await Promise.all([markdownFiles(roots), ...[...alone].map(markdownBeside)]);
  return [...new Set(all.flat())].sort();
}
