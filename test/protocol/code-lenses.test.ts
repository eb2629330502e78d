import assert from 'node:assert/strict';
import type { CodeLens, Location, Position } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { draft } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { formats } from './metrics-formats.ts';
import { textAt, Workplace } from './workplace.ts';

/** Another draft that gives a value of the year before, and does not say so. */
const older = draft
  .replace('metrics.yaml', '../metrics.yaml')
  .replace(/In 2023-24, .*/, 'Of all people, [61.2%](metric:overall-satisfaction?period=2022-23) were satisfied 🎉.');

describe('code lenses over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;

  beforeEach(() => {
    workplace = new Workplace({ ...formats, 'draft.md': awkward, 'papers/older.md': older });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const begin = async (settings: object = {}, initializationOptions: object = { showReferences: true }) => {
    client = await TestClient.start({ folders: [workplace.uri], settings: { value: settings }, initializationOptions });
  };

  const lenses = async (name: string, text: string): Promise<CodeLens[] | null> => {
    const uri = workplace.uriOf(name);
    await client.open(uri, text, name.endsWith('.md') ? 'markdown' : 'yaml');
    return client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  };

  /** Each lens as its line and title. */
  const shown = (found: readonly CodeLens[] | null): string[] | undefined =>
    found?.map(({ range, command }) => `${range.start.line + 1}: ${command!.title}`);

  /** The texts of the places that a lens leads to. */
  const placesOf = ({ command }: CodeLens, texts: Readonly<Record<string, string>>): string[] => {
    assert.equal(command!.command, 'cqcLint.showReferences');
    const [uri, position, places] = command!.arguments as [string, Position, Location[]];
    assert.ok(uri.startsWith(workplace.uri) && position.line >= 0);
    return places.map((place) => textAt(texts[place.uri.slice(workplace.uri.length + 1)]!, place.range));
  };

  it('say above each statement how its numbers, evidence and parts stand', async () => {
    await begin();
    const found = await lenses('draft.md', awkward);
    assert.deepEqual(shown(found), [
      '13: 3 of 5 numbers backed',
      '13: evidence of 2 of 4 kinds; none of “Feedback from staff and leaders” and “Feedback from partners”',
      '32: evidence of 1 of 4 kinds',
      '32: missing: “Areas of strength” and “Areas for development”',
    ]);
    assert.deepEqual(placesOf(found![0]!, { 'draft.md': awkward }), ['4,100', '1,432']);
  });

  it('lead to all numbers where all are backed, and count them where there are no metrics', async () => {
    await begin();
    const backed = awkward.replace('1,432', '1,342').replace('4,100 bicycles', 'bicycles');
    const [first] = (await lenses('draft.md', backed))!;
    assert.equal(first!.command!.title, '4 of 4 numbers backed');
    assert.deepEqual(placesOf(first!, { 'draft.md': backed }), ['64.5%', '1,342', '61.2%', '64.5%']);
    const [unlinked] = (await lenses('new.md', awkward.replace(/metrics: .*\r\n/, '')))!;
    assert.equal(unlinked!.command!.title, '5 numbers');
  });

  for (const name of Object.keys(formats)) {
    it(`say in ${name} how often each metric is cited, and where by an older value`, async () => {
      workplace.write('draft.md', awkward.replace('metrics.yaml', name));
      workplace.write('papers/older.md', older.replace('metrics.yaml', name));
      await begin();
      const text = formats[name]!;
      const found = await lenses(name, text);
      const line = (id: string): number =>
        text.slice(0, name.endsWith('json') ? text.lastIndexOf('{', text.indexOf(id)) : text.indexOf(id)).split('\r\n')
          .length;
      const [first, second] = [line('overall-satisfaction'), line('waiting-for-assessment')];
      assert.deepEqual(shown(found), [
        `${first}: cited 4 times in 2 drafts`,
        `${first}: newer value available, older in 1 draft`,
        `${second}: cited once`,
      ]);
      const texts = {
        'draft.md': awkward.replace('metrics.yaml', name),
        'papers/older.md': older.replace('metrics.yaml', name),
      };
      assert.deepEqual(placesOf(found![0]!, texts), ['64.5%', '61.2%', '64.5%', '61.2%']);
      assert.deepEqual(placesOf(found![1]!, texts), ['61.2%']);
    });
  }

  it('say that a metric is not cited', async () => {
    workplace.write('draft.md', '# No draft any more\n');
    workplace.write('papers/older.md', '# Nor this\n');
    await begin();
    const found = await lenses('metrics.yaml', formats['metrics.yaml']!);
    assert.deepEqual(shown(found), ['4: not cited', '13: not cited']);
    assert.equal(found![0]!.command!.command, '');
  });

  it('are titles alone for a client without a list of references', async () => {
    await begin({}, {});
    for (const { command } of (await lenses('draft.md', awkward))!) {
      assert.deepEqual([command!.command, command!.arguments], ['', undefined]);
    }
  });

  it('are none where the settings switch them off, and of what is neither draft nor metrics', async () => {
    await begin({ codeLens: false });
    assert.equal(await lenses('draft.md', awkward), null);
    await client.stop();
    await begin();
    assert.equal(await lenses('minutes.md', '# Minutes\n'), null);
    assert.equal(await lenses('other.yaml', 'metrics:\n  enabled: true\n'), null);
  });
});
