import assert from 'node:assert/strict';
import type { Position, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { draft } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { formats } from './metrics-formats.ts';
import { applied, positionOf, textAt, Workplace } from './workplace.ts';

/** A draft that is not open: one link beside its text, and one whose target stands under a label. */
const closed = draft
  .replace('66.5%', '64.5%')
  .replace('Our equality plan', 'It was [61.2%][before] 🎉. Our equality plan')
  .concat('\n[before]: metric:overall-satisfaction?period=2022-23\n')
  .replaceAll('\n', '\r\n');

describe('renaming a metric over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const begin = async (name: string, capabilities = capable): Promise<Record<string, string>> => {
    const files = {
      [name]: formats[name]!,
      'draft.md': awkward.replace('metrics.yaml', name),
      'papers/closed.md': closed.replace('metrics.yaml', `../${name}`),
      'other.md': draft.replace('metrics.yaml', 'others.yaml'),
      'others.yaml': formats['metrics.yaml']!.replace('waiting-for-assessment', 'taken-elsewhere'),
    };
    workplace = new Workplace(files);
    client = await TestClient.start({ folders: [workplace.uri], capabilities });
    return files;
  };

  const at = (name: string, position: Position) => ({ textDocument: { uri: workplace.uriOf(name) }, position });
  const open = (name: string, text: string) =>
    client.open(workplace.uriOf(name), text, name.endsWith('.md') ? 'markdown' : 'yaml');
  const rename = (name: string, text: string, found: string, newName: string): Promise<WorkspaceEdit | null> =>
    client.connection.sendRequest('textDocument/rename', { ...at(name, positionOf(text, found)), newName });
  const prepare = (name: string, text: string, found: string): Promise<{ range: Range; placeholder: string } | null> =>
    client.connection.sendRequest('textDocument/prepareRename', at(name, positionOf(text, found)));

  for (const name of Object.keys(formats)) {
    it(`changes ${name} and the links of every draft that uses it, open or not`, async () => {
      const files = await begin(name);
      await open('draft.md', files['draft.md']!);
      const edit = await rename('draft.md', files['draft.md']!, 'overall-satisfaction', 'satisfied-overall');
      const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
      assert.deepEqual(
        changes.map(({ textDocument }) => [textDocument.uri.slice(workplace.uri.length + 1), textDocument.version]),
        [
          [name, null],
          ['draft.md', 1],
          ['papers/closed.md', null],
        ],
      );
      for (const { textDocument, edits } of changes) {
        const text = files[textDocument.uri.slice(workplace.uri.length + 1)]!;
        const expected = text.replaceAll('overall-satisfaction', 'satisfied-overall');
        assert.equal(applied(text, edits as TextEdit[]), expected);
      }
    });

    it(`starts from the id in ${name} too`, async () => {
      const files = await begin(name);
      await open(name, files[name]!);
      const offered = await prepare(name, files[name]!, 'overall-satisfaction');
      assert.equal(textAt(files[name]!, offered!.range), 'overall-satisfaction');
      assert.equal(offered!.placeholder, 'overall-satisfaction');
      const edit = await rename(name, files[name]!, 'overall-satisfaction', 'satisfied-overall');
      assert.equal(edit?.documentChanges?.length, 3);
    });
  }

  it('is offered on a number that links to the metric, and on the id in its link', async () => {
    const files = await begin('metrics.yaml');
    const text = files['draft.md']!;
    await open('draft.md', text);
    for (const [found, shown] of [
      ['64.5%', '64.5%'],
      ['satisfaction?', 'overall-satisfaction'],
    ] as const) {
      const offered = await prepare('draft.md', text, found);
      assert.equal(textAt(text, offered!.range), shown);
      assert.equal(offered!.placeholder, 'overall-satisfaction');
    }
  });

  it('says why it cannot be done, in words for the writer', async () => {
    const files = await begin('metrics.yaml');
    await open('draft.md', files['draft.md']!);
    const refused = async (newName: string, message: RegExp): Promise<void> => {
      const request = rename('draft.md', files['draft.md']!, 'overall-satisfaction', newName);
      await assert.rejects(request, (error: { code: number; message: string }) => {
        assert.equal(error.code, -32803);
        assert.match(error.message, message);
        return true;
      });
    };
    await refused(
      'waiting-for-assessment',
      /^There is a metric “waiting-for-assessment” already: “People waiting .*line \d+\. Choose another/,
    );
    await refused(
      'Satisfied Overall',
      /“Satisfied Overall” cannot be an id\. Write it in small letters.*“satisfied-overall”/,
    );
    await refused('none', /“none” cannot be an id/);
    const elsewhere = await rename('draft.md', files['draft.md']!, 'overall-satisfaction', 'taken-elsewhere');
    assert.equal(elsewhere?.documentChanges?.length, 3);
    await assert.rejects(prepare('draft.md', files['draft.md']!, '1,432'), /put the cursor on its id/);
  });

  it('is refused for a file that is not kept as text in UTF-8', async () => {
    const text = awkward.replace('metrics.yaml', 'metrics.csv');
    workplace = new Workplace({ 'draft.md': text });
    workplace.write('metrics.csv', Buffer.from(formats['metrics.csv']!.replace('🎉', '£'), 'latin1'));
    client = await TestClient.start({ folders: [workplace.uri] });
    await open('draft.md', text);
    await assert.rejects(prepare('draft.md', text, '64.5%'), /metrics\.csv is not kept as text in UTF-8/);
    await assert.rejects(rename('draft.md', text, '64.5%', 'satisfied'), /metrics\.csv is not kept as text in UTF-8/);
  });

  it('edits a draft as it is on the disk, for a client that does not watch files', async () => {
    const files = await begin('metrics.yaml', simple);
    await open('draft.md', files['draft.md']!);
    await rename('draft.md', files['draft.md']!, 'overall-satisfaction', 'satisfied-overall');
    const grown = files['papers/closed.md']!.replace('In 2023-24', 'Among all of us, in 2023-24');
    workplace.write('papers/closed.md', grown);
    const edit = await rename('draft.md', files['draft.md']!, 'overall-satisfaction', 'satisfied-overall');
    const edits = edit?.changes?.[workplace.uriOf('papers/closed.md')];
    assert.equal(applied(grown, edits!), grown.replaceAll('overall-satisfaction', 'satisfied-overall'));
  });

  it('changes nothing where a draft has changed unseen', async () => {
    const files = await begin('metrics.yaml');
    await open('draft.md', files['draft.md']!);
    await rename('draft.md', files['draft.md']!, 'overall-satisfaction', 'satisfied-overall');
    workplace.write(
      'papers/closed.md',
      files['papers/closed.md']!.replace('In 2023-24', 'Among all of us, in 2023-24'),
    );
    const again = () => rename('draft.md', files['draft.md']!, 'overall-satisfaction', 'satisfied-overall');
    await assert.rejects(again(), /closed\.md was changed meanwhile, so nothing was renamed\. Try again\./);
    assert.equal((await again())?.documentChanges?.length, 3);
  });

  it('is no matter of other words', async () => {
    const files = await begin('metrics.yaml');
    await open('draft.md', files['draft.md']!);
    assert.equal(await prepare('draft.md', files['draft.md']!, 'Last spring'), null);
    assert.equal(await rename('draft.md', files['draft.md']!, 'Last spring', 'first-spring'), null);
  });
});
