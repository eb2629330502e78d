import assert from 'node:assert/strict';
import { draft, metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { Workplace } from './workplace.ts';

describe('settings over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(() => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const begin = async (value: unknown): Promise<{ value: unknown }> => {
    const settings = { value };
    client = await TestClient.start({ folders: [workplace.uri], settings });
    await client.open(uri, draft);
    return settings;
  };
  const rules = async (): Promise<unknown[]> => (await client.pull(uri)).map(({ code }) => code);
  const change = (settings: unknown): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeConfiguration', { settings });

  it('set the severity of rules and groups, a rule’s before its group’s', async () => {
    await begin({ rules: { 'number/inconsistent': 'hint', 'number/': 'off', 'structure/': 'off' } });
    const found = await client.pull(uri);
    assert.deepEqual([...new Set(found.map(({ code }) => code))], ['number/inconsistent']);
    assert.equal(found[0]!.severity, 4);
  });

  it('are laid over the settings file', async () => {
    workplace.write('cqc-lint.yaml', 'rules:\n  structure/: off\n  number/inconsistent: warning\n');
    await begin({ rules: { 'number/inconsistent': 'info' } });
    const found = await client.pull(uri);
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['number/inconsistent', 3]],
    );
  });

  it('switch everything off, and on again when they change', async () => {
    const settings = await begin({ enable: false });
    assert.deepEqual(await rules(), []);
    settings.value = { enable: true };
    await change(null);
    await client.until('the client is told to ask again', () => client.refreshes > 0);
    assert.ok((await rules()).includes('number/inconsistent'));
  });

  it('are followed: the client is asked to tell of changes', async () => {
    await begin(null);
    await client.until('the server asks for news of settings', () =>
      client.registrations.some(({ method }) => method === 'workspace/didChangeConfiguration'),
    );
    assert.ok((await rules()).length > 0);
  });

  it('that are wrong are told once, by name and with the remedy, and the rest still applies', async () => {
    await begin({
      enable: 'yes',
      framework: ['cqc-local-authority'],
      rules: { 'number/unsuported': 'off', 'number/inconsistent': 'fatal', 'structure/': 'off' },
    });
    assert.deepEqual([...new Set(await rules())], ['number/inconsistent']);
    await client.until('the warnings are told', () => client.messages.length >= 4);
    await change(null);
    await rules();
    assert.equal(client.messages.length, 4);
    const told = client.messages.join('\n');
    assert.match(told, /cqcLint\.enable is “yes”.*Write true or false/);
    assert.match(told, /cqcLint\.framework is \["cqc-local-authority"\].*Write the name of a framework/);
    assert.match(told, /“number\/unsuported”.*Did you mean number\/unsupported\?/);
    assert.match(told, /number\/inconsistent the severity “fatal”.*Write one of: error, warning, info, hint, off/);
  });

  it('that are no settings at all are told and ignored', async () => {
    await begin('everything');
    assert.ok((await rules()).includes('number/inconsistent'));
    await client.until('the warning is told', () => client.messages.length > 0);
    assert.match(client.messages[0]!, /cqcLint must be a group of settings/);
  });

  it('are taken as sent from a client that cannot be asked', async () => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities: simple });
    await change({ cqcLint: { rules: { 'structure/': 'off' } } });
    await client.open(uri, draft);
    await client.until('diagnostics are published', () => client.published.has(uri));
    assert.deepEqual(
      client.published.get(uri)!.map(({ code }) => code),
      ['number/inconsistent'],
    );
  });

  it('override the framework that a draft names', async () => {
    client = await TestClient.start({
      folders: [workplace.uri],
      settings: { value: { framework: 'cqc-local-authority' } },
      capabilities: capable,
    });
    const text = draft.replace('framework: cqc-local-authority', 'framework: something-else');
    await client.open(uri, text);
    const found = await rules();
    assert.equal(found.includes('draft/unknown-framework'), false);
    assert.ok(found.includes('structure/missing-statement'));
  });

  it('name a framework that there is not: every draft says so', async () => {
    client = await TestClient.start({
      folders: [workplace.uri],
      settings: { value: { framework: 'cqc-local-authorities' } },
      capabilities: capable,
    });
    await client.open(uri, draft);
    assert.ok((await rules()).includes('draft/unknown-framework'));
  });

  describe('that apply to a draft', () => {
    const effective = (of = uri): Promise<{ setting: string; value: string; from: string }[] | null> =>
      client.connection.sendRequest('cqc-lint/effectiveSettings', { uri: of });

    it('are listed with where each was set', async () => {
      workplace.write('cqc-lint.yaml', 'period: 2022-23\nrules:\n  structure/: off\n  number/wrong-area: hint\n');
      await begin({ rules: { 'number/inconsistent': 'info' } });
      const found = new Map((await effective())!.map((entry) => [entry.setting, entry]));
      const of = (setting: string): [string, string] => [found.get(setting)!.value, found.get(setting)!.from];
      assert.deepEqual(of('period'), ['2023-24', 'draft.md, line 6']);
      assert.deepEqual(of('metrics'), ['metrics.yaml', 'draft.md, line 5']);
      assert.deepEqual(of('authority'), ['Harrowmere Borough Council', 'draft.md, line 3']);
      assert.match(of('framework').join(), /^cqc-local-authority .*,draft\.md, line 4$/);
      assert.deepEqual(of('number/inconsistent'), ['info', 'the editor’s setting cqcLint.rules, number/inconsistent']);
      assert.deepEqual(of('number/wrong-area'), ['hint', 'cqc-lint.yaml, line 4']);
      assert.deepEqual(of('structure/missing-theme'), ['off', 'cqc-lint.yaml, line 3']);
      assert.equal(of('number/ambiguous')[1], 'default');
    });

    it('are none for a README or an unknown document', async () => {
      await begin(null);
      await client.open(workplace.uriOf('README.md'), '# Harrowmere\n');
      assert.equal(await effective(workplace.uriOf('README.md')), null);
      assert.equal(await effective(workplace.uriOf('unknown.md')), null);
    });
  });
});
