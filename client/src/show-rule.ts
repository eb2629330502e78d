import { commands, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import * as z from 'zod/mini';

/** The texts of the rules’ pages, by rule. */
const rulePages = z.record(z.string(), z.object({ summary: z.string() }));

/** Shows the packaged page of a rule as a preview; asks which, where no rule is given. */
export async function showRule(extension: Uri, given: unknown): Promise<void> {
  const rule = typeof given === 'string' ? given : await pickRule(extension);
  if (!rule) return;
  const page = Uri.joinPath(extension, 'docs', 'rules', `${rule.replace('/', '-')}.md`);
  if (await exists(page)) await commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor');
  else void window.showInformationMessage(l10n.t('There is no page for a rule called “{0}”.', rule));
}

async function pickRule(extension: Uri): Promise<string | undefined> {
  // Not the list of the folder: an extension in a browser can read its files, but not list them.
  const packaged = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'rule-pages.json'));
  const pages = rulePages.parse(JSON.parse(new TextDecoder().decode(packaged)));
  const rules = Object.entries(pages).map(([label, { summary }]): QuickPickItem => ({ label, detail: summary }));
  const options = { placeHolder: l10n.t('Which rule?'), matchOnDetail: true };
  return (await window.showQuickPick(rules, options))?.label;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
