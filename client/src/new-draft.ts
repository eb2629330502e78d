import { l10n, Range, type TextDocument, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { frameworksRequest, skeletonRequest } from '../../server/src/lsp/protocol.ts';
import { askFileName, exists, pickFolder } from './new-file.ts';
import { Questions } from './questions.ts';

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
  const questions = new Questions();
  const answers = await ask(client, questions).finally(() => questions.close());
  if (!answers) return;
  const { framework, title, authority, period, folder, name } = answers;
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

interface Answers {
  readonly framework: string;
  readonly title: string;
  readonly authority: string;
  readonly period: string;
  /** Where the file is to be; undefined where no folder is open. */
  readonly folder: Uri | undefined;
  readonly name: string | undefined;
}

/** Asks all that is to be known of a new draft; undefined where the writer leaves. */
async function ask(client: BaseLanguageClient, questions: Questions): Promise<Answers | undefined> {
  const framework = await pickFramework(client, questions);
  if (framework === undefined) return undefined;
  const title = await askTitle(questions);
  if (title === undefined) return undefined;
  const authority = await askAuthority(questions);
  if (authority === undefined) return undefined;
  const period = await askPeriod(questions);
  if (period === undefined) return undefined;
  const folder = await pickFolder();
  const name = folder && (await askFileName(questions, folder, fileQuestion));
  return folder && name === undefined ? undefined : { framework, title, authority, period, folder, name };
}

function askTitle(questions: Questions): Promise<string | undefined> {
  return questions.text({
    title: l10n.t('New draft: title'),
    prompt: l10n.t('What the document is called. Leave it empty to take the name of the framework.'),
    placeHolder: l10n.t('For example: {0}', 'Adult social care self-assessment'),
  });
}

function askAuthority(questions: Questions): Promise<string | undefined> {
  return questions.text({
    title: l10n.t('New draft: council'),
    prompt: l10n.t('The council whose draft this is. Leave it empty to fill it in later.'),
    placeHolder: l10n.t('For example: {0}', 'Harrowmere Borough Council'),
  });
}

async function pickFramework(client: BaseLanguageClient, questions: Questions): Promise<string | undefined> {
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
  };
  return (await questions.one(items, question))?.id;
}

/** The year that most numbers are for; an empty text where the writer leaves that open. */
function askPeriod(questions: Questions): Promise<string | undefined> {
  return questions.text({
    title: l10n.t('New draft: year'),
    prompt: l10n.t('The year that most figures are for. Leave it empty to fill it in later.'),
    placeHolder: l10n.t('For example: {0}', '2024-25'),
    check: (value) =>
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
