import assert from 'node:assert/strict';
import { ProgressType } from 'vscode-jsonrpc/node';
import type { Location, SymbolInformation } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { draft, metrics } from './harrowmere.ts';
import { TestClient } from './language-client.ts';
import { positionOf, textAt, Workplace } from './workplace.ts';

describe('answers that come piece by piece', () => {
  let workplace: Workplace;
  let client: TestClient;
  const files = {
    'awkward.md': awkward,
    'draft.md': draft,
    'metrics.yaml': metrics,
    'other/report.md': draft,
    'other/metrics.yaml': metrics.replace('overall-satisfaction', 'other-satisfaction'),
  };

  before(async () => {
    workplace = new Workplace(files);
    client = await TestClient.start({ folders: [workplace.uri] });
    await client.open(workplace.uriOf('awkward.md'), awkward);
  });
  after(async () => {
    await client.stop();
    workplace.remove();
  });

  /** The pieces of an answer, the answer itself, and the whole answer to the same question without pieces. */
  const asked = async <T>(method: string, parameters: object, token: string) => {
    const pieces: T[][] = [];
    const heard = client.connection.onProgress(new ProgressType<T[]>(), token, (piece) => void pieces.push(piece));
    const answer = await client.connection.sendRequest<T[]>(method, { ...parameters, partialResultToken: token });
    heard.dispose();
    const whole = await client.connection.sendRequest<T[]>(method, parameters);
    return { pieces, answer, whole };
  };

  it('are the places that a metric backs, draft by draft', async () => {
    const { pieces, answer, whole } = await asked<Location>(
      'textDocument/references',
      {
        textDocument: { uri: workplace.uriOf('awkward.md') },
        position: positionOf(awkward, '64.5%]('),
        context: { includeDeclaration: true },
      },
      'places',
    );
    assert.deepEqual(answer, []);
    assert.ok(pieces.length >= 3, 'the declaration and each draft by themselves');
    const key = ({ uri, range }: Location): string => `${uri} ${JSON.stringify(range)}`;
    assert.deepEqual(pieces.flat().map(key).sort(), whole.map(key).sort());
    const own = pieces.flat().filter(({ uri }) => uri === workplace.uriOf('awkward.md'));
    assert.deepEqual(
      own.map(({ range }) => textAt(awkward, range)),
      ['64.5%', '61.2%', '64.5%'],
    );
  });

  it('are the metrics of the workspace, file by file', async () => {
    const { pieces, answer, whole } = await asked<SymbolInformation>(
      'workspace/symbol',
      { query: 'satisfaction' },
      'metrics',
    );
    assert.deepEqual(answer, []);
    assert.deepEqual(
      pieces.map((piece) => piece.length),
      [1, 1],
    );
    assert.deepEqual(
      pieces
        .flat()
        .map(({ name }) => name)
        .sort(),
      whole.map(({ name }) => name).sort(),
    );
  });
});

describe('progress', function () {
  this.timeout(120_000);

  /** Enough drafts, long enough, that to read them takes longer than half a second on any computer. */
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => {
      const paragraph = `In 2023-24, 64.5% of people were extremely or very satisfied with their care and support in area ${index}.\n\n`;
      return [`draft-${index}.md`, draft + paragraph.repeat(250)];
    }),
  );

  /** What kinds of progress are told of while some files are checked. */
  const kindsFor = async (files: Readonly<Record<string, string>>): Promise<string[]> => {
    const workplace = new Workplace({ ...files, 'metrics.yaml': metrics });
    const client = await TestClient.start({ folders: [workplace.uri] });
    const kinds: string[] = [];
    client.connection.onProgress(new ProgressType<{ kind: string }>(), 'work', ({ kind }) => void kinds.push(kind));
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'cqc-lint.lintWorkspace',
      workDoneToken: 'work',
    });
    await client.stop();
    workplace.remove();
    return kinds;
  };

  it('is told of work that takes longer than half a second, from its beginning to its end', async () => {
    const kinds = await kindsFor(many);
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
    assert.equal(kinds.filter((kind) => kind !== 'report').length, 2);
  });

  it('is well-formed for any other work too', async () => {
    const kinds = await kindsFor({ 'draft.md': draft });
    assert.ok(kinds.length === 0 || (kinds[0] === 'begin' && kinds.at(-1) === 'end'), kinds.join());
  });
});
