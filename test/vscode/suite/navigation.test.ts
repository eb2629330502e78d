import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftName, eventually, findingOn, metricsName, open, rangeOf, revert } from './workspace.ts';

const everything = new vscode.Range(0, 0, 999, 0);

/** What the providers of the editor give, once what is wanted is among it. */
function provided<T>(check: (found: T) => void, command: string, ...given: unknown[]): Promise<T> {
  return eventually(async () => {
    const found = await vscode.commands.executeCommand<T>(command, ...given);
    check(found);
    return found;
  });
}

describe('Finding the way between drafts and figures', () => {
  let draft: vscode.TextDocument;

  beforeEach(async () => {
    draft = await open(draftName);
    await findingOn(draft, '2,064', 'number/inconsistent');
  });
  afterEach(() => revert(draft));

  it('shows the outline with how the numbers stand', async () => {
    const all = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
    await provided<vscode.DocumentSymbol[]>(
      (found) => {
        const statement = all(found).find(({ name, detail }) => name === 'Assessing needs' && detail !== '');
        assert.match(statement?.detail ?? '', /^\d+ numbers, \d wrong/);
      },
      'vscode.executeDocumentSymbolProvider',
      draft.uri,
    );
  });

  it('leads from a number to its value, and from there to every number that it backs', async () => {
    const number = rangeOf(draft, '28 days').start;
    const [link] = await provided<vscode.LocationLink[]>(
      ([first]) => assert.ok(first?.targetUri.path.endsWith(metricsName)),
      'vscode.executeDefinitionProvider',
      draft.uri,
      number,
    );
    const metrics = await vscode.workspace.openTextDocument(link!.targetUri);
    assert.equal(metrics.getText(link!.targetSelectionRange), '28');
    await vscode.window.showTextDocument(metrics);
    const places = await provided<vscode.Location[]>(
      (found) => assert.ok(found.length > 0),
      'vscode.executeReferenceProvider',
      metrics.uri,
      link!.targetSelectionRange!.start,
    );
    const texts = places.filter(({ uri }) => uri.path.endsWith(draftName)).map(({ range }) => draft.getText(range));
    assert.deepEqual(texts, ['28']);
  });

  it('says above a statement and a metric how they stand, with places to show', async () => {
    const titles = async (uri: vscode.Uri, wanted: RegExp): Promise<vscode.CodeLens> => {
      const found = await provided<vscode.CodeLens[]>(
        (lenses) => assert.ok(lenses.some(({ command }) => wanted.test(command?.title ?? ''))),
        'vscode.executeCodeLensProvider',
        uri,
        99,
      );
      return found.find(({ command }) => wanted.test(command?.title ?? ''))!;
    };
    const lens = await titles(draft.uri, /^\d+ of \d+ numbers backed$/);
    assert.equal(lens.command?.command, 'cqcLint.showReferences');
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const metrics = await open(metricsName);
    await titles(metrics.uri, /^cited twice$/);
  });

  it('renames a metric in its file and in every link', async () => {
    const at = rangeOf(draft, 'assessment-wait').start;
    const edit = await provided<vscode.WorkspaceEdit>(
      (found) => assert.ok(found.size > 0),
      'vscode.executeDocumentRenameProvider',
      draft.uri,
      at,
      'wait-for-assessment',
    );
    const changed = edit.entries().map(([uri, edits]) => [uri.path.split('/').at(-1), edits.length]);
    assert.deepEqual(changed.toSorted(), [
      [metricsName, 1],
      [draftName, draft.getText().split('metric:assessment-wait').length - 1],
    ]);
    assert.ok(edit.entries().every(([, edits]) => edits.every(({ newText }) => newText === 'wait-for-assessment')));
  });

  it('writes metrics behind numbers when it is asked to', async () => {
    const hints = (check: (found: vscode.InlayHint[]) => void) =>
      provided<vscode.InlayHint[]>(check, 'vscode.executeInlayHintProvider', draft.uri, everything);
    await hints((found) => assert.deepEqual(found, []));
    const settings = vscode.workspace.getConfiguration('cqcLint', draft.uri);
    await settings.update('inlayHints', 'all', vscode.ConfigurationTarget.Global);
    try {
      const found = await hints((shown) => assert.ok(shown.length > 0));
      assert.ok(found.some(({ label }) => label === 'assessment-wait, 2023-24'));
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('knows verdicts as tokens, sections to fold, links to follow and metrics by name', async () => {
    const legend = await provided<vscode.SemanticTokensLegend>(
      (found) => assert.deepEqual(found?.tokenTypes, ['claim']),
      'vscode.provideDocumentSemanticTokensLegend',
      draft.uri,
    );
    assert.ok(legend.tokenModifiers.includes('wrong-period'));
    await provided<vscode.SemanticTokens>(
      (found) => assert.ok(found.data.length > 50),
      'vscode.provideDocumentSemanticTokens',
      draft.uri,
    );
    const table = draft
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('---'));
    await provided<vscode.FoldingRange[]>(
      (found) => assert.ok(found.some(({ start, end }) => start === table && end > table)),
      'vscode.executeFoldingRangeProvider',
      draft.uri,
    );
    await provided<vscode.DocumentLink[]>(
      (found) => assert.ok(found.some(({ target }) => target?.path.endsWith(metricsName) && target.fragment !== '')),
      'vscode.executeLinkProvider',
      draft.uri,
    );
    await provided<vscode.SymbolInformation[]>(
      (found) => assert.ok(found.some(({ name }) => name.includes('assessment-wait'))),
      'vscode.executeWorkspaceSymbolProvider',
      'assessment-wait',
    );
    await provided<vscode.DocumentHighlight[]>(
      (found) => assert.deepEqual(found.map(({ range }) => draft.getText(range)).slice(0, 2), ['41', '28']),
      'vscode.executeDocumentHighlights',
      draft.uri,
      rangeOf(draft, '28 days').start,
    );
    await provided<vscode.SelectionRange[]>(
      ([first]) => assert.ok(first?.parent),
      'vscode.executeSelectionRangeProvider',
      draft.uri,
      [rangeOf(draft, '28 days').start],
    );
  });
});
