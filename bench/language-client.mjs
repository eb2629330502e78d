// A plain client of a language server: opens a draft, edits it, and says how long answers take.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const capabilities = {
  workspace: { workspaceFolders: true, configuration: true, diagnostics: { refreshSupport: true } },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
};

const fullSynchronisation = 1;

export class LanguageClient {
  #connection;
  #process;
  #uri;
  #version = 1;
  /** The lines of the draft, for a server that wants the whole text after each edit. */
  #lines = [];
  #pulls;
  /** The id of the diagnostics that it was last given. */
  #resultId;
  #wantsWholeText;
  /** What to call with the version that diagnostics were published for. */
  #published = () => {};

  /** Starts the server of a command line, in the folder of a draft. */
  static async start([program, ...given], file) {
    const client = new LanguageClient();
    client.#process = spawn(program, given, { cwd: path.dirname(file), stdio: ['pipe', 'pipe', 'ignore'] });
    client.#connection = createMessageConnection(
      new StreamMessageReader(client.#process.stdout),
      new StreamMessageWriter(client.#process.stdin),
    );
    client.#answerServer();
    client.#connection.listen();
    client.#uri = pathToFileURL(file).href;
    const folder = pathToFileURL(path.dirname(file)).href;
    const { capabilities: offered } = await client.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'bench' }],
      capabilities,
    });
    client.#pulls = offered.diagnosticProvider !== undefined;
    const { textDocumentSync: synchronised } = offered;
    client.#wantsWholeText = (synchronised?.change ?? synchronised) === fullSynchronisation;
    await client.#connection.sendNotification('initialized', {});
    return client;
  }

  get pid() {
    return this.#process.pid;
  }

  /** Opens the draft; the milliseconds until its first diagnostics are there. */
  open(text) {
    this.#lines = text.split('\n');
    const document = { uri: this.#uri, languageId: 'markdown', version: 1, text };
    return this.#untilDiagnostics('textDocument/didOpen', { textDocument: document });
  }

  /** Types text at a place; the milliseconds until the diagnostics of the changed draft are there. */
  type(position, text) {
    return this.#untilDiagnostics('textDocument/didChange', this.#change(position, text));
  }

  /** Types text at a place and asks for fixes there; the milliseconds until the answer, for which all of the draft is checked. */
  typeAndFix({ line, character }, text) {
    const after = { line, character: character + text.length };
    const change = this.#change({ line, character }, text);
    return this.#timed('textDocument/codeAction', after, {
      change,
      params: { range: { start: after, end: after }, context: { diagnostics: [] } },
    });
  }

  /** Types text at a place and asks what can follow; the milliseconds until the answer. */
  complete({ line, character }, text) {
    const after = { line, character: character + text.length };
    return this.#timed('textDocument/completion', after, { change: this.#change({ line, character }, text) });
  }

  /** Asks what there is to say at a place; the milliseconds until the answer. */
  hover(position) {
    return this.#timed('textDocument/hover', position);
  }

  async stop() {
    const ended = once(this.#process, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    // Not every server ends when it is told to.
    const deadline = setTimeout(() => this.#process.kill('SIGKILL'), 1000);
    await ended;
    clearTimeout(deadline);
    this.#connection.dispose();
  }

  #change(position, text) {
    this.#version += 1;
    const { line, character } = position;
    const old = this.#lines[line];
    this.#lines[line] = old.slice(0, character) + text + old.slice(character);
    const change = this.#wantsWholeText
      ? { text: this.#lines.join('\n') }
      : { range: { start: position, end: position }, text };
    return { textDocument: { uri: this.#uri, version: this.#version }, contentChanges: [change] };
  }

  async #untilDiagnostics(method, params) {
    const version = this.#version;
    const published = new Promise((resolve) => {
      this.#published = (uri, told) => {
        if (uri === this.#uri && (told === undefined || told >= version)) resolve();
      };
    });
    const started = performance.now();
    await this.#connection.sendNotification(method, params);
    if (this.#pulls) await this.#pull();
    else await published;
    return performance.now() - started;
  }

  /** Asks for diagnostics as clients do that have those of an earlier result. */
  async #pull() {
    const previousResultId = this.#resultId;
    const report = await this.#request(
      'textDocument/diagnostic',
      previousResultId === undefined ? {} : { previousResultId },
    );
    this.#resultId = report.resultId;
  }

  async #timed(method, position, { change, params } = {}) {
    const started = performance.now();
    if (change) await this.#connection.sendNotification('textDocument/didChange', change);
    await this.#request(method, params ?? { position });
    return performance.now() - started;
  }

  #request(method, params) {
    return this.#connection.sendRequest(method, { textDocument: { uri: this.#uri }, ...params });
  }

  /** Answers what servers ask of their client. */
  #answerServer() {
    const connection = this.#connection;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => this.#published(uri, version));
    connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    for (const method of [
      'client/registerCapability',
      'window/workDoneProgress/create',
      'workspace/diagnostic/refresh',
    ])
      connection.onRequest(method, () => null);
  }
}
