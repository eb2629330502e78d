import assert from 'node:assert/strict';
import type { DocumentHighlight } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { positionOf, textAt, Workplace } from './workplace.ts';

describe('document highlights over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(async () => {
    workplace = new Workplace({ 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
    client = await TestClient.start({ folders: [workplace.uri] });
    await client.open(uri, awkward);
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const highlights = async (at: string): Promise<string[] | null> => {
    const found = await client.connection.sendRequest<DocumentHighlight[] | null>('textDocument/documentHighlight', {
      textDocument: { uri },
      position: positionOf(awkward, at),
    });
    return found?.map(({ range }) => `${range.start.line + 1}: ${textAt(awkward, range)}`) ?? null;
  };

  it('show the same measure elsewhere, whatever its period', async () => {
    const all = ['19: 64.5%', '30: 61.2%', '30: 64.5%'];
    assert.deepEqual(await highlights('61.2%'), all);
    assert.deepEqual(await highlights('overall-satisfaction?period=2023-24'), all);
    assert.deepEqual(await highlights('1,432'), ['26: 1,432']);
  });

  it('leave other words to the editor', async () => {
    assert.equal(await highlights('4,100'), null);
    assert.equal(await highlights('people were'), null);
  });
});
