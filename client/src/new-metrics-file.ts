import { commands, l10n, type QuickPickItem, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type MetricsOffer, metricsFileRequest, metricsOfferRequest } from '../../server/src/lsp/protocol.ts';
import { fileName } from './file-name.ts';
import { askFileName, exists, pickFolder } from './new-file.ts';
import { Questions } from './questions.ts';

type OfferedNumber = MetricsOffer['numbers'][number];

interface NumberItem extends QuickPickItem {
  readonly number: OfferedNumber;
}

/**
 * Makes a metrics file beside the active draft and names it in the draft’s front matter: asks for the council where the
 * draft does not name it, which of the draft’s numbers the file should begin with, and for a name. Without a draft it
 * makes a file to start from. A file that exists is never overwritten.
 */
export async function newMetricsFile(client: BaseLanguageClient, draft: Uri | undefined): Promise<void> {
  const uri = draft === undefined ? null : client.code2ProtocolConverter.asUri(draft);
  const offer = uri === null ? null : await client.sendRequest(metricsOfferRequest, { uri });
  if (draft && offer && !(await isWanted(draft, offer))) return;
  const folder = draft && draft.scheme !== 'untitled' ? Uri.joinPath(draft, '..') : await pickFolder();
  if (!folder) {
    await offerFolder();
    return;
  }
  const questions = new Questions();
  const answers = await ask(questions, folder, offer).finally(() => questions.close());
  if (!answers) return;
  const { authority, numbers, path } = answers;
  const metrics = numbers.map(({ metric }) => metric);
  const whose = authority.trim() || null;
  const made = await client.sendRequest(metricsFileRequest, { uri, path, authority: whose, metrics });
  if (!made) throw new Error('the server did not make the file.');
  const file = Uri.joinPath(folder, path);
  const edit = new WorkspaceEdit();
  edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(made.text) });
  if (draft && made.edit) {
    const { start, end } = made.edit.range;
    edit.replace(draft, new Range(start.line, start.character, end.line, end.character), made.edit.newText);
  }
  if (!(await workspace.applyEdit(edit))) throw new Error('there may be a file of this name already.');
  await window.showTextDocument(file, { preview: false });
  const linked =
    draft && made.edit ? `${l10n.t('{0} names {1} now: save it to keep that.', fileName(draft), path)} ` : '';
  const next =
    metrics.length > 0
      ? l10n.t('Look up each value where it was measured, then take its “status: to be checked” away.')
      : l10n.t('Put your figures in.');
  void window.showInformationMessage(`${linked}${next}`);
}

/** Says that a folder is needed, and opens one if the writer wants. */
async function offerFolder(): Promise<void> {
  const open = l10n.t('Open a Folder');
  const choice = await window.showInformationMessage(
    l10n.t('Open the folder that your draft is or will be in first: the file is kept there.'),
    open,
  );
  if (choice === open) await commands.executeCommand('workbench.action.files.openFolder');
}

/** Whether one more file is wanted for a draft that names some already; shows the last of these where it is not. */
async function isWanted(draft: Uri, { files }: MetricsOffer): Promise<boolean> {
  const last = files.at(-1);
  if (last === undefined || draft.scheme === 'untitled') return true;
  const file = Uri.joinPath(draft, '..', last);
  if (!(await exists(file))) return true;
  const [open, another] = [l10n.t('Open It'), l10n.t('Make Another')];
  const choice = await window.showInformationMessage(
    l10n.t('{0} names {1} already.', fileName(draft), last),
    open,
    another,
  );
  if (choice === open) await window.showTextDocument(file);
  return choice === another;
}

interface Answers {
  readonly authority: string;
  readonly numbers: readonly OfferedNumber[];
  readonly path: string;
}

/** Asks all that is to be known of a new metrics file; undefined where the writer leaves. */
async function ask(questions: Questions, folder: Uri, offer: MetricsOffer | null): Promise<Answers | undefined> {
  const authority = offer?.authority ?? (await askAuthority(questions));
  if (authority === undefined) return undefined;
  const numbers = await pickNumbers(questions, offer?.numbers ?? []);
  if (!numbers) return undefined;
  const question = { title: l10n.t('New metrics file: file name'), ...(await proposal(folder)) };
  const path = await askFileName(questions, folder, question);
  return path === undefined ? undefined : { authority, numbers, path };
}

function askAuthority(questions: Questions): Promise<string | undefined> {
  return questions.text({
    title: l10n.t('New metrics file: council'),
    prompt: l10n.t('The council whose figures these are. Leave it empty to fill it in later.'),
    placeHolder: l10n.t('For example: {0}', 'Harrowmere Borough Council'),
  });
}

/** Which numbers of the draft the file begins with; undefined where the writer leaves. */
async function pickNumbers(
  questions: Questions,
  numbers: readonly OfferedNumber[],
): Promise<readonly OfferedNumber[] | undefined> {
  if (numbers.length === 0) return [];
  const items = numbers.map(
    (number): NumberItem => ({
      label: number.text,
      description: number.metric.label,
      detail: l10n.t('Line {0}: {1}', number.line + 1, number.sentence),
      number,
    }),
  );
  const picked = await questions.any(items, {
    title: l10n.t('New metrics file: what it begins with'),
    placeHolder: l10n.t('Each ticked number gets an entry, to be checked there.'),
  });
  return picked?.map(({ number }) => number);
}

/** `metrics.yaml`, or the next name that is free. */
async function proposal(folder: Uri): Promise<{ readonly proposed: string; readonly endings: readonly string[] }> {
  let proposed = 'metrics.yaml';
  for (let count = 2; await exists(Uri.joinPath(folder, proposed)); count++) proposed = `metrics-${count}.yaml`;
  return { proposed, endings: ['yaml', 'yml'] };
}
