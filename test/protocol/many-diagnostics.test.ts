import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { draft, metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { Workplace } from './workplace.ts';

const paragraphs = 1100;
/** A warning for each paragraph, and the one error of the invented draft behind them all. */
const text = draft.replace('In 2023-24, [', `${'Opening hours: TBC.\n\n'.repeat(paragraphs)}In 2023-24, [`);
const ruleOf = ({ code }: Diagnostic): unknown => code;

describe('more diagnostics than are shown at once', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(() => {
    workplace = new Workplace({ 'draft.md': text, 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  /** Holds that the most serious are there and the rest is spoken of at the head. */
  function assertCut(shown: readonly Diagnostic[]): void {
    const [word, ...others] = shown;
    assert.equal(others.length, 1000);
    assert.ok(others.some((one) => ruleOf(one) === 'number/inconsistent'));
    const warnings = others.filter((one) => ruleOf(one) === 'writing/placeholder').length;
    assert.ok(warnings < paragraphs && warnings > 900);
    assert.deepEqual(word?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.equal(word?.severity, 3);
    assert.match(String(word?.message), /1000 most serious.* and [1-9]\d* more are not/);
  }

  it('are cut to the most serious where a client asks', async () => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities: capable });
    await client.open(uri, text);
    assertCut(await client.pullWhole(uri));
  });

  it('are cut to the most serious where a client is sent them', async () => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities: simple });
    await client.open(uri, text);
    await client.until('diagnostics are sent', () => (client.published.get(uri)?.length ?? 0) > 0);
    assertCut(client.published.get(uri) ?? []);
  });

  it('are all there again when enough of them are put right', async () => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities: capable });
    await client.open(uri, text);
    await client.pullWhole(uri);
    await client.change(uri, 2, [{ text: text.replace('Opening hours: TBC.\n\n'.repeat(900), '') }]);
    const shown = await client.pullWhole(uri);
    assert.equal(shown.filter((one) => ruleOf(one) === 'writing/placeholder').length, 200);
    assert.ok(!shown.some(({ message }) => String(message).includes('more are not')));
  });
});
