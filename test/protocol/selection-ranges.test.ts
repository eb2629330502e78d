import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { positionAfter, positionOf, textAt, Workplace } from './workplace.ts';

describe('selection ranges over the protocol', () => {
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

  /** The texts selected one after the other from a place. */
  const grown = async (at: string): Promise<string[]> => {
    await client.open(uri, awkward);
    const [first] = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [positionOf(awkward, at)],
    });
    const texts: string[] = [];
    for (let range = first; range; range = range.parent) texts.push(textAt(awkward, range.range));
    return texts;
  };

  it('grow from a number over its link, sentence and passage to its sections', async () => {
    const texts = await grown('64.5%](');
    const link = '[64.5%](metric:overall-satisfaction?period=2023-24)';
    const sentence = `👩‍👩‍👧 Caf&eacute;s &amp; buses: in 2023-24, ${link} of people were extremely or very satisfied with their care and support.`;
    assert.deepEqual(texts.slice(0, 5), [
      '64',
      '64.5%',
      link,
      sentence,
      `${sentence} 🎉 Last spring, we ordered 4,100 bicycles.`,
    ]);
    assert.deepEqual(
      texts.slice(5, -1).map((text) => text.split('\r\n')[0]),
      [
        '#### Areas of strength',
        '### Assessing needs',
        '## Theme 1: Working with people',
        '# 🎉 Adult social care &amp; support',
      ],
    );
    assert.equal(texts.at(-1), awkward);
    for (const [i, text] of texts.entries()) if (i > 0) assert.ok(text.includes(texts[i - 1]!), text);
  });

  it('grow from a cell over its row to its table', async () => {
    const texts = await grown('61.2%');
    const cell = '[61.2%](metric:overall-satisfaction?period=2022-23)';
    assert.deepEqual(texts.slice(1, 3), ['61.2%', cell]);
    assert.match(texts[3]!, /^Overall satisfaction \| .*2023-24\)$/);
    assert.match(texts[4]!, /^\| Measure &amp; 🎉 [\s\S]*2023-24\) \|$/);
  });

  it('are given for each position, in front matter and between passages too', async () => {
    await client.open(uri, awkward);
    const positions = [positionOf(awkward, 'framework'), positionAfter(awkward, 'next review -->')];
    const ranges = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions,
    });
    assert.equal(ranges.length, 2);
    assert.equal(textAt(awkward, ranges[0]!.range), 'framework');
    assert.match(textAt(awkward, ranges[1]!.parent!.range), /^#### Areas of strength/);
  });
});
