import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  draftName,
  eventually,
  findingOn,
  findings,
  findingsOn,
  hoverText,
  open,
  rangeOf,
  replace,
  revert,
  uriOf,
} from './workspace.ts';

const missing = 'Safe systems, pathways and transitions';

describe('Help with writing', () => {
  let draft: vscode.TextDocument;

  beforeEach(async () => {
    draft = await open(draftName);
    await findingOn(draft, '2,064', 'number/inconsistent');
  });
  afterEach(() => revert(draft));

  it('completes the heading of a statement that is missing, with its We statement and parts', async () => {
    await replace(draft, '### Safeguarding', '### Sa\n\n### Safeguarding');
    const typed = rangeOf(draft, '### Sa\n');
    const item = await eventually(async () => {
      const found = await completions(draft, typed.start.translate(0, '### Sa'.length));
      const match = found.find(({ label }) => (typeof label === 'string' ? label : label.label) === missing);
      assert.ok(
        match,
        `offered: ${found.map(({ label }) => (typeof label === 'string' ? label : label.label)).join(', ')}`,
      );
      return match;
    });
    const inserted = item.insertText instanceof vscode.SnippetString ? item.insertText.value : item.insertText;
    assert.match(inserted ?? '', /We work with people and our partners to establish and maintain safe systems of care/);
    assert.match(inserted ?? '', /#### Areas of strength/);
  });

  it('completes the metric of a link', async () => {
    await replace(draft, '2,846 adults', '[2,846](metric:) adults');
    const inside = rangeOf(draft, '[2,846](metric:').end;
    await eventually(async () => {
      const labels = (await completions(draft, inside)).map(({ label }) =>
        typeof label === 'string' ? label : label.label,
      );
      assert.ok(labels.includes('long-term-support'), `offered: ${labels.join(', ')}`);
    });
  });

  it('explains a statement where its heading is pointed at', async () => {
    const shown = await hoverText(draft, rangeOf(draft, '### Assessing needs').end.translate(0, -3));
    assert.match(shown, /We maximise the effectiveness of people/);
    assert.match(shown, /What inspectors look for/);
  });

  it('explains a number where it is pointed at', async () => {
    const shown = await hoverText(draft, rangeOf(draft, '84.2%').start.translate(0, 1));
    assert.match(shown, /Older people still at home 91 days after reablement/);
    assert.match(shown, /2023-24/);
    assert.match(shown, /84\.15/);
    assert.match(shown, /84\.25/);
  });

  it('puts a wrong number right', async () => {
    const action = await eventually(async () => {
      const range = rangeOf(draft, '2,064');
      const actions = await fixesAt(draft, range);
      const found = actions.find(({ title, edit }) => edit && title.includes('1,964'));
      assert.ok(found?.edit, `offered: ${actions.map(({ title }) => title).join(', ')}`);
      return found;
    });
    assert.ok(await vscode.workspace.applyEdit(action.edit as vscode.WorkspaceEdit));
    assert.match(draft.getText(), /Our teams completed 1,964 Care Act assessments in 2023-24/);
    await eventually(() => assert.ok(!findingsOn(draft).some(({ message }) => message.includes('2,064'))));
  });

  it('makes a metrics file for a draft that has none', async () => {
    const [folder, name] = ['cover', 'cover/report.md'];
    const text = '---\nframework: cqc-local-authority\n---\n# Cover report\n';
    await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
    try {
      const cover = await open(name);
      await findings(cover, 'metrics/not-linked');
      const action = await eventually(async () => {
        const found = await fixesAt(cover, new vscode.Range(0, 0, 1, 0));
        const making = found.find(({ title, edit }) => edit && title.startsWith('Make a metrics file, metrics.yaml'));
        assert.ok(making?.edit, `offered: ${found.map(({ title }) => title).join(', ')}`);
        return making;
      });
      assert.ok(await vscode.workspace.applyEdit(action.edit as vscode.WorkspaceEdit));
      assert.match(cover.getText(), /^metrics: metrics\.yaml$/m);
      await findings(cover, 'metrics/not-linked', 0);
      const made = await vscode.workspace.openTextDocument(uriOf(`${folder}/metrics.yaml`));
      assert.match(made.getText(), /^metrics: \[\]$/m);
      await revert(cover);
      await revert(made);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(uriOf(folder), { recursive: true, useTrash: false });
    }
  });
});

function fixesAt(document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);
}

async function completions(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  return (await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, at)).items;
}
