import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Range, SemanticTokens } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { positionOf, textAt, Workplace } from './workplace.ts';

describe('semantic tokens over the protocol', () => {
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

  /** The text of each token with its type and modifiers. */
  const tokens = async (text: string, range?: Range): Promise<string[]> => {
    await client.open(uri, text);
    const { data } = await client.connection.sendRequest<SemanticTokens>(
      `textDocument/semanticTokens/${range ? 'range' : 'full'}`,
      { textDocument: { uri }, ...(range ? { range } : {}) },
    );
    const { tokenTypes, tokenModifiers } = client.initialized.capabilities.semanticTokensProvider!.legend;
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [lines, characters, length, type, modifiers] = data.slice(i, i + 5) as [
        number,
        number,
        number,
        number,
        number,
      ];
      line += lines;
      character = lines === 0 ? character + characters : characters;
      const word = textAt(text, { start: { line, character }, end: { line, character: character + length } });
      const named = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
      found.push([word, tokenTypes[type], ...named].join(' '));
    }
    return found;
  };

  it('are the claims with their verdicts', async () => {
    assert.deepEqual(await tokens(awkward), [
      '64.5% claim supported linked',
      '4,100 claim unsupported',
      '1,432 claim inconsistent',
      '61.2% claim supported linked',
      '64.5% claim supported linked',
    ]);
  });

  it('are those of a range, counted from its document', async () => {
    const start = positionOf(awkward, '🚌');
    const range = { start, end: { line: start.line + 1, character: 0 } };
    assert.deepEqual(await tokens(awkward, range), ['1,432 claim inconsistent']);
  });

  it('end with their line where a number runs over two', async () => {
    const text = awkward.replace('4,100 bicycles', 'bicycles for £2.5\r\nmillion');
    const found = await tokens(text);
    assert.deepEqual(found.slice(1, 3), ['£2.5 claim unsupported', 'million claim unsupported']);
  });

  it('have no verdict without metrics', async () => {
    assert.equal((await tokens(awkward.replace(/metrics: .*\r\n/, '')))[1], '4,100 claim');
  });

  it('have names that VS Code is told of', () => {
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ).contributes;
    const { tokenTypes, tokenModifiers } = client.initialized.capabilities.semanticTokensProvider!.legend;
    const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
    assert.deepEqual(ids(semanticTokenTypes), tokenTypes);
    assert.deepEqual(ids(semanticTokenModifiers).sort(), [...tokenModifiers].sort());
    for (const selector of Object.keys(semanticTokenScopes[0].scopes)) {
      const [type, ...modifiers] = selector.split('.');
      assert.ok(tokenTypes.includes(type!) && modifiers.every((one) => tokenModifiers.includes(one)), selector);
    }
  });
});
