import assert from 'node:assert/strict';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { textAt, Workplace } from './workplace.ts';

describe('document symbols over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(() => {
    workplace = new Workplace({ 'metrics.yaml': metrics });
    uri = workplace.uriOf('draft.md');
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const symbols = async <T>(text: string, capabilities = capable): Promise<T> => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities });
    await client.open(uri, text);
    return client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  };

  /** Each symbol on a line, indented by its depth. */
  const lines = (all: readonly DocumentSymbol[], depth = 0): string[] =>
    all.flatMap(({ name, kind, detail, children }) => [
      `${' '.repeat(depth)}${kind} ${name}${detail ? ` (${detail})` : ''}`,
      ...lines(children ?? [], depth + 1),
    ]);

  it('are themes, statements, parts and other headings, with how their numbers stand', async () => {
    assert.deepEqual(lines(await symbols(awkward)), [
      '15 🎉 Adult social care & support (5 numbers, 1 wrong, 1 not backed)',
      ' 2 Theme 1: Working with people (5 numbers, 1 wrong, 1 not backed)',
      '  5 Assessing needs (5 numbers, 1 wrong, 1 not backed)',
      '   8 Areas of strength (2 numbers, 1 not backed)',
      '   8 Areas for development (3 numbers, 1 wrong)',
      '  5 Equity in experience and outcomes',
    ]);
  });

  it('have their heading as name, within all that stands below it', async () => {
    const all = await symbols<DocumentSymbol[]>(awkward);
    const statement = all[0]!.children![0]!.children![0]!;
    const [strength, development] = statement.children!;
    assert.equal(textAt(awkward, all[0]!.selectionRange), '🎉 Adult social care &amp; support');
    assert.equal(textAt(awkward, strength!.selectionRange), 'Areas of strength');
    assert.match(textAt(awkward, strength!.range), /^#### Areas of strength\r\n[^#]*next review -->\s*$/);
    assert.match(textAt(awkward, development!.range), /^#### Areas for development\r\n[^#]*\| *\r\n\s*$/);
    assert.ok(textAt(awkward, statement.range).includes(textAt(awkward, development!.range)));
  });

  it('say so where all numbers are backed, and nothing where there are none', async () => {
    const text = awkward.replace('1,432', '1,342').replace('4,100 bicycles', 'bicycles');
    const found = lines(await symbols(text));
    assert.equal(found[3], '   8 Areas of strength (1 number, all backed)');
    assert.equal(found[5], '  5 Equity in experience and outcomes');
  });

  it('put a heading at a wrong level where the framework means it to be, and name one without text', async () => {
    const text = awkward.replace('#### Areas for development', '### Areas for development').concat('\r\n##\r\n');
    const found = lines(await symbols(text));
    assert.equal(found[4], '   8 Areas for development (3 numbers, 1 wrong)');
    assert.equal(found.at(-1), ' 15 A heading without text');
  });

  it('are a list for a client that shows no tree', async () => {
    const found = await symbols<SymbolInformation[]>(awkward, simple);
    const strength = found.find(({ name }) => name === 'Areas of strength')!;
    assert.equal(strength.containerName, 'Assessing needs');
    assert.match(textAt(awkward, strength.location.range), /^#### Areas of strength/);
    assert.equal(found.length, 6);
  });

  it('are none of what is no draft', async () => {
    assert.equal(await symbols('# Minutes\n'), null);
  });
});
