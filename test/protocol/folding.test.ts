import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { Workplace } from './workplace.ts';

describe('folding over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(async () => {
    workplace = new Workplace({ 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
    client = await TestClient.start({ folders: [workplace.uri] });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const folds = async (text: string): Promise<FoldingRange[] | null> => {
    await client.open(uri, text);
    return client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
  };

  /** The first and the last line of each fold, with its kind. */
  const shown = async (text: string): Promise<string[]> => {
    const lines = text.split(/\r\n|\n|\r/);
    const found = await folds(text);
    return found!.map(({ startLine, endLine, kind }) => {
      const [first, last] = [lines[startLine]!, lines[endLine]!];
      return `${kind ? `${kind}: ` : ''}${first.slice(0, 28)} … ${last.slice(0, 14)}`;
    });
  };

  it('folds the front matter, sections, parts, tables and comments of several lines', async () => {
    assert.deepEqual(await shown(awkward), [
      '--- … ---',
      '# 🎉 Adult social care &amp; … Our [plan &amp',
      '## Theme 1: Working with peo … Our [plan &amp',
      '### Assessing needs … | Overall sati',
      '#### Areas of strength … next review --',
      'comment: <!-- Kept for the … next review --',
      '#### Areas for development … | Overall sati',
      '| Measure &amp; 🎉 | 2022-23 … | Overall sati',
      '### Equity in experience and … Our [plan &amp',
    ]);
  });

  it('folds no heading that has nothing below it, and no comment of one line or in code', async () => {
    const text =
      '---\nframework: cqc-local-authority\n---\n# One\n\n\n## Two\n<!-- short -->\n\n```\n<!-- an\nexample -->\n```\n\n# Three\n\n';
    assert.deepEqual(await shown(text), ['--- … ---', '# One … ```', '## Two … ```']);
  });

  it('folds nothing of what is no draft', async () => {
    assert.equal(await folds('# Minutes\n\nText\n'), null);
  });
});
