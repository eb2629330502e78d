import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { textAt, Workplace } from './workplace.ts';

describe('document links over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(() => {
    workplace = new Workplace({ 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const links = async (text: string, capabilities = capable): Promise<DocumentLink[]> => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities });
    await client.open(uri, text);
    return client.connection.sendRequest('textDocument/documentLink', { textDocument: { uri } });
  };

  /** What each link stands on and where it leads, from the folder. */
  const shown = (found: readonly DocumentLink[], text = awkward): string[] =>
    found.map(({ range, target }) => `${textAt(text, range)} → ${target!.replace(`${workplace.uri}/`, '')}`);

  it('lead to files, addresses and the values of metrics', async () => {
    const value = (text: string): string => {
      const line = metrics.split('\n').findIndex((each) => each.includes(text));
      return `#L${line + 1},${metrics.split('\n')[line]!.indexOf('"') + 2}`;
    };
    const [latest, earlier] = [value('period: 2023-24, value'), value('period: 2022-23')];
    assert.deepEqual(shown(await links(awkward)), [
      'metrics.yaml → metrics.yaml',
      `metric:overall-satisfaction?period=2023-24 → metrics.yaml${latest}`,
      `metric:overall-satisfaction?period=2022-23 → metrics.yaml${earlier}`,
      `metric:overall-satisfaction?period=2023-24 → metrics.yaml${latest}`,
      'papers/equality%20plan.md#money → papers/equality%20plan.md#money',
      'https://harrowmere.example/survey → https://harrowmere.example/survey',
    ]);
  });

  it('lead from a reference to the address that the register gives', async () => {
    workplace.write('cqc-lint.yaml', 'references:\n  register: return.md\n');
    workplace.write('return.md', '- IR 5: Waiting times\n- IR 12: Plans, https://harrowmere.example/plans.\n');
    const found = await links(awkward);
    const reference = found.find(({ range }) => textAt(awkward, range) === 'IR 12');
    assert.equal(reference?.target, 'https://harrowmere.example/plans');
    assert.equal(reference.tooltip, 'Document 12 of the information return');
  });

  it('lead to the metric where its file has no such value, and to the framework of the settings', async () => {
    workplace.write('cqc-lint.yaml', 'frameworks: [ours.yaml]\n');
    workplace.write(
      'ours.yaml',
      'id: ours\nversion: "1"\nextends: cqc-local-authority\nsource: Our own paper\nconfidence: V\n',
    );
    const text = awkward.replace('period=2022-23', 'period=2019-20').replace('cqc-local-authority', 'ours@1');
    const found = shown(await links(text), text);
    assert.equal(found[0], 'ours@1 → ours.yaml');
    assert.ok(found.includes('metric:overall-satisfaction?period=2019-20 → metrics.yaml#L3,9'), found.join('\n'));
  });

  it('lead nowhere from what others could not follow, or what is not known', async () => {
    const text = awkward
      .replace('https://harrowmere.example/survey', 'file:///C:/plan.md')
      .replace('papers/equality%20plan.md#money', '#areas-of-strength')
      .replaceAll('overall-satisfaction', 'unknown');
    assert.deepEqual(shown(await links(text), text), ['metrics.yaml → metrics.yaml']);
  });

  it('have no tooltip for a client that shows none', async () => {
    const found = await links(awkward, simple);
    assert.equal(found.length, 6);
    assert.ok(found.every(({ tooltip }) => tooltip === undefined));
  });
});
