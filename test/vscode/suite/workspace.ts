import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The example workspace, a copy of which is open in the editor, and the extension under test. */
export const extensionId = 'cqc-lint.cqc-lint';
export const draftName = 'self-assessment.md';
export const metricsName = 'metrics.yaml';

const patience = 60_000;
const pause = 50;

/** The URI of a file of the open workspace. */
export function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in the editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** What this extension reports on a document now. */
export function findingsOn(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'cqc-lint');
}

/** The rule that a diagnostic's code names. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings of one rule on a document, once there are as many as wanted; fails where there are not in time. */
export async function findings(document: vscode.TextDocument, rule: string, count = 1): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const found = findingsOn(document).filter((one) => ruleOf(one) === rule);
    const all = findingsOn(document).map(ruleOf).join(', ') || 'nothing';
    assert.equal(found.length, count, `findings of ${rule} on ${document.fileName}; reported: ${all}`);
    return found;
  });
}

/** The one finding that lies on a text. */
export async function findingOn(document: vscode.TextDocument, text: string, rule: string): Promise<vscode.Diagnostic> {
  const place = rangeOf(document, text);
  return eventually(() => {
    const found = findingsOn(document).filter(({ range }) => range.isEqual(place));
    assert.deepEqual(found.map(ruleOf), [rule], `findings on “${text}”`);
    return found[0] as vscode.Diagnostic;
  });
}

/** The range of the first place where a text stands. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `${document.fileName} holds “${text}”`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Replaces the first place of a text in an open document, unsaved. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Takes back all that was not saved in a document. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  assert.equal(document.isDirty, false);
}

/** All that is shown over a place, once something is. */
export async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  return eventually(async () => {
    const command = 'vscode.executeHoverProvider';
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, at);
    const texts = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
    assert.ok(texts.length > 0, 'something is shown');
    return texts.join('\n');
  });
}

/** Calls until it returns without an assertion failing; after a time, fails as the last call did. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
