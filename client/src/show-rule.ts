import { commands, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';

/** Shows the packaged page of a rule as a preview; asks which, where no rule is given. */
export async function showRule(extension: Uri, given: unknown): Promise<void> {
  const folder = Uri.joinPath(extension, 'docs', 'rules');
  const rule = typeof given === 'string' ? given : await pickRule(folder);
  if (!rule) return;
  const page = Uri.joinPath(folder, `${rule.replace('/', '-')}.md`);
  if (await exists(page)) await commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor');
  else void window.showInformationMessage(l10n.t('There is no page for a rule called “{0}”.', rule));
}

async function pickRule(folder: Uri): Promise<string | undefined> {
  const files = await workspace.fs.readDirectory(folder);
  const rules = files
    .map(([name]) => name)
    .filter((name) => /^[a-z]+-[a-z-]+\.md$/.test(name))
    .map((name): QuickPickItem => ({ label: name.slice(0, -'.md'.length).replace('-', '/') }));
  return (await window.showQuickPick(rules, { placeHolder: l10n.t('Which rule?') }))?.label;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
