import assert from 'node:assert/strict';
import { CancellationTokenSource, ProgressType } from 'vscode-jsonrpc/node';
import { awkward } from './awkward.ts';
import { draft, metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { requestsAt } from './requests.ts';
import { positionOf, Workplace } from './workplace.ts';

const requests: Readonly<Record<string, object>> = {
  ...requestsAt(positionOf(awkward, '64.5%](')),
  'workspace/symbol': { query: '' },
};

describe('cancelling over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  before(async () => {
    const papers = Array.from({ length: 40 }, (_, i) => [`papers/${i}.md`, draft.replace('metrics.', '../metrics.')]);
    workplace = new Workplace({ 'metrics.yaml': metrics, ...Object.fromEntries(papers) });
    uri = workplace.uriOf('draft.md');
    client = await TestClient.start({ folders: [workplace.uri], settings: { value: { inlayHints: 'all' } } });
    await client.open(uri, awkward);
  });

  after(async () => {
    await client.stop();
    workplace.remove();
  });

  const send = (method: string, token?: CancellationTokenSource['token']): Promise<unknown> => {
    const parameters = { textDocument: { uri }, ...requests[method] };
    return token
      ? client.connection.sendRequest(method, parameters, token)
      : client.connection.sendRequest(method, parameters);
  };

  it('a request that is cancelled while the drafts of the workspace are read has no answer, and the next has', async () => {
    const source = new CancellationTokenSource();
    const partialResultToken = 'found';
    // The draft that is open comes first, and the others are still to be read.
    const listening = client.connection.onProgress(new ProgressType(), partialResultToken, () => source.cancel());
    const parameters = { textDocument: { uri }, ...requests['textDocument/references'], partialResultToken };
    await assert.rejects(client.connection.sendRequest('textDocument/references', parameters, source.token), {
      code: -32800,
    });
    listening.dispose();
    const places = await send('textDocument/references');
    assert.equal((places as unknown[]).length, 43);
  });

  for (const method of Object.keys(requests)) {
    it(`holds for ${method}`, async () => {
      const source = new CancellationTokenSource();
      // The server asks for the settings first, so that it hears of the cancelling before it can answer.
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const request = send(method, source.token);
      source.cancel();
      await assert.rejects(request, { code: -32800 });
      const answer = await send(method);
      assert.ok(answer !== null && (!Array.isArray(answer) || answer.length > 0));
    });
  }
});
