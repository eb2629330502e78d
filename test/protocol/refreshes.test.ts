import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { simple, TestClient } from './language-client.ts';
import { Workplace } from './workplace.ts';

describe('what the server asks to be asked for again', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;
  let file: string;

  beforeEach(() => {
    workplace = new Workplace({ 'metrics.yaml': metrics, 'draft.md': awkward });
    uri = workplace.uriOf('draft.md');
    file = workplace.uriOf('metrics.yaml');
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  it('are lenses, hints and tokens of drafts whose metrics changed', async () => {
    client = await TestClient.start({ folders: [workplace.uri] });
    await client.open(uri, awkward);
    await client.pull(uri);
    assert.deepEqual(client.refreshed, []);
    workplace.write('metrics.yaml', metrics.replace('1342', '1432'));
    await client.changedOnDisk(file);
    await client.until('all are asked for', () => client.refreshed.length >= 3);
    assert.deepEqual(client.refreshed.toSorted(), ['codeLens', 'inlayHint', 'semanticTokens']);
    const [lens] = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.equal(lens!.command!.title, '4 of 5 numbers backed');
  });

  it('are the lenses of an open metrics file after an edit of a draft', async () => {
    client = await TestClient.start({ folders: [workplace.uri] });
    await client.open(uri, awkward);
    await client.open(file, metrics, 'yaml');
    const lenses = (): Promise<CodeLens[]> =>
      client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: file } });
    assert.equal((await lenses())[0]!.command!.title, 'cited 3 times');
    await client.until('the opening has settled', () => client.refreshed.includes('codeLens'));
    client.refreshed.length = 0;
    await client.change(uri, 2, [
      { text: awkward.replace('| [61.2%]', '| 🎉 [64.5%](metric:overall-satisfaction) [61.2%]') },
    ]);
    await client.until('lenses are asked for', () => client.refreshed.includes('codeLens'));
    assert.equal((await lenses())[0]!.command!.title, 'cited 4 times');
    assert.ok(!client.refreshed.includes('semanticTokens'));
  });

  it('are nothing of a client that cannot be asked', async () => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities: simple });
    await client.open(uri, awkward);
    await client.until('diagnostics are sent', () => client.published.has(uri));
    await client.open(file, metrics.replace('1342', '1432'), 'yaml');
    const before = client.publications;
    await client.until('diagnostics are sent anew', () => client.publications > before);
    assert.deepEqual(client.refreshed, []);
  });
});
