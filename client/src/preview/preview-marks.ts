import { commands, type Disposable, TabInputCustom, TabInputWebview, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PreviewMark, previewMarksRequest } from '../../../server/src/lsp/protocol.ts';
import type { OpenDrafts } from '../open-drafts.ts';

const setting = 'preview.verdicts';
/** How long, in milliseconds, nobody may type before previews are drawn anew. VS Code puts off its own drawing by 300. */
const calm = 600;
/**
 * How long, in milliseconds, drawing a preview anew may take. VS Code loads its whole page for that, and loses an edit
 * that falls into this time: the preview would show the old text until the next edit.
 */
const drawing = 3_000;

/** The verdicts that previews show, for each open draft as it was last checked. */
export class PreviewMarks implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #marks = new Map<string, readonly PreviewMark[]>();
  readonly #subscriptions: Disposable[];
  #drawnAt = Number.NEGATIVE_INFINITY;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, drafts: OpenDrafts) {
    this.#client = client;
    this.#subscriptions = [
      drafts.onDidCheck(({ uri }) => void this.#renew(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#marks.delete(uri.toString())),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        for (const { range, text } of contentChanges) {
          const added = text.split('\n').length - 1 - (range.end.line - range.start.line);
          if (added !== 0) this.#move(document.uri, range.end.line, added);
        }
        const isDrawing = this.#waiting !== undefined || performance.now() - this.#drawnAt < drawing;
        if (contentChanges.length > 0 && isDrawing && this.#marks.has(document.uri.toString())) this.#drawWhenCalm();
      }),
      window.tabGroups.onDidChangeTabs(({ opened }) => {
        if (opened.some(({ input }) => isPreview(input))) void this.#renewAll();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`cqcLint.${setting}`)) this.#drawWhenCalm();
      }),
    ];
  }

  /** The verdicts on a document's numbers; none where it is no draft, or where the writer wants none. */
  of(address: string): readonly PreviewMark[] {
    const wanted = workspace.getConfiguration('cqcLint').get<boolean>(setting, true);
    return wanted ? (this.#marks.get(address) ?? []) : [];
  }

  dispose(): void {
    clearTimeout(this.#waiting);
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
    this.#drawWhenCalm();
  }

  /** Draws the previews anew as soon as nobody types. */
  #drawWhenCalm(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined;
      this.#drawnAt = performance.now();
      void commands.executeCommand('markdown.preview.refresh');
    }, calm);
  }

  /** Lets verdicts go along with their lines until the draft is checked again. */
  #move(draft: Uri, after: number, by: number): void {
    const marks = this.#marks.get(draft.toString());
    if (!marks) return;
    const moved = marks.map((mark) => (mark.line > after ? { ...mark, line: mark.line + by } : mark));
    this.#marks.set(draft.toString(), moved);
  }
}

function isPreview(input: unknown): boolean {
  const isOurs = input instanceof TabInputWebview || input instanceof TabInputCustom;
  return isOurs && /markdown\.preview/.test(input.viewType);
}
