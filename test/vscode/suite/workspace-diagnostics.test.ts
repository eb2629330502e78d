import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftName, eventually, findingOn, open, ruleOf, uriOf } from './workspace.ts';

describe('Problems of drafts that are not open', () => {
  const closed = uriOf('closed.md');
  const settings = vscode.workspace.getConfiguration('cqcLint');
  const showAll = (value: boolean | undefined) =>
    settings.update('workspaceDiagnostics', value, vscode.ConfigurationTarget.Workspace);
  const found = () => vscode.languages.getDiagnostics(closed).filter(({ source }) => source === 'cqc-lint');

  before(async () => {
    const text = (await vscode.workspace.openTextDocument(uriOf(draftName))).getText();
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(text.replace('2,064', '2,065')));
  });
  after(async () => {
    await showAll(undefined);
    await vscode.workspace.fs.delete(closed);
  });

  it('are shown where the setting asks for them, each once, and are gone without it', async () => {
    const draft = await open(draftName);
    await findingOn(draft, '2,064', 'number/inconsistent');
    assert.deepEqual(found(), []);
    await showAll(true);
    await eventually(() => {
      const wrong = found().filter(({ message }) => message.includes('2,065'));
      assert.deepEqual(wrong.map(ruleOf), ['number/inconsistent']);
    });
    const places = found().map(({ range, message }) => JSON.stringify([range, message]));
    assert.equal(new Set(places).size, places.length);
    await showAll(undefined);
    await eventually(() => assert.deepEqual(found(), []));
    await findingOn(draft, '2,064', 'number/inconsistent');
  });
});
