import assert from 'node:assert/strict';
import { CancellationTokenSource, ProgressType } from 'vscode-jsonrpc/node';
import type {
  Diagnostic,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { draft, metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { textAt, Workplace } from './workplace.ts';

const method = 'workspace/diagnostic';

describe('diagnostics of drafts that are not open', () => {
  let workplace: Workplace;
  let client: TestClient;

  const begin = async (files: Readonly<Record<string, string>>, capabilities = capable): Promise<void> => {
    workplace = new Workplace(files);
    const initializationOptions = { workspaceDiagnostics: true };
    client = await TestClient.start({ folders: [workplace.uri], capabilities, initializationOptions });
  };

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  const ask = async (previousResultIds: PreviousResultId[] = []): Promise<WorkspaceDocumentDiagnosticReport[]> => {
    const report = await client.connection.sendRequest<WorkspaceDiagnosticReport>(method, { previousResultIds });
    return report.items;
  };

  const itemsFor = (reports: readonly WorkspaceDocumentDiagnosticReport[], name: string): Diagnostic[] | undefined => {
    const found = reports.filter(({ uri }) => uri === workplace.uriOf(name));
    assert.ok(found.length <= 1, `${name} is reported once`);
    return found[0]?.kind === 'full' ? found[0].items : undefined;
  };

  const files = {
    'awkward.md': awkward,
    // In another folder, so that neither says what contradicts the other.
    'chapters/draft.md': draft,
    'chapters/metrics.yaml': metrics,
    'README.md': '# Harrowmere\n\n66.5%\n',
    'metrics.yaml': metrics.replace('value: "1342"', 'value: "many"'),
  };

  it('are what the open drafts would have, on the same places, and those of their metrics file', async () => {
    await begin(files);
    const reports = await ask();
    const closed = itemsFor(reports, 'awkward.md')!;
    assert.equal(itemsFor(reports, 'README.md'), undefined);
    const broken = itemsFor(reports, 'metrics.yaml')!;
    assert.deepEqual(
      broken.filter(({ code }) => code === 'metrics/schema').map(({ range }) => textAt(files['metrics.yaml'], range)),
      ['many'],
    );
    const wrong = itemsFor(reports, 'chapters/draft.md')!.find(({ code }) => code === 'number/inconsistent')!;
    assert.equal(textAt(draft, wrong.range), '66.5%');
    await client.open(workplace.uriOf('awkward.md'), awkward);
    assert.deepEqual(await client.pull(workplace.uriOf('awkward.md')), closed);
    assert.ok(closed.some(({ range }) => textAt(awkward, range) === '4,100'));
  });

  it('are not sent unasked as well, nor for drafts that are open', async () => {
    await begin(files);
    await client.open(workplace.uriOf('chapters/draft.md'), draft);
    await ask();
    assert.equal(itemsFor(await ask(), 'chapters/draft.md'), undefined);
    await client.execute('cqc-lint.lintWorkspace', null);
    await client.change(workplace.uriOf('chapters/draft.md'), 2, [{ text: draft.replace('66.5%', '66.6%') }]);
    await client.pull(workplace.uriOf('chapters/draft.md'));
    await client.execute('cqc-lint.lintWorkspace', null);
    assert.equal(client.publications, 0);
  });

  it('are only mentioned where the client has them, and emptied where nothing is left', async () => {
    await begin(files);
    const previous = (await ask()).map(({ uri, resultId }) => ({ uri, value: resultId! }));
    const again = await ask(previous);
    assert.deepEqual(
      again.map(({ kind, uri }) => [kind, uri]),
      previous.map(({ uri }) => ['unchanged', uri]),
    );
    workplace.write('chapters/draft.md', '# Notes\n');
    await client.changedOnDisk(workplace.uriOf('chapters/draft.md'));
    const after = await ask(previous);
    assert.deepEqual(itemsFor(after, 'chapters/draft.md'), []);
    assert.equal(after.find(({ uri }) => uri === workplace.uriOf('awkward.md'))?.kind, 'unchanged');
  });

  it('come piece by piece, and a request without news stays open until there is some', async () => {
    await begin(files);
    const pieces: WorkspaceDocumentDiagnosticReport[] = [];
    const take = ({ items }: WorkspaceDiagnosticReport): void => void pieces.push(...items);
    const one = client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'first', take);
    const first = await client.connection.sendRequest<WorkspaceDiagnosticReport>(method, {
      previousResultIds: [],
      partialResultToken: 'first',
    });
    one.dispose();
    assert.deepEqual(first.items, []);
    const names = ['awkward.md', 'chapters/draft.md', 'metrics.yaml'];
    assert.deepEqual(
      names.filter((name) => itemsFor(pieces, name)),
      names,
    );
    const previousResultIds = pieces.splice(0).map(({ uri, resultId }) => ({ uri, value: resultId! }));
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'second', take);
    let isAnswered = false;
    const second = client.connection
      .sendRequest<WorkspaceDiagnosticReport>(method, { previousResultIds, partialResultToken: 'second' })
      .then(() => {
        isAnswered = true;
      });
    // An answer to another question shows that the server has gone on without answering this one.
    await client.execute('cqc-lint.lintWorkspace', null);
    assert.equal(isAnswered, false);
    workplace.write('chapters/draft.md', draft.replace('66.5%', '67.5%'));
    await client.changedOnDisk(workplace.uriOf('chapters/draft.md'));
    await second;
    assert.deepEqual(
      pieces.map(({ uri }) => uri),
      [workplace.uriOf('chapters/draft.md')],
    );
    assert.ok(itemsFor(pieces, 'chapters/draft.md')!.some(({ range }) => textAt(draft, range) === '66.5%'));
  });

  it('follow a draft that is opened and closed again', async () => {
    await begin(files);
    const previous = (await ask()).map(({ uri, resultId }) => ({ uri, value: resultId! }));
    const uri = workplace.uriOf('chapters/draft.md');
    await client.open(uri, draft);
    assert.equal(
      (await ask(previous)).some((report) => report.uri === uri),
      false,
    );
    await client.close(uri);
    const others = previous.filter((one) => one.uri !== uri);
    assert.ok(itemsFor(await ask(others), 'chapters/draft.md')!.length > 0);
  });

  it('stop when the request is cancelled', async () => {
    await begin(files);
    const reports = await ask();
    const previousResultIds = reports.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    const source = new CancellationTokenSource();
    const held = client.connection.sendRequest(method, { previousResultIds, partialResultToken: 'held' }, source.token);
    const outcome = assert.rejects(held, { code: -32800 });
    source.cancel();
    await outcome;
    assert.ok((await ask()).length > 0);
  });

  it('are offered only to clients that ask for diagnostics and were told to', async () => {
    await begin(files, simple);
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const other = await TestClient.start({ folders: [workplace.uri] });
    assert.equal(other.initialized.capabilities.diagnosticProvider?.workspaceDiagnostics, false);
    await other.stop();
    const third = await TestClient.start({
      folders: [workplace.uri],
      initializationOptions: { workspaceDiagnostics: true },
    });
    assert.equal(third.initialized.capabilities.diagnosticProvider?.workspaceDiagnostics, true);
    await third.stop();
  });
});
