import type { CancellationToken } from 'vscode-jsonrpc';
import type { ExaminedDraft } from './examined-draft.ts';
import type { Settled } from './settled-changes.ts';
import type { Workspace } from './workspace.ts';

/** Drafts that are not open and are reported on all the same, each looked at once and again after a change. By the engine's URIs. */
export class ClosedDrafts {
  readonly #workspace: Workspace;
  readonly #drafts = new Map<string, ExaminedDraft>();
  #stale = new Set<string>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Those that are closed now, and up to date since `readStale`. */
  get all(): ReadonlyMap<string, ExaminedDraft> {
    return new Map([...this.#drafts].filter(([uri]) => !this.#workspace.openUnder(uri)));
  }

  /** Reports on more drafts from now on. */
  include(drafts: ReadonlyMap<string, ExaminedDraft>): void {
    for (const [uri, draft] of drafts) this.#drafts.set(uri, draft);
    this.#tell();
  }

  /** Whether a draft is among them, open or not. */
  has(uri: string): boolean {
    return this.#drafts.has(uri);
  }

  /** Has those looked at again that are, or depend on, what changed. */
  changed(changed: Settled['changed']): void {
    for (const [uri, { dependsOn }] of this.#drafts) {
      const affected = changed === 'everything' || changed.has(uri) || [...changed].some((file) => dependsOn.has(file));
      if (affected) this.#stale.add(uri);
    }
  }

  /** Looks at what changed; what is not reached before `token` is cancelled stays to be looked at. */
  async readStale(token?: CancellationToken): Promise<void> {
    const stale = this.#stale;
    this.#stale = new Set();
    for (const uri of stale) {
      if (token?.isCancellationRequested) this.#stale.add(uri);
      else await this.#read(uri);
    }
    this.#tell();
  }

  async #read(uri: string): Promise<void> {
    const draft = await this.#workspace.examineFile(uri);
    if (draft) this.#drafts.set(uri, draft);
    else this.#drafts.delete(uri);
  }

  #tell(): void {
    this.#workspace.reportClosed(new Set(this.#drafts.keys()));
  }
}
