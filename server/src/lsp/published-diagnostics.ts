import type { Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver/node';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticsOf, foundIn, ownDiagnostics } from './document-diagnostics.ts';
import type { CheckedDraft, ExaminedDraft } from './examined-draft.ts';
import { publishDiagnosticsNotification } from './messages.ts';
import { toProtocol } from './protocol-diagnostics.ts';
import type { ServerCore } from './server.ts';
import type { Settled } from './settled-changes.ts';
import { canonicalUri } from './uris.ts';

/**
 * The diagnostics that are sent unasked: for closed metrics and settings files of open drafts, for closed drafts once
 * the whole workspace was checked, and for open documents where the client does not ask itself.
 */
export class PublishedDiagnostics {
  readonly #server: ServerCore;
  /** What was last sent, by the client's URI. */
  readonly #sent = new Map<string, string>();
  /** Closed drafts that were checked with the whole workspace, by the engine's URI. */
  readonly #closed = new Map<string, ExaminedDraft>();
  #stale = new Set<string>();
  #work: Promise<void> = Promise.resolve();

  constructor(server: ServerCore) {
    this.#server = server;
  }

  /** Adds closed drafts to what is published from now on. */
  include(drafts: ReadonlyMap<string, ExaminedDraft>): void {
    for (const [uri, draft] of drafts) this.#closed.set(uri, draft);
    this.#server.workspace.reportClosed(new Set(this.#closed.keys()));
  }

  /** Has the closed drafts checked again that are, or depend on, what changed. */
  changed(changed: Settled['changed']): void {
    for (const [uri, { dependsOn }] of this.#closed) {
      const affected = changed === 'everything' || changed.has(uri) || [...changed].some((file) => dependsOn.has(file));
      if (affected) this.#stale.add(uri);
    }
  }

  /** Sends what has changed since the last time; one round after the other. */
  publish(): Promise<void> {
    this.#work = this.#work.then(
      () => this.#publish(),
      () => this.#publish(),
    );
    return this.#work;
  }

  async #publish(): Promise<void> {
    const { connection, workspace } = this.#server;
    await this.#checkStale();
    const wanted = new Map<string, readonly Diagnostic[]>();
    if (!this.#server.client.pullsDiagnostics) {
      for (const { uri } of workspace.documents.all()) wanted.set(uri, await diagnosticsOf(workspace, uri));
    }
    const closed: CheckedDraft[] = [];
    for (const [uri, examined] of this.#closed) {
      if (workspace.openUnder(uri)) continue;
      const draft = await workspace.reportOn(examined);
      closed.push(draft);
      wanted.set(uri, ownDiagnostics(draft));
    }
    const drafts = [...(await workspace.checkOpen()).values(), ...closed];
    for (const uri of closedFiles(drafts)) if (!workspace.openUnder(uri)) wanted.set(uri, foundIn(uri, drafts));

    for (const uri of this.#sent.keys()) if (!wanted.has(uri)) wanted.set(uri, []);
    for (const [uri, diagnostics] of wanted) {
      const protocol = diagnostics.map((diagnostic) => toProtocol(diagnostic, this.#server));
      if (this.#remember(uri, protocol)) {
        const version = workspace.documents.get(uri)?.version;
        const params = { uri, diagnostics: protocol, ...(version === undefined ? {} : { version }) };
        await connection.sendNotification(publishDiagnosticsNotification, params);
      }
    }
  }

  async #checkStale(): Promise<void> {
    const stale = this.#stale;
    this.#stale = new Set();
    for (const uri of stale) {
      const draft = await this.#server.workspace.examineFile(uri);
      if (draft) this.#closed.set(uri, draft);
      else this.#closed.delete(uri);
    }
    this.#server.workspace.reportClosed(new Set(this.#closed.keys()));
  }

  /** Whether this differs from what the client has. */
  #remember(uri: string, diagnostics: readonly ProtocolDiagnostic[]): boolean {
    const text = diagnostics.length > 0 ? JSON.stringify(diagnostics) : undefined;
    if (this.#sent.get(uri) === text) return false;
    if (text === undefined) this.#sent.delete(uri);
    else this.#sent.set(uri, text);
    return true;
  }
}

/** The files besides the drafts in which something was found. */
function closedFiles(drafts: readonly CheckedDraft[]): Set<string> {
  const files = new Set<string>();
  for (const { loaded, report } of drafts) {
    for (const { uri } of report.diagnostics) if (uri !== loaded.draft.source.uri) files.add(canonicalUri(uri));
  }
  return files;
}
