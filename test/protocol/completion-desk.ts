import type { CompletionItem, Diagnostic } from 'vscode-languageserver-protocol';
import { capable, TestClient } from './language-client.ts';
import { Offer } from './offer.ts';
import { positionAt, Workplace } from './workplace.ts';

const cursor = '‸';

/** A workplace and a client that asks what could be written where a text has `‸`. */
export class CompletionDesk {
  readonly workplace: Workplace;
  readonly client: TestClient;
  #opened = 0;

  private constructor(workplace: Workplace, client: TestClient) {
    this.workplace = workplace;
    this.client = client;
  }

  static async start(files: Readonly<Record<string, string>>, capabilities = capable): Promise<CompletionDesk> {
    const workplace = new Workplace(files);
    return new CompletionDesk(workplace, await TestClient.start({ folders: [workplace.uri], capabilities }));
  }

  async stop(): Promise<void> {
    await this.client.stop();
    this.workplace.remove();
  }

  /** Opens a text that marks the cursor under a name that no other has, and asks there. */
  async at(marked: string, trigger?: string, name = `draft-${++this.#opened}.md`): Promise<Offer> {
    const offset = marked.indexOf(cursor);
    if (offset < 0) throw new Error('The text does not mark the cursor');
    const text = marked.replace(cursor, '');
    const uri = this.workplace.uriOf(name);
    await this.client.open(uri, text, name.endsWith('.md') ? 'markdown' : 'yaml');
    const items = await this.client.complete(uri, positionAt(text, offset), trigger);
    await this.client.close(uri);
    return new Offer(text, items);
  }

  /** What is found in a text. */
  async found(text: string): Promise<Diagnostic[]> {
    const uri = this.workplace.uriOf(`draft-${++this.#opened}.md`);
    await this.client.open(uri, text);
    const found = await this.client.pull(uri);
    await this.client.close(uri);
    return found;
  }

  /** What is shown of an item when the writer looks at it; its draft must be open. */
  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.client.connection.sendRequest('completionItem/resolve', item);
  }
}
