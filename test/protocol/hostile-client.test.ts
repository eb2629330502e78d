import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver-protocol';
import { draft, metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { positionOf, Workplace } from './workplace.ts';

const codesOf = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code).toSorted();

const unreadable = (diagnostics: readonly Diagnostic[]): string =>
  String(diagnostics.find(({ code }) => code === 'metrics/unreadable')?.message);

describe('a client that does what it likes', function () {
  this.timeout(240_000);
  let workplace: Workplace;
  let client: TestClient;
  let draftUri: string;
  let metricsUri: string;

  beforeEach(async () => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics });
    draftUri = workplace.uriOf('draft.md');
    metricsUri = workplace.uriOf('metrics.yaml');
    client = await TestClient.start({ folders: [workplace.uri] });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  it('sees its metrics file deleted, replaced by a folder and restored', async () => {
    const path = fileURLToPath(metricsUri);
    await client.open(draftUri, draft);
    const before = codesOf(await client.pull(draftUri));
    assert.ok(before.includes('number/inconsistent'));
    const afterChange = async (): Promise<Diagnostic[]> => {
      const { refreshes } = client;
      await client.changedOnDisk(metricsUri);
      await client.until('the client is told to ask again', () => client.refreshes > refreshes);
      return client.pull(draftUri);
    };
    rmSync(path);
    assert.match(unreadable(await afterChange()), /no metrics file/);
    mkdirSync(path);
    assert.match(unreadable(await afterChange()), /is a folder/);
    rmSync(path, { recursive: true });
    workplace.write('metrics.yaml', metrics);
    assert.deepEqual(codesOf(await afterChange()), before);
  });

  it('closes a draft while it is checked, and opens it again', async () => {
    await client.open(draftUri, draft.repeat(20));
    const request = client.pull(draftUri);
    await client.close(draftUri);
    assert.ok(Array.isArray(await request));
    assert.deepEqual(await client.pull(draftUri), []);
    await client.open(draftUri, draft);
    assert.ok(codesOf(await client.pull(draftUri)).includes('number/inconsistent'));
    assert.deepEqual(client.log, []);
  });

  it('opens what is no document, and then one that is', async () => {
    const open = (textDocument: unknown): Promise<void> =>
      client.connection.sendNotification('textDocument/didOpen', { textDocument });
    await open({ uri: 5 });
    await open({ uri: draftUri, languageId: 'markdown', version: 1 });
    await client.open(draftUri, draft);
    assert.ok(codesOf(await client.pull(draftUri)).includes('number/inconsistent'));
    assert.ok(client.log.length >= 2);
  });

  it('cancels every other request while it types', async () => {
    await client.open(draftUri, draft);
    const requests: Promise<unknown>[] = [];
    for (let version = 2; version < 40; version++) {
      const start = positionOf(draft, 'Our equality plan');
      await client.change(draftUri, version, [{ range: { start, end: start }, text: 'x' }]);
      const token = new CancellationTokenSource();
      const params = { textDocument: { uri: draftUri }, identifier: 'cqc-lint' };
      const request = client.connection.sendRequest('textDocument/diagnostic', params, token.token);
      requests.push(
        request.then(
          () => null,
          (error) => error,
        ),
      );
      if (version % 2 === 0) token.cancel();
    }
    for (const error of await Promise.all(requests)) {
      if (error) assert.equal((error as { code: number }).code, -32800);
    }
    const typed = draft.replace('Our equality plan', `${'x'.repeat(38)}Our equality plan`);
    const fresh = workplace.uriOf('fresh.md');
    const last = codesOf(await client.pull(draftUri));
    await client.close(draftUri);
    await client.open(fresh, typed);
    assert.deepEqual(last, codesOf(await client.pull(fresh)));
  });

  it('never says what its settings are: the defaults apply, and it is told', async () => {
    client.connection.onRequest('workspace/configuration', () => new Promise<never>(() => undefined));
    await client.open(draftUri, draft);
    assert.ok(codesOf(await client.pull(draftUri)).includes('number/inconsistent'));
    assert.match(client.log.join('\n'), /does not answer/);
  });

  it('starts again with nothing wrong kept', async () => {
    await client.open(draftUri, draft);
    const before = await client.pull(draftUri);
    await client.stop();
    client = await TestClient.start({ folders: [workplace.uri] });
    assert.deepEqual(await client.pull(draftUri), []);
    await client.open(draftUri, draft);
    assert.deepEqual(await client.pull(draftUri), before);
  });

  it('reads of a metric whose words are Markdown and HTML no link, picture or mark', async () => {
    const label = '[x](command:evil) <img src=x> `a` **b** ![p](http://evil.example) &lt;';
    workplace.write('metrics.yaml', metrics.replace(/label: People extremely.*/, `label: '${label}'`));
    await client.open(draftUri, draft);
    const hover = await client.hover(draftUri, positionOf(draft, '66.5%'));
    const { value } = hover!.contents as { value: string };
    assert.ok(value.includes('command:evil'));
    assert.doesNotMatch(value, /(?<!\\)[[\]<`&]|[^\\]:\/\//);
  });
});
