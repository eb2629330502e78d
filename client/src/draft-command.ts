import { l10n, type Uri, window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { showDraft } from './show-draft.ts';

/**
 * Has the server change the draft in the active editor, or the one that was being worked on, `worked`, where another
 * page is active; the server says what became of it.
 */
export async function changeDraft(client: BaseLanguageClient, command: string, worked: Uri | undefined): Promise<void> {
  const active = window.activeTextEditor?.document;
  const isActive = active?.languageId === 'markdown';
  const draft = isActive ? active.uri : worked;
  if (!draft) {
    void window.showInformationMessage(l10n.t('Open a draft first: its numbers are changed in the editor.'));
    return;
  }
  if (!isActive) await showDraft(draft);
  const uri = client.code2ProtocolConverter.asUri(draft);
  const result: unknown = await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [{ uri }] });
  if (result === null)
    void window.showInformationMessage(l10n.t('This is no draft: its front matter names no framework.'));
}
