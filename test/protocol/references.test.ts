import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { draft } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { formats } from './metrics-formats.ts';
import { positionOf, textAt, Workplace } from './workplace.ts';

/** Another draft, that nobody opens: it links to one value, and names another by its words and without a number. */
const closed = `\uFEFF${draft
  .replace('metrics.yaml', '../metrics.yaml')
  .replace('66.5%', '64.5%')
  .replace('Our equality plan', '🎉 See [the survey](metric:overall-satisfaction). Our equality plan')}`;

describe('references over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;

  beforeEach(() => {
    workplace = new Workplace({ ...formats, 'draft.md': awkward, 'older/closed.md': closed, 'minutes.md': '64.5%\n' });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  /** The file and text of each place; texts that are not open are as they are on the disk. */
  const references = async (
    name: string,
    text: string,
    at: string,
    { includeDeclaration = false, capabilities = capable } = {},
  ): Promise<string[] | null> => {
    client ??= await TestClient.start({ folders: [workplace.uri], capabilities });
    const uri = workplace.uriOf(name);
    await client.open(uri, text, name.endsWith('.md') ? 'markdown' : 'yaml');
    const found = await client.connection.sendRequest<Location[] | null>('textDocument/references', {
      textDocument: { uri },
      position: positionOf(text, at),
      context: { includeDeclaration },
    });
    const texts: Record<string, string> = { ...formats, 'draft.md': awkward, 'older/closed.md': closed, [name]: text };
    return (
      found?.map((place) => {
        const file = place.uri.slice(workplace.uri.length + 1);
        return `${file} ${place.range.start.line + 1}: ${textAt(texts[file]!, place.range)}`;
      }) ?? null
    );
  };

  const all = [
    'draft.md 19: 64.5%',
    'draft.md 30: 61.2%',
    'draft.md 30: 64.5%',
    'older/closed.md 17: 64.5%',
    'older/closed.md 21: [the survey](metric:overall-satisfaction)',
  ];

  for (const [name, metrics] of Object.entries(formats)) {
    it(`from a metric in ${name} are all its numbers in every draft`, async () => {
      workplace.write('draft.md', awkward.replace('metrics.yaml', name));
      workplace.write('older/closed.md', closed.replace('metrics.yaml', name));
      client = await TestClient.start({ folders: [workplace.uri] });
      assert.deepEqual(await references(name, metrics, 'overall-satisfaction'), all);
    });

    it(`from a value in ${name} are the numbers that it backs`, async () => {
      workplace.write('draft.md', awkward.replace('metrics.yaml', name));
      workplace.write('older/closed.md', closed.replace('metrics.yaml', name));
      client = await TestClient.start({ folders: [workplace.uri] });
      assert.deepEqual(await references(name, metrics, '61.2'), ['draft.md 30: 61.2%']);
    });
  }

  it('from a metric whose values stand in two files are the same from both, and from a value only its own', async () => {
    const newer = formats['metrics.yaml']!.replace(/ {6}- \{ period: 2022-23, [^\n]*\n/, '').replace(
      / {6}- \{ period: 2023-24, area[^\n]*\n/,
      '',
    );
    workplace.write('newer.yaml', newer);
    workplace.write('older/closed.md', '# No draft\n');
    client = await TestClient.start({ folders: [workplace.uri] });
    const text = awkward.replace('metrics: metrics.yaml', 'metrics: [metrics.yaml, newer.yaml]');
    workplace.write('draft.md', text);
    const numbers = ['draft.md 19: 64.5%', 'draft.md 30: 61.2%', 'draft.md 30: 64.5%'];
    assert.deepEqual(await references('newer.yaml', newer, 'overall-satisfaction'), numbers);
    assert.deepEqual(await references('newer.yaml', newer, '64.5'), [numbers[0], numbers[2]]);
    const first = formats['metrics.yaml']!;
    assert.deepEqual(await references('metrics.yaml', first, 'overall-satisfaction'), numbers);
    assert.deepEqual(await references('metrics.yaml', first, '64.5'), []);
    assert.deepEqual(await references('metrics.yaml', first, '61.2'), [numbers[1]]);
  });

  it('from a number or a link in a draft are those of its metric, with where the file has it', async () => {
    client = await TestClient.start({ folders: [workplace.uri] });
    assert.deepEqual(await references('draft.md', awkward, '64.5%', { includeDeclaration: true }), [
      'metrics.yaml 4: overall-satisfaction',
      ...all,
    ]);
    assert.deepEqual(await references('draft.md', awkward, 'overall-satisfaction?'), all);
  });

  it('follow what is typed in a draft, and drafts that come and go on the disk', async () => {
    client = await TestClient.start({ folders: [workplace.uri] });
    const uri = workplace.uriOf('draft.md');
    await references('draft.md', awkward, '64.5%');
    const text = awkward.replace('| [61.2%]', '| 🎉 [61.2%]');
    await client.change(uri, 2, [{ text }]);
    workplace.write('older/another.md', closed);
    workplace.write('older/closed.md', '# No draft any more\n');
    for (const name of ['older/another.md', 'older/closed.md']) await client.changedOnDisk(workplace.uriOf(name));
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: positionOf(text, '61.2%'),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      found.map((place) => place.uri.slice(workplace.uri.length + 1)),
      ['draft.md', 'draft.md', 'draft.md', 'older/another.md', 'older/another.md'],
    );
    assert.equal(textAt(text, found[1]!.range), '61.2%');
  });

  it('are found without a workspace folder among the drafts beside an open one', async () => {
    workplace.write('beside.md', closed.replace('../metrics.yaml', 'metrics.yaml'));
    client = await TestClient.start({ folders: [], capabilities: simple });
    const found = await references('draft.md', awkward, '1,432');
    assert.deepEqual(found, ['draft.md 26: 1,432']);
    await client.stop();
    client = await TestClient.start({ folders: [], capabilities: simple });
    await client.open(workplace.uriOf('draft.md'), awkward);
    const places = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: workplace.uriOf('draft.md') },
      position: positionOf(awkward, '61.2%'),
      context: { includeDeclaration: false },
    });
    assert.equal(places.filter(({ uri }) => uri === workplace.uriOf('beside.md')).length, 2);
  });

  it('are none where no metric is spoken of', async () => {
    client = await TestClient.start({ folders: [workplace.uri] });
    assert.equal(await references('draft.md', awkward, 'Last spring'), null);
    assert.equal(await references('minutes.md', '64.5%\n', '64.5%'), null);
    assert.equal(await references('metrics.yaml', formats['metrics.yaml']!, 'authority'), null);
  });
});
