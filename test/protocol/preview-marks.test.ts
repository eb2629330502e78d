import assert from 'node:assert/strict';
import type { PreviewMark } from '../../server/src/lsp/protocol.ts';
import { draft, metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { Workplace } from './workplace.ts';

describe('the verdicts for a preview, over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(async () => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
    client = await TestClient.start({ folders: [workplace.uri] });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  it('lead to a claim by its block and by what stands before it there', async () => {
    const paragraph = '🎉 Room 64.5% has\r\n[64.5%](metric:overall-satisfaction) satisfied people.';
    const table = '| A | B |\r\n|---|---|\r\n| 1 | [61.2%](metric:overall-satisfaction?period=2022-23) |';
    const text = draft
      .replaceAll('\n', '\r\n')
      .replace('Our equality', `${paragraph}\r\n\r\n${table}\r\n\r\nOur equality`);
    await client.open(uri, text);
    const marks = await client.connection.sendRequest<PreviewMark[]>('cqc-lint/previewMarks', { uri });
    const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length - 1;
    const linked = marks.filter(({ verdict }) => verdict === 'supported');
    assert.deepEqual(
      linked.map(({ title: _, ...mark }) => mark),
      [
        { line: lineOf('🎉'), column: null, text: '64.5%', before: 0, verdict: 'supported' },
        { line: lineOf('🎉'), column: null, text: '64.5%', before: 1, verdict: 'supported' },
        { line: lineOf('| 1 |'), column: 1, text: '61.2%', before: 0, verdict: 'supported' },
      ],
    );
    assert.match(linked[0]!.title, /People extremely or very satisfied.*64\.5%/);
  });

  it('are none of what is no draft', async () => {
    await client.open(uri, '# Minutes\n');
    assert.equal(await client.connection.sendRequest('cqc-lint/previewMarks', { uri }), null);
  });
});
