import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { MetricsOffer } from '../../server/src/lsp/protocol.ts';
import { TestClient } from './language-client.ts';
import { applied, Workplace } from './workplace.ts';

const draft = `---
authority: Harrowmere Borough Council
framework: cqc-local-authority
period: 2024-25
---

# Self-assessment

## Theme 1: Working with people

### Assessing needs

Our teams completed 1,964 Care Act assessments in 2024-25. They completed 1,817 Care Act assessments in 2023-24.

Of people, 64.5% said that they were satisfied with their care and support. Nearly 300 carers were heard.
`;

interface Made {
  readonly text: string;
  readonly edit: TextEdit | null;
}

describe('a new metrics file, over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  const offer = () => client.connection.sendRequest<MetricsOffer | null>('cqc-lint/metricsOffer', { uri });
  const make = (parameters: object) => client.connection.sendRequest<Made | null>('cqc-lint/metricsFile', parameters);

  beforeEach(async () => {
    workplace = new Workplace({ 'draft.md': draft });
    uri = workplace.uriOf('draft.md');
    client = await TestClient.start({ folders: [workplace.uri] });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  it('is offered the numbers of the draft that state a value, with their sentences', async () => {
    await client.open(uri, draft);
    const { authority, files, numbers } = (await offer())!;
    assert.deepEqual([authority, files], ['Harrowmere Borough Council', []]);
    assert.deepEqual(
      numbers.map(({ text, line, metric }) => [text, line, metric.unit, metric.observation.period]),
      [
        ['1,964', 12, 'count', '2024-25'],
        ['1,817', 12, 'count', '2023-24'],
        ['64.5%', 14, 'percent', '2024-25'],
      ],
    );
    assert.match(numbers[2]!.sentence, /^Of people, 64\.5% said/);
  });

  it('begins with them, and once the draft names it every one of them is backed', async () => {
    await client.open(uri, draft);
    const { authority, numbers } = (await offer())!;
    const metrics = numbers.map(({ metric }) => metric);
    const made = (await make({ uri, path: 'metrics.yaml', authority, metrics }))!;
    assert.equal(made.text.match(/^ {2}- id: /gm)?.length, 2, 'both counts of assessments are one metric');
    assert.equal(made.text.match(/status: to be checked \}/g)?.length, 3);
    await client.open(workplace.uriOf('metrics.yaml'), made.text, 'yaml');
    const found = await client.pull(workplace.uriOf('metrics.yaml'));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['metrics/to-be-checked'],
    );
    const linked = applied(draft, [made.edit!]);
    assert.match(linked, /^period: 2024-25\nmetrics: metrics\.yaml\n---$/m);
    await client.change(uri, 2, [{ text: linked }]);
    const marks = await client.connection.sendRequest<{ text: string; verdict: string }[]>('cqc-lint/previewMarks', {
      uri,
    });
    const verdicts = new Map(marks.map(({ text, verdict }) => [text, verdict]));
    assert.deepEqual(
      ['1,964', '1,817', '64.5%'].map((text) => verdicts.get(text)),
      ['supported', 'supported', 'supported'],
    );
  });

  it('is one to fill in where nothing is chosen, and for no draft', async () => {
    const made = (await make({ uri: null, path: 'metrics.yaml', authority: 'Harrowmere', metrics: [] }))!;
    assert.match(made.text, /^authority: Harrowmere\nmetrics: \[\]$/m);
    assert.equal(made.edit, null);
    assert.equal(await offer(), null);
  });
});
