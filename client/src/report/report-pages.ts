import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disposable, env, UIKind, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { reportPageRequest } from '../../../server/src/lsp/protocol.ts';
import { fileName } from '../file-name.ts';

/** Hands the report on as a page that stands for itself. */
export class ReportPages implements Disposable {
  readonly #client: LanguageClient;
  /** The folders of pages that a browser was given; they go when VS Code is closed. */
  readonly #folders: string[] = [];

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  /** Opens the report on a draft in the browser, to print it. Where the browser cannot see this disk, it is saved. */
  async open(draft: Uri | undefined): Promise<void> {
    const html = draft && (await this.#page(draft));
    if (!draft || html === undefined) {
      void window.showInformationMessage('Open a draft first: the report is about the draft in the active editor.');
      return;
    }
    if (env.uiKind === UIKind.Web || env.remoteName !== undefined) await save(draft, html);
    else await this.#openInBrowser(draft, html);
  }

  dispose(): void {
    for (const folder of this.#folders) void rm(folder, { recursive: true, force: true });
  }

  async #page(draft: Uri): Promise<string | undefined> {
    const uri = this.#client.code2ProtocolConverter.asUri(draft);
    return (await this.#client.sendRequest(reportPageRequest, { uri }))?.html;
  }

  async #openInBrowser(draft: Uri, html: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'cqc-lint-'));
    this.#folders.push(folder);
    const file = join(folder, nameOf(draft));
    await writeFile(file, html);
    if (!(await env.openExternal(Uri.file(file)))) await save(draft, html);
  }
}

/** Asks where to and writes the page there. */
async function save(draft: Uri, html: string): Promise<void> {
  const defaultUri = Uri.joinPath(draft, '..', nameOf(draft));
  const target = await window.showSaveDialog({
    title: 'Save the report',
    ...(draft.scheme === 'untitled' ? {} : { defaultUri }),
    filters: { 'Web page': ['html'] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(html));
  void window.showInformationMessage(`The report is saved as ${fileName(target)}. Open it in a browser to print it.`);
}

/** `self-assessment.report.html`. */
function nameOf(draft: Uri): string {
  return `${fileName(draft).replace(/\.(?:md|markdown)$/i, '')}.report.html`;
}
