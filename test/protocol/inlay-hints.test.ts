import assert from 'node:assert/strict';
import type { InlayHint, Range } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { positionOf, textAt, Workplace } from './workplace.ts';

const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('inlay hints over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const hints = async (settings: unknown, range: Range = everything): Promise<InlayHint[] | null> => {
    workplace = new Workplace({ 'metrics.yaml': metrics });
    client = await TestClient.start({ folders: [workplace.uri], settings: { value: settings } });
    const uri = workplace.uriOf('draft.md');
    await client.open(uri, awkward);
    return client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });
  };

  /** What stands before each hint, and the hint. */
  const shown = (found: readonly InlayHint[] | null): string[] | undefined =>
    found?.map(({ position, label }) => {
      const before = textAt(awkward, { start: { line: position.line, character: 0 }, end: position });
      return `${before.slice(-12)}‹${label}›`;
    });

  it('are off unless they are asked for', async () => {
    assert.equal(await hints({}), null);
  });

  it('name the metric and period behind numbers whose metric was found by words', async () => {
    const found = await hints({ inlayHints: 'found' });
    assert.deepEqual(shown(found), ['23-24, 1,432‹waiting-for-assessment, 2023-24›']);
    assert.equal(found![0]!.tooltip, 'People waiting for a Care Act assessment: 1,342, 2023-24, your own value');
  });

  it('name them behind the links of all others too, in the range that is shown', async () => {
    assert.equal((await hints({ inlayHints: 'all' }))?.length, 4);
    await client.stop();
    workplace.remove();
    const line = positionOf(awkward, 'Overall satisfaction');
    const range = { start: line, end: { line: line.line + 1, character: 0 } };
    assert.deepEqual(shown(await hints({ inlayHints: 'all' }, range)), [
      'iod=2022-23)‹overall-satisfaction, 2022-23›',
      'iod=2023-24)‹overall-satisfaction, 2023-24›',
    ]);
  });

  it('say the area of a value that is not the authority’s own', async () => {
    workplace = new Workplace({ 'metrics.yaml': metrics });
    client = await TestClient.start({ folders: [workplace.uri], settings: { value: { inlayHints: 'all' } } });
    const uri = workplace.uriOf('draft.md');
    await client.open(
      uri,
      awkward.replace(
        '[61.2%](metric:overall-satisfaction?period=2022-23)',
        '[60.3%](metric:overall-satisfaction?period=2023-24&area=London)',
      ),
    );
    const found = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: everything,
    });
    assert.ok(found.some(({ label }) => label === 'overall-satisfaction, 2023-24, London'));
  });

  it('do not part a number from its unit', async () => {
    workplace = new Workplace({
      'metrics.yaml': `${metrics}  - id: wait\n    label: Average wait for an assessment\n    unit: days\n    observations:\n      - { period: 2023-24, value: 28 }\n`,
    });
    client = await TestClient.start({ folders: [workplace.uri], settings: { value: { inlayHints: 'found' } } });
    const uri = workplace.uriOf('draft.md');
    const text = awkward.replace(
      '4,100 bicycles',
      'bicycles 🎉. In 2023-24, the average wait for an assessment was 28&nbsp;days',
    );
    await client.open(uri, text);
    const [hint] = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: everything,
    });
    assert.equal(hint!.label, 'Average wait for an assessment, 2023-24');
    const before = textAt(text, { start: { line: hint!.position.line, character: 0 }, end: hint!.position });
    assert.ok(before.endsWith('28&nbsp;days'), before);
  });

  it('are off where the setting is wrong, and the writer is told', async () => {
    assert.equal(await hints({ inlayHints: 'some' }), null);
    await client.until('the writer is told', () => client.messages.length > 0);
    assert.match(
      client.messages[0]!,
      /cqcLint\.inlayHints is “some”, so it is ignored\. Write one of: off, found, all\./,
    );
  });
});
