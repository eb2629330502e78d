import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftName, eventually, findingOn, open, uriOf } from './workspace.ts';

const otherName = 'cover-report.md';

/** The panels of the extension that are open, by the titles of their tabs. */
function panels(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('cqcLint.report'))
    .map(({ label }) => label);
}

describe('The report panel', () => {
  before(async () => {
    const text = '---\nframework: cqc-local-authority\n---\n# Cover report\n';
    await vscode.workspace.fs.writeFile(uriOf(otherName), new TextEncoder().encode(text));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf(otherName));
  });

  it('opens beside the draft, once, and leaves the writer in it', async () => {
    await findingOn(await open(draftName), '2,064', 'number/inconsistent');
    assert.deepEqual(panels(), []);
    await vscode.commands.executeCommand('cqcLint.showReport');
    await eventually(() => assert.deepEqual(panels(), [`Report on ${draftName}`]));
    await vscode.commands.executeCommand('cqcLint.showReport');
    assert.deepEqual(panels(), [`Report on ${draftName}`]);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, uriOf(draftName).path);
  });

  it('is about the draft that is being worked on', async () => {
    await open(otherName);
    await eventually(() => assert.deepEqual(panels(), [`Report on ${otherName}`]));
    await open(draftName);
    await eventually(() => assert.deepEqual(panels(), [`Report on ${draftName}`]));
  });
});
