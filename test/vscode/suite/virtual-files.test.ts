import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, findings, findingsOn, open, ruleOf, uriOf } from './workspace.ts';

describe('Files that the server reads', () => {
  const made: vscode.Uri[] = [];

  /** Writes a file into the workspace, which goes after the test. */
  async function write(name: string, text: string): Promise<vscode.Uri> {
    const uri = uriOf(name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    made.push(uri);
    return uri;
  }
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of made.splice(0).reverse())
      await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
  });

  it('hold frameworks other than the default one', async () => {
    await write('improvement.md', '---\nframework: ofsted-improvement-plan\n---\n# Improvement plan\n');
    const draft = await open('improvement.md');
    await eventually(() => assert.ok(findingsOn(draft).some((found) => ruleOf(found).startsWith('structure/'))));
    assert.deepEqual(
      findingsOn(draft).filter((found) => ruleOf(found).startsWith('framework/')),
      [],
    );
  });

  it('lie in folders with spaces and letters of other alphabets', async () => {
    await vscode.workspace.fs.createDirectory(uriOf('Année 1'));
    made.push(uriOf('Année 1'));
    await write('Année 1/figures é.csv', 'id,label,unit,period,value\nvisits,Visits made,count,2023-24,120\n');
    await write(
      'Année 1/draft ü.md',
      '---\nframework: cqc-local-authority\nmetrics: "figures é.csv"\nperiod: 2023-24\n---\n# Draft\n\nWe made [125](metric:visits) visits in 2023-24.\n',
    );
    const draft = await open('Année 1/draft ü.md');
    const [found] = await findings(draft, 'number/inconsistent');
    assert.match(found?.message ?? '', /120/);
  });
});
