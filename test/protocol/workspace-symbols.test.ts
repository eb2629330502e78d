import assert from 'node:assert/strict';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { draft } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { formats } from './metrics-formats.ts';
import { textAt, Workplace } from './workplace.ts';

const coded = `metrics:
  - id: carers
    label: Carers’ survey 🎉
    aliases: [unpaid carers, carer satisfaction]
    codes: [ASCOF 1C]
    unit: percent
    observations:
      - { period: 2023-24, value: 38.2 }
`;

describe('workspace symbols over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;

  before(async () => {
    workplace = new Workplace({
      ...formats,
      'draft.md': awkward,
      'papers/closed.md': draft.replace('metrics.yaml', '../metrics.csv'),
      'coded.yaml': coded,
      'unused.yaml': coded.replace('carers', 'unused'),
    });
    client = await TestClient.start({ folders: [workplace.uri] });
    await client.open(workplace.uriOf('draft.md'), awkward);
    await client.open(workplace.uriOf('coded.yaml'), coded, 'yaml');
    await client.open(workplace.uriOf('other.yaml'), 'metrics:\n  enabled: true\n  label: x\n', 'yaml');
  });

  after(async () => {
    await client.stop();
    workplace.remove();
  });

  const find = (query: string): Promise<SymbolInformation[]> =>
    client.connection.sendRequest('workspace/symbol', { query });

  it('are the metrics of all files that drafts use or that are open', async () => {
    const label = 'People extremely or very satisfied with their care and support';
    const waiting = 'People waiting for a Care Act assessment (waiting-for-assessment)';
    assert.deepEqual(
      (await find('')).map(({ name, containerName }) => `${containerName}: ${name}`),
      [
        'coded.yaml: Carers’ survey 🎉 (carers)',
        `metrics.csv: ${label} 🎉 (overall-satisfaction)`,
        `metrics.csv: ${waiting}`,
        `metrics.yaml: ${label} (overall-satisfaction)`,
        `metrics.yaml: ${waiting}`,
      ],
    );
  });

  it('stand where their ids are', async () => {
    for (const { name, location } of await find('overall')) {
      const file = location.uri.slice(workplace.uri.length + 1);
      assert.equal(textAt(formats[file]!, location.range), 'overall-satisfaction', name);
    }
  });

  it('are found by id, label, alias and code, and show what they were found by', async () => {
    const names = async (query: string): Promise<string[]> => (await find(query)).map(({ name }) => name);
    assert.deepEqual(await names('SURVEY carers'), ['Carers’ survey 🎉 (carers)']);
    assert.deepEqual(await names('unpaid'), ['Carers’ survey 🎉 (carers, unpaid carers)']);
    assert.deepEqual(await names('ascof 1c'), ['Carers’ survey 🎉 (carers, ASCOF 1C)']);
    assert.deepEqual(await names('unpaid bicycles'), []);
  });
});
