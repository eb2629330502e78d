import { type TextEditor, type Uri, window } from 'vscode';

/** Shows a draft where it is to be seen already, otherwise in the active group of editors, and keeps its tab. */
export async function showDraft(draft: Uri): Promise<void> {
  const viewColumn = editorOf(draft)?.viewColumn;
  await window.showTextDocument(draft, { preview: false, ...(viewColumn === undefined ? {} : { viewColumn }) });
}

/** The editor that shows a file; undefined where none can be seen. */
export function editorOf(file: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === file.toString());
}
