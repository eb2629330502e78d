import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftName, eventually, extensionId, findings, open } from './workspace.ts';

describe('The extension in its host', () => {
  const extension = vscode.extensions.getExtension(extensionId);

  it('starts when a Markdown file is opened', async () => {
    assert.ok(extension, `${extensionId} is the extension under development`);
    await open(draftName);
    await eventually(() => assert.equal(extension.isActive, true));
  });

  it('registers every command that its manifest names', async () => {
    const named: { command: string }[] = extension?.packageJSON.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.ok(named.length >= 4);
    assert.deepEqual(
      named.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('says that it works in an untrusted workspace', () => {
    assert.equal(extension?.packageJSON.capabilities.untrustedWorkspaces.supported, true);
  });

  it('follows the settings: a rule that is turned off reports nothing, and again when it is on', async () => {
    const draft = await open(draftName);
    await findings(draft, 'structure/missing-statement');
    const settings = vscode.workspace.getConfiguration('cqcLint');
    await settings.update('rules', { 'structure/missing-statement': 'off' }, vscode.ConfigurationTarget.Global);
    try {
      await findings(draft, 'structure/missing-statement', 0);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
    await findings(draft, 'structure/missing-statement');
  });
});
