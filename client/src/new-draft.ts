import { l10n, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { frameworksRequest, skeletonRequest } from '../../server/src/lsp/protocol.ts';
import { askFileName, exists, pickFolder } from './new-file.ts';

const fileQuestion = {
  title: l10n.t('New draft: file name'),
  proposed: 'self-assessment.md',
  endings: ['md', 'markdown'],
};

/** Asks for a framework, a council, a year and a file name, and opens a new draft. A file that exists is never overwritten. */
export async function newDraft(client: BaseLanguageClient): Promise<void> {
  const framework = await pickFramework(client);
  if (framework === undefined) return;
  const authority = await window.showInputBox({
    title: l10n.t('New draft: council'),
    ignoreFocusOut: true,
    prompt: l10n.t('The council whose draft this is. Leave it empty to fill it in later.'),
    placeHolder: 'Harrowmere Borough Council',
  });
  if (authority === undefined) return;
  const period = await askPeriod();
  if (period === undefined) return;
  const folder = await pickFolder();
  const name = folder && (await askFileName(folder, fileQuestion));
  if (folder && name === undefined) return;

  const metrics = folder && (await exists(Uri.joinPath(folder, 'metrics.yaml'))) ? ['metrics.yaml'] : [];
  const draft = await client.sendRequest(skeletonRequest, {
    framework,
    metrics,
    ...(authority.trim() ? { authority: authority.trim() } : {}),
    ...(period.trim() ? { period: period.trim() } : {}),
  });
  if (!draft) throw new Error('the framework is not known.');
  if (folder && name) await openFile(Uri.joinPath(folder, name), draft.text);
  else await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: draft.text }));
}

async function pickFramework(client: BaseLanguageClient): Promise<string | undefined> {
  const frameworks = await client.sendRequest(frameworksRequest);
  const items = frameworks.map(({ id, title, owner, version }) => ({
    label: title,
    description: l10n.t('{0}, version {1}', id, version),
    detail: owner,
    id,
  }));
  const question = {
    title: l10n.t('New draft: framework'),
    placeHolder: l10n.t('Which framework?'),
    ignoreFocusOut: true,
  };
  return (await window.showQuickPick(items, { ...question, matchOnDescription: true, matchOnDetail: true }))?.id;
}

/** The year that most numbers are for; an empty text where the writer leaves that open. */
function askPeriod(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New draft: year'),
    ignoreFocusOut: true,
    prompt: l10n.t('The year that most figures are for. Leave it empty to fill it in later.'),
    placeHolder: '2024-25',
    validateInput: (value) =>
      /^(?:\d{4}(?:[-/]\d{2,4})?)?$/.test(value.trim())
        ? null
        : l10n.t('Write a financial year as 2024-25, or a calendar year as 2024.'),
  });
}

async function openFile(uri: Uri, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) throw new Error('there may be a file of this name already.');
  await window.showTextDocument(uri, { viewColumn: ViewColumn.Active });
}
