import { l10n, Uri, window, workspace } from 'vscode';
import type { Questions } from './questions.ts';

/** The folder for a new file; undefined where no folder is open. */
export async function pickFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: l10n.t('In which folder?') }))?.uri;
}

/** What is asked of the writer to name a new file. */
interface FileNameQuestion {
  readonly title: string;
  /** What is proposed, and the example for a name that cannot be. */
  readonly proposed: string;
  /** The endings that it may have, without dots; the first is added where there is none of them. */
  readonly endings: readonly string[];
}

/** Asks for the name of a file that is not there yet; undefined where the writer leaves. */
export async function askFileName(
  questions: Questions,
  folder: Uri,
  { title, proposed, endings }: FileNameQuestion,
): Promise<string | undefined> {
  const complete = (name: string): string => {
    const trimmed = name.trim();
    return endings.some((ending) => trimmed.toLowerCase().endsWith(`.${ending}`))
      ? trimmed
      : `${trimmed}.${endings[0]}`;
  };
  const name = await questions.text({
    title,
    value: proposed,
    valueSelection: [0, proposed.lastIndexOf('.')],
    check: async (value) => {
      const given = complete(value);
      if (given.startsWith('.') || /[\\/:*?"<>|]/.test(given))
        return l10n.t('Write a file name, for example {0}.', proposed);
      return (await exists(Uri.joinPath(folder, given)))
        ? l10n.t('There is a file {0} already. Choose another name.', given)
        : null;
    },
  });
  return name === undefined ? undefined : complete(name);
}

/** Whether there is a file. */
export async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
