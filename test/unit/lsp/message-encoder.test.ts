import assert from 'node:assert/strict';
import { messageEncoder } from '../../../server/src/lsp/node/message-encoder.ts';

/** What a client reads of a message. */
async function read(message: object): Promise<unknown> {
  return JSON.parse(Buffer.from(await messageEncoder.encode({ jsonrpc: '2.0', ...message })).toString('utf8'));
}

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
const item = (message: string): object => ({ range, severity: 2, code: 'number/inconsistent', message });

describe('The writing of messages', () => {
  const messages = {
    'a request': { id: 1, method: 'workspace/configuration', params: { items: [{ section: 'cqcLint — ü' }] } },
    'an answer that is null': { id: 2, result: null },
    'a string as answer': { id: 3, result: '“full” 😀' },
    'an answer of another kind': { id: 4, result: { kind: 'unchanged', resultId: 'open-1' } },
    'completion items': { id: 5, result: { isIncomplete: false, items: [{ label: '£149.2m' }] } },
    'an error': { id: 6, error: { code: -32603, message: 'No “draft”.' } },
    'a report of nothing': { id: 7, result: { kind: 'full', resultId: 'open-2', items: [] } },
    'a report with brackets in its names': {
      id: 'a ]}"',
      result: {
        kind: 'full',
        resultId: 'é ]',
        items: [item(']'), item('\\"\n')],
        relatedDocuments: { 'file:///]': {} },
      },
    },
    'a report in many alphabets': {
      result: { kind: 'full', items: [item('“£5” – 😀'), item('\ud800 alone'), item('\u0000\u007f\u0080\uffff')] },
      id: 8,
    },
  };
  for (const [name, message] of Object.entries(messages)) {
    it(`changes nothing of ${name}`, async () => {
      assert.deepEqual(await read(message), { jsonrpc: '2.0', ...JSON.parse(JSON.stringify(message)) });
    });
  }

  it('repeats what was sent before beside what is new', async () => {
    const [known, other] = [item('“known” ]'), item('new')];
    const report = (items: readonly object[]): object => ({ id: 9, result: { kind: 'full', items } });
    assert.deepEqual(await read(report([known])), { jsonrpc: '2.0', ...report([known]) });
    assert.deepEqual(await read(report([other, known, known])), { jsonrpc: '2.0', ...report([other, known, known]) });
  });
});
