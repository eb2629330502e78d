import type { CancellationToken } from 'vscode-jsonrpc';
import type { PreviousResultId, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { Diagnostic } from '../diagnostic.ts';
import { fileName } from '../files.ts';
import { foundIn, ownDiagnostics } from './document-diagnostics.ts';
import type { CheckedDraft } from './examined-draft.ts';
import { markdownFiles } from './markdown-files.ts';
import { closedFiles } from './published-diagnostics.ts';
import type { Server } from './server.ts';
import { shownDiagnostics } from './shown-diagnostics.ts';

/** What is done with the reports on some files. */
type Take = (reports: readonly WorkspaceDocumentDiagnosticReport[]) => Promise<void>;

/** What a client that asks is told of the drafts of the workspace that are not open, and of the files that these use. */
export class WorkspaceDiagnostics {
  readonly #server: Server;
  /** What was last found in each file, by the client's URI, with the id that the client has it under. */
  readonly #known = new Map<string, { readonly id: string; readonly text: string }>();
  #ids = 0;

  constructor(server: Server) {
    this.#server = server;
  }

  /**
   * Reports on every closed draft, as it is read, and in the end on the files besides. `previous` is what the client has;
   * of that a file which is the same gets no more than a word, and one in which nothing is found any more an empty report.
   */
  async report(
    previous: readonly PreviousResultId[],
    take: Take,
    token: CancellationToken,
    progress: (percentage: number, message: string) => Promise<void>,
  ): Promise<void> {
    const { closedDrafts, workspace } = this.#server;
    const has = new Map(previous.map(({ uri, value }) => [uri, value]));
    await workspace.calm();
    workspace.lookAtWholeDisk();
    await closedDrafts.readStale(token);
    await this.#readNew(token, progress);
    const drafts: CheckedDraft[] = [];
    for (const examined of closedDrafts.all.values()) {
      if (token.isCancellationRequested) return;
      const draft = await workspace.reportOn(examined);
      drafts.push(draft);
      await this.#take(draft.loaded.draft.source.uri, ownDiagnostics(draft), has, take);
    }
    const all = [...(await workspace.checkOpen(token)).values(), ...drafts];
    for (const uri of closedFiles(all)) {
      if (!workspace.openUnder(uri)) await this.#take(uri, foundIn(uri, all), has, take);
    }
    await this.#forget(has, take);
  }

  /** Empty reports on what a client still has and nothing was said of; of open documents it asks by themselves. */
  async #forget(has: ReadonlyMap<string, string>, take: Take): Promise<void> {
    for (const uri of has.keys()) {
      this.#known.delete(uri);
      if (!this.#server.workspace.documents.get(uri)) await take([{ kind: 'full', uri, version: null, items: [] }]);
    }
  }

  /** Looks at drafts that nobody looked at yet. */
  async #readNew(
    token: CancellationToken,
    progress: (percentage: number, message: string) => Promise<void>,
  ): Promise<void> {
    const { closedDrafts, workspace } = this.#server;
    const files = await markdownFiles(workspace.folders, workspace.disk);
    for (const [index, uri] of files.entries()) {
      if (token.isCancellationRequested) return;
      if (closedDrafts.has(uri) || workspace.openUnder(uri)) continue;
      await progress((100 * index) / files.length, fileName(uri));
      const draft = await workspace.examineFile(uri);
      if (draft) closedDrafts.include(new Map([[uri, draft]]));
    }
  }

  async #take(engineUri: string, found: readonly Diagnostic[], has: Map<string, string>, take: Take): Promise<void> {
    const uri = this.#server.workspace.clientUri(engineUri);
    const items = shownDiagnostics(found, this.#server);
    const text = JSON.stringify(items);
    const before = this.#known.get(uri);
    const known = before?.text === text ? before : { id: String(++this.#ids), text };
    this.#known.set(uri, known);
    const value = has.get(uri);
    has.delete(uri);
    if (value === known.id) await take([{ kind: 'unchanged', uri, version: null, resultId: known.id }]);
    else if (items.length > 0 || value !== undefined) {
      await take([{ kind: 'full', uri, version: null, resultId: known.id, items }]);
    }
  }
}
