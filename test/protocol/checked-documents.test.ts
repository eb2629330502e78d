import assert from 'node:assert/strict';
import type { CheckedDocument } from '../../server/src/lsp/protocol.ts';
import { draft, metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { Workplace } from './workplace.ts';

describe('what was checked, over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;
  let told: CheckedDocument[];

  async function begin(initializationOptions: unknown): Promise<void> {
    client = await TestClient.start({ folders: [workplace.uri], initializationOptions });
    told = [];
    client.connection.onNotification('cqc-lint/checked', (one: CheckedDocument) => void told.push(one));
  }

  /** Waits until something was told as often as wanted. */
  async function until(count: number, wanted: (one: CheckedDocument) => boolean): Promise<void> {
    const end = Date.now() + 60_000;
    while (told.filter(wanted).length < count) {
      assert.ok(Date.now() < end, `told: ${JSON.stringify(told)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  beforeEach(() => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics, 'minutes.md': '# Minutes\n' });
    uri = workplace.uriOf('draft.md');
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  it('names each version of a draft, and says of other Markdown that it is none', async () => {
    await begin({ checked: true });
    const minutes = workplace.uriOf('minutes.md');
    await client.open(minutes, '# Minutes\n');
    await client.open(uri, draft);
    await until(1, (one) => one.uri === uri && one.version === 1 && one.isDraft);
    await until(1, (one) => one.uri === minutes && !one.isDraft);
    await client.change(uri, 2, [{ text: draft.replace('66.5%', '64.5%') }]);
    await until(1, (one) => one.uri === uri && one.version === 2 && one.isDraft);
    await client.change(uri, 3, [{ text: '# No draft any more\n' }]);
    await until(1, (one) => one.uri === uri && one.version === 3 && !one.isDraft);
    assert.equal(told.filter((one) => one.uri === minutes).length, 1);
  });

  it('names a draft again when its metrics file changed', async () => {
    await begin({ checked: true });
    await client.open(uri, draft);
    await until(1, (one) => one.uri === uri);
    const file = workplace.uriOf('metrics.yaml');
    await client.open(file, metrics.replace('"64.5"', '"66.5"'), 'yaml');
    await until(2, (one) => one.uri === uri && one.version === 1);
  });

  it('is told to no client that did not ask', async () => {
    await begin({ status: true });
    await client.open(uri, draft);
    await client.until('the status is told', () => client.statuses.has(uri));
    await client.change(uri, 2, [{ text: draft.replace('66.5%', '64.5%') }]);
    await client.until(
      'the next version is checked',
      () => (client.statuses.get(uri) as { supported: number }).supported === 1,
    );
    assert.deepEqual(told, []);
  });
});
