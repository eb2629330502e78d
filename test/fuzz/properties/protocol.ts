import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { draft, metrics } from '../../protocol/harrowmere.ts';
import { TestClient } from '../../protocol/language-client.ts';
import { Workplace } from '../../protocol/workplace.ts';
import type { Attempt, FuzzProperty } from '../fuzz-property.ts';
import { anyMessages, documentCount, type Message, properMessages } from './messages.ts';

/** How long an answer may take, in milliseconds: far more than any needs, on a computer that others use too. */
const patience = 60_000;
const requestCancelled = -32_800;
const contentModified = -32_801;

/** After so many sequences the server is started again. */
const sequencesOfServer = 100;

/** A live server, with the client’s own view of what is open. */
class Session {
  readonly #workplace = new Workplace();
  readonly #settings = { value: null as unknown };
  readonly #open = new Map<string, TextDocument>();
  readonly #pending: Promise<void>[] = [];
  readonly #endless: CancellationTokenSource[] = [];
  #client!: TestClient;
  #expected: unknown;
  sequences = 0;

  static async start(): Promise<Session> {
    const session = new Session();
    session.#restore();
    session.#client = await TestClient.start({
      folders: [session.#workplace.uri],
      settings: session.#settings,
      initializationOptions: { workspaceDiagnostics: true },
    });
    session.#expected = await session.#fresh(draft);
    return session;
  }

  /** Sends messages, and then looks whether the server still knows what is open and checks it as it would at first. */
  async run(messages: readonly Message[], attempt: Attempt): Promise<void> {
    this.sequences++;
    for (const message of messages) {
      await attempt(
        () => this.#send(message),
        () => JSON.stringify(message),
      );
    }
    for (const source of this.#endless.splice(0)) source.cancel();
    await Promise.all(this.#pending.splice(0));
    this.#restore();
    await this.#told();
    for (const document of [...this.#open.values()]) {
      for (const other of [...this.#open.keys()]) if (other !== document.uri) await this.#close(other);
      if (!this.#open.has(document.uri)) continue;
      const diagnostics = shown(await this.#pull(document.uri));
      await this.#close(document.uri);
      assert.deepEqual(diagnostics, await this.#fresh(document.getText()), 'checked again after its changes');
    }
    assert.deepEqual(await this.#fresh(draft), this.#expected, 'a draft that is opened afterwards');
    const isProper = messages.every(({ kind }) => kind !== 'nonsense');
    const faults = this.#client.log.splice(0).filter((line) => /\n\s+at /.test(line));
    if (isProper) assert.deepEqual(faults, []);
    assert.equal(this.#client.stderr, '');
  }

  async end(): Promise<void> {
    const ended = await within(this.#client.stop(), 'the server’s end');
    this.#workplace.remove();
    assert.equal(ended, 0);
  }

  async #send(message: Message): Promise<void> {
    const { connection } = this.#client;
    switch (message.kind) {
      case 'open': {
        const uri = this.#uri(message.document);
        if (this.#open.has(uri)) await this.#close(uri);
        this.#open.set(uri, TextDocument.create(uri, 'markdown', 1, message.text));
        return this.#client.open(uri, message.text);
      }
      case 'close':
        return this.#close(this.#uri(message.document));
      case 'change': {
        const uri = this.#uri(message.document);
        const document = this.#open.get(uri);
        const changes = [...message.changes];
        if (document) this.#open.set(uri, TextDocument.update(document, changes, document.version + 1));
        return this.#client.change(uri, (document?.version ?? 0) + 1, changes);
      }
      case 'request':
        return this.#request(message);
      case 'disk': {
        if (message.isFolder) this.#workplace.makeFolder(message.file);
        else if (message.text === null) this.#workplace.remove(message.file);
        else this.#workplace.write(message.file, message.text);
        return this.#client.changedOnDisk(this.#workplace.uriOf(message.file));
      }
      case 'settings':
        this.#settings.value = message.value;
        return connection.sendNotification('workspace/didChangeConfiguration', { settings: message.value });
      case 'nonsense': {
        const { method, params } = message;
        if (!message.isRequest) return connection.sendNotification(method, params);
        // Any answer will do.
        const answered = connection.sendRequest(method, params).then(
          () => undefined,
          () => undefined,
        );
        this.#pending.push(within(answered, `an answer to ${JSON.stringify(message)}`));
      }
    }
  }

  async #request({ document, method, params, then }: Extract<Message, { kind: 'request' }>): Promise<void> {
    const uri = this.#uri(document);
    const token = new CancellationTokenSource();
    const given = { textDocument: { uri }, uri, ...params };
    const answer = this.#client.connection.sendRequest(method, given, token.token).then(
      () => undefined,
      (error: unknown) => {
        const { code, message } = error as { code?: number; message: string };
        if (code !== requestCancelled && code !== contentModified) throw new Error(`${method}: ${code} ${message}`);
      },
    );
    const settled = within(answer, `an answer to ${method}`);
    // It may fail before anybody waits for it.
    settled.catch(() => undefined);
    this.#pending.push(settled);
    // Such a request stays open until there is news.
    if (method === 'workspace/diagnostic') this.#endless.push(token);
    else if (then === 'wait') await settled;
    if (then === 'cancel') token.cancel();
  }

  #uri(document: number): string {
    return this.#workplace.uriOf(`draft-${document}.md`);
  }

  async #close(uri: string): Promise<void> {
    this.#open.delete(uri);
    await this.#client.close(uri);
  }

  #pull(uri: string): Promise<Diagnostic[]> {
    return within(this.#client.pullWhole(uri), 'diagnostics');
  }

  /** What a draft that was never open before is found to have. */
  async #fresh(text: string): Promise<unknown> {
    const uri = this.#workplace.uriOf(`fresh-${documentCount}.md`);
    await this.#client.open(uri, text);
    const diagnostics = shown(await this.#pull(uri));
    await this.#client.close(uri);
    return diagnostics;
  }

  #restore(): void {
    this.#workplace.write('metrics.yaml', metrics);
    for (const file of ['cqc-lint.yaml', 'papers/other.md']) this.#workplace.remove(file);
    this.#settings.value = null;
  }

  /** The server hears that files and settings are as they were. */
  async #told(): Promise<void> {
    for (const file of ['metrics.yaml', 'cqc-lint.yaml', 'papers/other.md'])
      await this.#client.changedOnDisk(this.#workplace.uriOf(file));
    await this.#client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }
}

/** Diagnostics without the names of their documents. */
function shown(diagnostics: readonly Diagnostic[]): unknown {
  return diagnostics.map(({ code, message, range, severity }) => ({
    code,
    message: String(message).replaceAll(/(?:draft|fresh)-\d\.md/g, 'draft.md'),
    range,
    severity,
  }));
}

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}.`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function sequences(name: string, messages: fc.Arbitrary<Message[]>, shortRounds: number): FuzzProperty {
  let session: Session | undefined;
  const end = async (): Promise<void> => {
    const ended = session?.end();
    session = undefined;
    await ended;
  };
  return {
    name,
    shortRounds,
    weight: 2,
    end,
    round: async (seed, attempt) => {
      if (session && session.sequences >= sequencesOfServer) await end();
      const property = fc.asyncProperty(messages, async (sequence) => {
        session ??= await Session.start();
        try {
          await session.run(sequence, attempt);
        } catch (error) {
          // The next sequence is not to suffer from this one.
          await end().catch(() => undefined);
          throw error;
        }
      });
      const details = await fc.check(property, { seed, numRuns: 5, interruptAfterTimeLimit: 300_000 });
      if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
    },
  };
}

/** A live server survives what clients send, whatever it is and in any order, and keeps nothing wrong of it. */
export const protocolProperties: readonly FuzzProperty[] = [
  sequences('messages of a client to a live server', properMessages, 3),
  sequences('the same with nonsense among them', anyMessages, 3),
];
