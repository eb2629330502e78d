import { Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { frameworksRequest, skeletonRequest } from '../../server/src/lsp/protocol.ts';

/** Asks for a framework, a council and a file name, and opens a new draft. A file that exists is never overwritten. */
export async function newDraft(client: LanguageClient): Promise<void> {
  const framework = await pickFramework(client);
  if (framework === undefined) return;
  const authority = await window.showInputBox({
    title: 'New draft: council',
    prompt: 'The council whose draft this is. Leave it empty to fill it in later.',
    placeHolder: 'Harrowmere Borough Council',
  });
  if (authority === undefined) return;
  const folder = await pickFolder();
  const name = folder && (await askFileName(folder));
  if (folder && name === undefined) return;

  const metrics = folder && (await exists(Uri.joinPath(folder, 'metrics.yaml'))) ? ['metrics.yaml'] : [];
  const draft = await client.sendRequest(skeletonRequest, {
    framework,
    metrics,
    ...(authority.trim() ? { authority: authority.trim() } : {}),
  });
  if (!draft) throw new Error('the framework is not known.');
  if (folder && name) await openFile(Uri.joinPath(folder, name), draft.text);
  else await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: draft.text }));
}

async function pickFramework(client: LanguageClient): Promise<string | undefined> {
  const frameworks = await client.sendRequest(frameworksRequest);
  const items = frameworks.map(({ id, title, owner, version }) => ({
    label: title,
    description: `${id}, version ${version}`,
    detail: owner,
    id,
  }));
  return (await window.showQuickPick(items, { title: 'New draft: framework', placeHolder: 'Which framework?' }))?.id;
}

/** The folder for the draft; undefined where no folder is open. */
async function pickFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: 'In which folder?' }))?.uri;
}

async function askFileName(folder: Uri): Promise<string | undefined> {
  const name = await window.showInputBox({
    title: 'New draft: file name',
    value: 'self-assessment.md',
    valueSelection: [0, 'self-assessment'.length],
    validateInput: async (value) => {
      const given = withEnding(value);
      if (given === '.md' || /[\\/:*?"<>|]/.test(given)) return 'Write a file name, for example self-assessment.md.';
      return (await exists(Uri.joinPath(folder, given)))
        ? `There is a file ${given} already. Choose another name.`
        : null;
    },
  });
  return name === undefined ? undefined : withEnding(name);
}

function withEnding(name: string): string {
  const trimmed = name.trim();
  return /\.(?:md|markdown)$/i.test(trimmed) ? trimmed : `${trimmed}.md`;
}

async function openFile(uri: Uri, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) throw new Error('there may be a file of this name already.');
  await window.showTextDocument(uri, { viewColumn: ViewColumn.Active });
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
