import type { DocumentDiagnosticReport, Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver/node';
import type { Diagnostic } from '../diagnostic.ts';
import { toProtocol } from './protocol-diagnostics.ts';
import { areSame } from './same-diagnostics.ts';
import type { ServerCore } from './server.ts';
import { shownDiagnostics } from './shown-diagnostics.ts';

/** What a client was last told of a document. */
interface Told {
  readonly id: string;
  readonly found: readonly Diagnostic[];
  /** The same as the client takes it: an edit leaves most of it as it was. */
  readonly items: WeakMap<Diagnostic, ProtocolDiagnostic>;
}

/** Answers clients that ask for the diagnostics of documents, with no more than a word where they have them already. */
export class DiagnosticResults {
  readonly #server: ServerCore;
  readonly #told = new Map<string, Told>();
  #ids = 0;

  constructor(server: ServerCore) {
    this.#server = server;
  }

  /** What to answer of a document under the client's URI; `previous` is the id of what the client has. */
  report(uri: string, found: readonly Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
    const told = this.#told.get(uri);
    if (told && told.id === previous && areSame(told.found, found)) return { kind: 'unchanged', resultId: told.id };
    const id = `open-${++this.#ids}`;
    const items = told?.items ?? new WeakMap<Diagnostic, ProtocolDiagnostic>();
    this.#told.set(uri, { id, found, items });
    return {
      kind: 'full',
      resultId: id,
      items: shownDiagnostics(found, this.#server, (diagnostic) => {
        const item = items.get(diagnostic) ?? toProtocol(diagnostic, this.#server);
        items.set(diagnostic, item);
        return item;
      }),
    };
  }

  /** Forgets documents that are no longer open. */
  forgetClosed(): void {
    const { documents } = this.#server.workspace;
    for (const uri of this.#told.keys()) if (!documents.get(uri)) this.#told.delete(uri);
  }
}
