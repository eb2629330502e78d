import type { Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver/node';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticsOf, foundIn, ownDiagnostics } from './document-diagnostics.ts';
import type { CheckedDraft } from './examined-draft.ts';
import { publishDiagnosticsNotification } from './messages.ts';
import type { ServerCore } from './server.ts';
import { shownDiagnostics } from './shown-diagnostics.ts';
import { canonicalUri } from './uris.ts';

/**
 * The diagnostics that are sent unasked: for closed metrics and settings files of open drafts, for closed drafts once
 * the whole workspace was checked, and for open documents where the client does not ask itself.
 */
export class PublishedDiagnostics {
  readonly #server: ServerCore;
  /** What was last sent, by the client's URI. */
  readonly #sent = new Map<string, string>();
  #work: Promise<void> = Promise.resolve();

  constructor(server: ServerCore) {
    this.#server = server;
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
    const { client, connection, workspace } = this.#server;
    // What a client asks for must not be sent as well, or it would show it twice.
    const wanted = client.pullsWorkspaceDiagnostics
      ? new Map<string, readonly Diagnostic[]>()
      : await this.#inClosedFiles();
    if (!client.pullsDiagnostics) {
      for (const { uri } of workspace.documents.all()) wanted.set(uri, await diagnosticsOf(workspace, uri));
    }
    for (const uri of this.#sent.keys()) if (!wanted.has(uri)) wanted.set(uri, []);
    for (const [uri, diagnostics] of wanted) {
      const protocol = shownDiagnostics(diagnostics, this.#server);
      if (this.#remember(uri, protocol)) {
        const version = workspace.documents.get(uri)?.version;
        const params = { uri, diagnostics: protocol, ...(version === undefined ? {} : { version }) };
        await connection.sendNotification(publishDiagnosticsNotification, params);
      }
    }
  }

  async #inClosedFiles(): Promise<Map<string, readonly Diagnostic[]>> {
    const { closedDrafts, workspace } = this.#server;
    await closedDrafts.readStale();
    const closed: CheckedDraft[] = [];
    for (const examined of closedDrafts.all.values()) closed.push(await workspace.reportOn(examined));
    const wanted = new Map(closed.map((draft) => [draft.loaded.draft.source.uri, ownDiagnostics(draft)]));
    const drafts = [...(await workspace.checkOpen()).values(), ...closed];
    for (const uri of closedFiles(drafts)) if (!workspace.openUnder(uri)) wanted.set(uri, foundIn(uri, drafts));
    return wanted;
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
export function closedFiles(drafts: readonly CheckedDraft[]): Set<string> {
  const files = new Set<string>();
  for (const { loaded, report } of drafts) {
    for (const { uri } of report.diagnostics) if (uri !== loaded.draft.source.uri) files.add(canonicalUri(uri));
  }
  return files;
}
