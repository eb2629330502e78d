import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeLens, ServerCapabilities } from 'vscode-languageserver-protocol';
import { awkward } from './awkward.ts';
import { metrics } from './harrowmere.ts';
import { simple, TestClient } from './language-client.ts';
import { formats } from './metrics-formats.ts';
import { positionOf, Workplace } from './workplace.ts';

/** What a request or a notification of each capability is, and whether its answer says something. */
interface Exercise {
  run(client: TestClient, workplace: Workplace): Promise<unknown>;
}

/** A request about the draft, at a place or about all of it. */
const request = (method: string, at: string | null = null, more: object = {}): Exercise => ({
  run: (client, workplace) =>
    client.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: workplace.uriOf('draft.md') },
      ...(at === null ? {} : { position: positionOf(awkward, at) }),
      ...more,
    }),
});

const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const number = '64.5%](';
const table = formats['metrics.csv']!;

/** Every capability that the server names when it starts, with how it is asked for. */
const exercises: Readonly<Record<string, Exercise>> = {
  codeActionProvider: request('codeAction', null, { range: everything, context: { diagnostics: [] } }),
  codeLensProvider: request('codeLens'),
  completionProvider: request('completion', 'overall-satisfaction?'),
  diagnosticProvider: {
    run: (client, workplace) => client.pull(workplace.uriOf('draft.md')),
  },
  definitionProvider: request('definition', number),
  documentHighlightProvider: request('documentHighlight', number),
  documentLinkProvider: request('documentLink'),
  documentSymbolProvider: request('documentSymbol'),
  executeCommandProvider: {
    run: (client, workplace) => client.execute('cqc-lint.coverage', { uri: workplace.uriOf('draft.md') }),
  },
  foldingRangeProvider: request('foldingRange'),
  hoverProvider: request('hover', number),
  inlayHintProvider: request('inlayHint', null, { range: everything }),
  linkedEditingRangeProvider: {
    async run(client, workplace) {
      const uri = workplace.uriOf('table.csv');
      await client.open(uri, table, 'csv');
      const position = positionOf(table, 'overall-satisfaction');
      return client.connection.sendRequest('textDocument/linkedEditingRange', { textDocument: { uri }, position });
    },
  },
  referencesProvider: request('references', number, { context: { includeDeclaration: true } }),
  renameProvider: request('rename', number, { newName: 'satisfied-overall' }),
  selectionRangeProvider: request('selectionRange', null, { positions: [positionOf(awkward, number)] }),
  semanticTokensProvider: {
    async run(client, workplace) {
      const textDocument = { uri: workplace.uriOf('draft.md') };
      const { legend: _, ...ways } = client.initialized.capabilities.semanticTokensProvider!;
      assert.deepEqual(ways, { full: true, range: true });
      const all = await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
      const range = everything;
      const some = await client.connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range });
      assert.deepEqual(some, all);
      return all;
    },
  },
  textDocumentSync: {
    async run(client, workplace) {
      const uri = workplace.uriOf('draft.md');
      await client.change(uri, 2, [{ text: awkward.replace('4,100', '4,101') }]);
      const found = await client.pull(uri);
      return found.filter(({ message }) => String(message).includes('4,101'));
    },
  },
  workspaceSymbolProvider: {
    run: (client) => client.connection.sendRequest('workspace/symbol', { query: '' }),
  },
  workspace: {
    async run(client, workplace) {
      const folder = { uri: workplace.uri, name: 'harrowmere' };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [folder] },
      });
      // Outside of all folders, a draft’s own folder is where its files may lie.
      return client.pull(workplace.uriOf('draft.md'));
    },
  },
};

describe('what the server says it can do', () => {
  let workplace: Workplace;
  let client: TestClient;

  before(async () => {
    workplace = new Workplace({ 'draft.md': awkward, 'metrics.yaml': metrics });
    client = await TestClient.start({ folders: [workplace.uri], settings: { value: { inlayHints: 'all' } } });
    await client.open(workplace.uriOf('draft.md'), awkward);
  });

  after(async () => {
    await client.stop();
    workplace.remove();
  });

  it('is what is exercised below, and no more', () => {
    const { positionEncoding: _, ...advertised }: ServerCapabilities = client.initialized.capabilities;
    assert.deepEqual(Object.keys(advertised).sort(), Object.keys(exercises).sort());
    assert.equal(client.initialized.serverInfo?.name, 'cqc-lint');
  });

  it('has its commands on the page for other editors', () => {
    const page = readFileSync('docs/editors.md', 'utf8');
    const { commands } = client.initialized.capabilities.executeCommandProvider!;
    assert.deepEqual(
      commands.filter((command) => !page.includes(`\`${command}\``)),
      [],
    );
  });

  it('asks for no command that a client may not have', async () => {
    const uri = workplace.uriOf('plain.md');
    const plain = await TestClient.start({ folders: [workplace.uri], capabilities: simple });
    try {
      await plain.open(uri, awkward);
      const lenses = await plain.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
      const actions = await plain.codeActions(uri, everything, []);
      const items = await plain.complete(uri, positionOf(awkward, '#### Areas for'));
      const called = [...lenses, ...actions, ...items].flatMap(({ command }) => (command ? [command.command] : []));
      assert.ok(lenses.length > 0 && actions.length > 0);
      const own = plain.initialized.capabilities.executeCommandProvider!.commands;
      // A lens without a command is words only.
      assert.deepEqual(
        called.filter((command) => command !== '' && !own.includes(command)),
        [],
      );
    } finally {
      await plain.stop();
    }
  });

  for (const [capability, exercise] of Object.entries(exercises)) {
    it(`holds for ${capability}`, async () => {
      const answer = await exercise.run(client, workplace);
      assert.ok(answer !== null && answer !== undefined, 'it answers with something');
      assert.ok(!Array.isArray(answer) || answer.length > 0, 'it answers with more than an empty list');
      assert.deepEqual(client.log, []);
    });
  }
});
