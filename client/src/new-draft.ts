import { l10n, Range, type TextDocument, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { frameworksRequest, skeletonRequest } from '../../server/src/lsp/protocol.ts';
import { askFileName, exists, pickFolder } from './new-file.ts';

const fileQuestion = {
  title: l10n.t('New draft: file name'),
  proposed: 'self-assessment.md',
  endings: ['md', 'markdown'],
};

/**
 * Asks for a framework, a title, a council, a year and a file name, and opens a new draft. A file that exists is never
 * overwritten.
 */
export async function newDraft(client: BaseLanguageClient): Promise<void> {
  const framework = await pickFramework(client);
  if (framework === undefined) return;
  const title = await askTitle();
  if (title === undefined) return;
  const authority = await askAuthority();
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
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(authority.trim() ? { authority: authority.trim() } : {}),
    ...(period.trim() ? { period: period.trim() } : {}),
  });
  if (!draft) throw new Error('the framework is not known.');
  const document =
    folder && name
      ? await createFile(Uri.joinPath(folder, name), draft.text)
      : await workspace.openTextDocument({ language: 'markdown', content: draft.text });
  await show(document);
  void window.showInformationMessage(
    l10n.t(
      'Write in place of each “[Insert …]”: it counts as a warning until then. Once there are numbers, choose “New Metrics File for This Draft…”.',
    ),
  );
}

function askTitle(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New draft: title'),
    ignoreFocusOut: true,
    prompt: l10n.t('What the document is called. Leave it empty to take the name of the framework.'),
    placeHolder: l10n.t('For example: {0}', 'Adult social care self-assessment'),
  });
}

function askAuthority(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New draft: council'),
    ignoreFocusOut: true,
    prompt: l10n.t('The council whose draft this is. Leave it empty to fill it in later.'),
    placeHolder: l10n.t('For example: {0}', 'Harrowmere Borough Council'),
  });
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
    placeHolder: l10n.t('What is the draft written for? Its framework says which headings it needs.'),
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
    placeHolder: l10n.t('For example: {0}', '2024-25'),
    validateInput: (value) =>
      /^(?:\d{4}(?:[-/]\d{2,4})?)?$/.test(value.trim())
        ? null
        : l10n.t('Write a financial year as 2024-25, or a calendar year as 2024.'),
  });
}

async function createFile(uri: Uri, text: string): Promise<TextDocument> {
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) throw new Error('there may be a file of this name already.');
  return workspace.openTextDocument(uri);
}

/** Shows a new draft in a tab that stays, with the first text to be written selected. */
async function show(document: TextDocument): Promise<void> {
  const [place] = /\[Insert [^\]\n]*\]/.exec(document.getText()) ?? [];
  const start = place === undefined ? 0 : document.getText().indexOf(place);
  const selection = new Range(document.positionAt(start), document.positionAt(start + (place?.length ?? 0)));
  await window.showTextDocument(document, { viewColumn: ViewColumn.Active, preview: false, selection });
}
