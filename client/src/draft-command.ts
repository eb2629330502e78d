import { l10n, window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';

/** Has the server change the draft in the active editor; the server says what became of it. */
export async function changeDraft(client: BaseLanguageClient, command: string): Promise<void> {
  const draft = window.activeTextEditor?.document;
  if (draft?.languageId !== 'markdown') {
    void window.showInformationMessage(l10n.t('Open a draft first: its numbers are changed in the active editor.'));
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(draft.uri);
  const result: unknown = await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [{ uri }] });
  if (result === null)
    void window.showInformationMessage(l10n.t('This is no draft: its front matter names no framework.'));
}
