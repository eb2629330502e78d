import { window } from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';

/** Has the server change the draft in the active editor; the server says what became of it. */
export async function changeDraft(client: LanguageClient, command: string): Promise<void> {
  const draft = window.activeTextEditor?.document;
  if (draft?.languageId !== 'markdown') {
    void window.showInformationMessage('Open a draft first: its numbers are changed in the active editor.');
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(draft.uri);
  const result: unknown = await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [{ uri }] });
  if (result === null) void window.showInformationMessage('This is no draft: its front matter names no framework.');
}
