import assert from 'node:assert/strict';
import type { LinkedEditingRanges } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { TestClient } from './language-client.ts';
import { formats } from './metrics-formats.ts';
import { positionAt, positionOf, textAt, Workplace } from './workplace.ts';

describe('linked editing over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;

  before(async () => {
    workplace = new Workplace(formats);
    client = await TestClient.start({ folders: [workplace.uri] });
    for (const [name, text] of Object.entries(formats)) await client.open(workplace.uriOf(name), text, 'plaintext');
    await client.open(workplace.uriOf('draft.md'), awkward);
  });
  after(async () => {
    await client.stop();
    workplace.remove();
  });

  const linkedAt = (name: string, text: string, found: string): Promise<LinkedEditingRanges | null> =>
    client.connection.sendRequest('textDocument/linkedEditingRange', {
      textDocument: { uri: workplace.uriOf(name) },
      position: positionOf(text, found),
    });

  it('holds the rows of a metric in a table together, quoted or not, after emoji', async () => {
    const table = formats['metrics.csv']!;
    const linked = await linkedAt('metrics.csv', table, 'overall-satisfaction');
    assert.deepEqual(
      linked?.ranges.map((range) => textAt(table, range)),
      ['overall-satisfaction', 'overall-satisfaction', 'overall-satisfaction'],
    );
    assert.deepEqual(linked?.ranges[1]?.start, positionAt(table, table.indexOf('\n,overall') + 2));
    assert.match('satisfied-overall', new RegExp(`^${linked?.wordPattern}$`));
  });

  it('has nothing to hold together elsewhere', async () => {
    const table = formats['metrics.csv']!;
    assert.equal(await linkedAt('metrics.csv', table, 'waiting-for-assessment'), null);
    assert.equal(await linkedAt('metrics.csv', table, '61.2'), null);
    assert.equal(await linkedAt('metrics.yaml', formats['metrics.yaml']!, 'overall-satisfaction'), null);
    assert.equal(await linkedAt('draft.md', awkward, 'overall-satisfaction'), null);
  });
});
