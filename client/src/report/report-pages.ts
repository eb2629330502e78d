import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { reportPageRequest } from '../../../server/src/lsp/protocol.ts';
import { fileName } from '../file-name.ts';

/** Shows a page of a name in the browser; false where that could not be. */
export type OpenPage = (name: string, html: string) => Promise<boolean>;

/** Hands the report on as a page that stands for itself. */
export class ReportPages {
  readonly #client: BaseLanguageClient;
  readonly #openPage: OpenPage;

  constructor(client: BaseLanguageClient, openPage: OpenPage) {
    this.#client = client;
    this.#openPage = openPage;
  }

  /** Opens the report on a draft in the browser, to print it. Where the browser cannot see this disk, it is saved. */
  async open(draft: Uri | undefined): Promise<void> {
    const html = draft && (await this.#page(draft));
    if (!draft || html === undefined) {
      void window.showInformationMessage(
        l10n.t('Open a draft first: the report is about the draft in the active editor.'),
      );
      return;
    }
    if (!(await this.#openPage(nameOf(draft), html))) await save(draft, html);
  }

  async #page(draft: Uri): Promise<string | undefined> {
    const uri = this.#client.code2ProtocolConverter.asUri(draft);
    return (await this.#client.sendRequest(reportPageRequest, { uri }))?.html;
  }
}

/** Asks where to and writes the page there. */
async function save(draft: Uri, html: string): Promise<void> {
  const defaultUri = Uri.joinPath(draft, '..', nameOf(draft));
  const target = await window.showSaveDialog({
    title: l10n.t('Save the report'),
    ...(draft.scheme === 'untitled' ? {} : { defaultUri }),
    filters: { [l10n.t('Web page')]: ['html'] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(html));
  void window.showInformationMessage(
    l10n.t('The report is saved as {0}. Open it in a browser to print it.', fileName(target)),
  );
}

/** `self-assessment.report.html`. */
function nameOf(draft: Uri): string {
  return `${fileName(draft).replace(/\.(?:md|markdown)$/i, '')}.report.html`;
}
