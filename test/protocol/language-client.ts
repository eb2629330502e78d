import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  type Disposable,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import {
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  MarkupKind,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type RegistrationParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';

/** What a capable client can do: it asks for diagnostics, fills in snippets, answers configuration. */
export const capable: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    applyEdit: true,
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: [MarkupKind.Markdown] } },
    hover: { contentFormat: [MarkupKind.Markdown] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    documentLink: { tooltipSupport: true },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
};

/** What the simplest client can do: nothing but what every client must. */
export const simple: ClientCapabilities = {};

export interface ClientOptions {
  readonly folders: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the editor's settings say under `cqcLint`; a test may change it. */
  readonly settings?: { value: unknown };
  /** The command to start the server with; by default the built server over standard input and output. */
  readonly command?: readonly string[];
}

const patience = 60_000;

/** A language client over the standard input and output of a real server, with what the server told it. */
export class TestClient {
  readonly connection: MessageConnection;
  readonly #process: ChildProcessWithoutNullStreams;
  initialized!: InitializeResult;
  readonly published = new Map<string, Diagnostic[]>();
  readonly statuses = new Map<string, unknown>();
  readonly registrations: Registration[] = [];
  readonly messages: string[] = [];
  readonly log: string[] = [];
  /** The edits that the server asked for; all are said to be made. */
  readonly applied: ApplyWorkspaceEditParams[] = [];
  /** How often diagnostics were published, for whatever document. */
  publications = 0;
  refreshes = 0;
  /** What the server wants to be asked for again, besides diagnostics: `codeLens`, `inlayHint`, `semanticTokens`. */
  readonly refreshed: string[] = [];
  stderr = '';
  #changed: (() => void)[] = [];
  #ended: Promise<number | null> | undefined;

  private constructor(process: ChildProcessWithoutNullStreams, settings: { value: unknown }) {
    this.#process = process;
    process.stderr.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.#listen(settings);
    this.connection.listen();
  }

  static async start(options: ClientOptions): Promise<TestClient> {
    const [program, ...args] = options.command ?? [process.execPath, 'dist/server.js', '--stdio'];
    const client = new TestClient(spawn(program!, args, { stdio: 'pipe' }), options.settings ?? { value: null });
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: options.folders[0] ?? null,
      workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })),
      capabilities: options.capabilities ?? capable,
      initializationOptions: options.initializationOptions,
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** Shuts the server down; the status it ended with. A second call changes nothing. */
  stop(): Promise<number | null> {
    this.#ended ??= this.#stop();
    return this.#ended;
  }

  async #stop(): Promise<number | null> {
    const ended = once(this.#process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code] = await ended;
    this.connection.dispose();
    return code as number | null;
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async changedOnDisk(...uris: readonly string[]): Promise<void> {
    const changes = uris.map((uri) => ({ uri, type: 2 }));
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.ask(uri);
    assert.equal(report.kind, 'full');
    return report.items;
  }

  /** The answer to a request for diagnostics by a client that has those of a result already. */
  ask(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport & { items: Diagnostic[] }> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'cqc-lint',
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics of a document when all rules have looked at it, as a client has them that asks again when it is told to. */
  async pullWhole(uri: string): Promise<Diagnostic[]> {
    const start = { line: 0, character: 0 };
    await this.codeActions(uri, { start, end: start }, []);
    return this.pull(uri);
  }

  async complete(uri: string, position: Position, triggerCharacter?: string): Promise<CompletionItem[]> {
    const context = triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 };
    const list = await this.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri },
      position,
      context,
    });
    return list?.items ?? [];
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  }

  execute<T>(command: string, argument: unknown): Promise<T> {
    return this.connection.sendRequest('workspace/executeCommand', { command, arguments: [argument] });
  }

  codeActions(uri: string, range: Range, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
  }

  /** Waits until what the server has told fulfils a condition; fails, saying for what, when patience ends. */
  async until(what: string, condition: () => boolean): Promise<void> {
    const deadline = Date.now() + patience;
    while (!condition()) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Waited in vain until ${what}. ${this.stderr}${this.log.join('\n')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 200));
        this.#changed.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  #listen(settings: { value: unknown }): void {
    const { connection } = this;
    const hear = <T>(method: string, take: (value: T) => void): Disposable =>
      connection.onNotification(method, (value: T) => {
        take(value);
        this.#wake();
      });
    hear('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.published.set(uri, diagnostics);
      this.publications++;
    });
    hear('cqc-lint/status', ({ uri, status }: { uri: string; status: unknown }) => this.statuses.set(uri, status));
    hear('window/showMessage', ({ message }: { message: string }) => this.messages.push(message));
    hear('window/logMessage', ({ message }: { message: string }) => this.log.push(message));
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#wake();
      return null;
    });
    for (const what of ['codeLens', 'inlayHint', 'semanticTokens']) {
      connection.onRequest(`workspace/${what}/refresh`, () => {
        this.refreshed.push(what);
        this.#wake();
        return null;
      });
    }
    connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      this.applied.push(params);
      return { applied: true };
    });
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations);
      this.#wake();
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => settings.value),
    );
  }

  #wake(): void {
    for (const wake of this.#changed.splice(0)) wake();
  }
}
