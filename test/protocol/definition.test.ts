import assert from 'node:assert/strict';
import type { Location, LocationLink } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { formats } from './metrics-formats.ts';
import { positionOf, textAt, Workplace } from './workplace.ts';

const framework = `id: ours
version: "1"
extends: cqc-local-authority
source: Our own paper
confidence: V
headings:
  - id: money 
    title: Money 🎉 and value
    after: leadership
`;

describe('definitions over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const begin = async (files: Readonly<Record<string, string>>, text: string, capabilities = capable) => {
    workplace = new Workplace(files);
    uri = workplace.uriOf('draft.md');
    client = await TestClient.start({ folders: [workplace.uri], capabilities });
    await client.open(uri, text);
  };

  const definition = <T = LocationLink[] | null>(text: string, at: string, occurrence = 0): Promise<T> =>
    client.connection.sendRequest('textDocument/definition', {
      textDocument: { uri },
      position: positionOf(text, at, occurrence),
    });

  for (const [name, metrics] of Object.entries(formats)) {
    it(`of a number is its value in ${name}`, async () => {
      const text = awkward.replace('metrics.yaml', name);
      await begin({ [name]: metrics }, text);
      const [found, ...others] = (await definition(text, '64.5%')) ?? [];
      assert.ok(found);
      assert.deepEqual(others, []);
      assert.equal(found.targetUri, workplace.uriOf(name));
      assert.equal(textAt(text, found.originSelectionRange!), '64.5%');
      assert.equal(textAt(metrics, found.targetSelectionRange), '64.5');
      const entry = textAt(metrics, found.targetRange);
      assert.match(entry, /2023-24/);
      assert.ok(entry.includes('64.5') && !entry.includes('61.2'), entry);
    });

    it(`of a link is the value that it names in ${name}`, async () => {
      const text = awkward.replace('metrics.yaml', name);
      await begin({ [name]: metrics }, text);
      const [earlier] = (await definition(text, 'overall-satisfaction?period=2022-23')) ?? [];
      assert.equal(textAt(text, earlier!.originSelectionRange!), 'overall-satisfaction');
      assert.equal(textAt(metrics, earlier!.targetSelectionRange), '61.2');
    });
  }

  it('is the metric where its file has no such value', async () => {
    const text = awkward.replace('period=2022-23', 'period=2019-20');
    await begin(formats, text);
    const [found] = (await definition(text, 'overall-satisfaction?period=2019-20')) ?? [];
    assert.equal(textAt(formats['metrics.yaml']!, found!.targetSelectionRange), 'overall-satisfaction');
  });

  it('of a number that words link is its value, and of one that nothing backs is none', async () => {
    await begin(formats, awkward.replace('1,432', '1,342'));
    const [found] = (await definition(awkward, '1,432')) ?? [];
    assert.equal(textAt(formats['metrics.yaml']!, found!.targetSelectionRange), '1342');
    assert.equal(await definition(awkward, '4,100'), null);
    assert.equal(await definition(awkward, 'Last spring'), null);
  });

  it('of a heading is its entry in a framework of one’s own, and none in one that comes with the program', async () => {
    const text = awkward
      .replace('cqc-local-authority', 'ours')
      .concat('\r\n## Money 🎉 and value\r\n\r\nWe balance it.\r\n');
    await begin({ ...formats, 'cqc-lint.yaml': 'frameworks: [ours.yaml]\n', 'ours.yaml': framework }, text);
    const [heading] = (await definition(text, 'Money 🎉')) ?? [];
    assert.equal(heading?.targetUri, workplace.uriOf('ours.yaml'));
    assert.equal(textAt(framework, heading.targetSelectionRange), 'money');
    assert.equal(textAt(text, heading.originSelectionRange!), '## Money 🎉 and value');
    const [name] = (await definition(text, 'ours')) ?? [];
    assert.equal(textAt(framework, name!.targetSelectionRange), 'ours');
    assert.equal(await definition(text, 'Assessing needs'), null);
  });

  it('is a place for a client that takes no links', async () => {
    await begin(formats, awkward, simple);
    const found = await definition<Location>(awkward, '64.5%');
    assert.equal(found.uri, workplace.uriOf('metrics.yaml'));
    assert.equal(textAt(formats['metrics.yaml']!, found.range), '64.5');
  });

  it('follows a metrics file as it is typed', async () => {
    await begin(formats, awkward);
    const open = `# Newer\n${formats['metrics.yaml']}`;
    await client.open(workplace.uriOf('metrics.yaml'), open, 'yaml');
    const [found] = (await definition(awkward, '64.5%')) ?? [];
    assert.equal(textAt(open, found!.targetSelectionRange), '64.5');
  });
});
