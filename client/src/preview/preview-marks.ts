import { commands, type Disposable, TabInputCustom, TabInputWebview, type Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PreviewMark, previewMarksRequest } from '../../../server/src/lsp/protocol.ts';
import type { OpenDrafts } from '../open-drafts.ts';

const setting = 'preview.verdicts';

/** The verdicts that previews show, for each open draft as it was last checked. */
export class PreviewMarks implements Disposable {
  readonly #client: LanguageClient;
  readonly #marks = new Map<string, readonly PreviewMark[]>();
  readonly #subscriptions: Disposable[];

  constructor(client: LanguageClient, drafts: OpenDrafts) {
    this.#client = client;
    this.#subscriptions = [
      drafts.onDidCheck(({ uri }) => void this.#renew(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#marks.delete(uri.toString())),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        for (const { range, text } of contentChanges) {
          const added = text.split('\n').length - 1 - (range.end.line - range.start.line);
          if (added !== 0) this.#move(document.uri, range.end.line, added);
        }
      }),
      window.tabGroups.onDidChangeTabs(({ opened }) => {
        if (opened.some(({ input }) => isPreview(input))) void this.#renewAll();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`cqcLint.${setting}`)) void refreshPreviews();
      }),
    ];
  }

  /** The verdicts on a document's numbers; none where it is no draft, or where the writer wants none. */
  of(address: string): readonly PreviewMark[] {
    const wanted = workspace.getConfiguration('cqcLint').get<boolean>(setting, true);
    return wanted ? (this.#marks.get(address) ?? []) : [];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #renewAll(): Promise<void> {
    for (const { uri, languageId } of workspace.textDocuments) if (languageId === 'markdown') await this.#renew(uri);
  }

  /** Asks for the verdicts anew, while a preview is open that may show them. */
  async #renew(draft: Uri): Promise<void> {
    if (!window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => isPreview(input)))) return;
    const uri = this.#client.code2ProtocolConverter.asUri(draft);
    const marks = (await this.#client.sendRequest(previewMarksRequest, { uri })) ?? [];
    const before = this.#marks.get(draft.toString()) ?? [];
    if (JSON.stringify(before) === JSON.stringify(marks)) return;
    this.#marks.set(draft.toString(), marks);
    await refreshPreviews();
  }

  /** Lets verdicts go along with their lines until the draft is checked again. */
  #move(draft: Uri, after: number, by: number): void {
    const marks = this.#marks.get(draft.toString());
    if (!marks) return;
    const moved = marks.map((mark) => (mark.line > after ? { ...mark, line: mark.line + by } : mark));
    this.#marks.set(draft.toString(), moved);
  }
}

function refreshPreviews(): Thenable<unknown> {
  return commands.executeCommand('markdown.preview.refresh');
}

function isPreview(input: unknown): boolean {
  const isOurs = input instanceof TabInputWebview || input instanceof TabInputCustom;
  return isOurs && /markdown\.preview/.test(input.viewType);
}
