import { commands, type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkedNotification } from '../../server/src/lsp/protocol.ts';

/** What the conditions of menus and welcome texts ask for: whether there is a draft, and whether the editor shows one. */
const hasDraftContext = 'cqcLint.hasDraft';
const editorIsDraftContext = 'cqcLint.editorIsDraft';

/**
 * Which open documents are drafts, and which of them is being worked on: the one in the active editor, or the last that
 * was while another file, a preview or a panel is active.
 */
export class OpenDrafts implements Disposable {
  readonly #drafts = new Set<string>();
  readonly #checked = new EventEmitter<{ readonly uri: Uri; readonly version: number }>();
  readonly #changedActive = new EventEmitter<Uri | undefined>();
  readonly #subscriptions: Disposable[];
  #active: string | undefined;

  /** Called when a draft was checked, with the version that was; also when another file changed what is found in it. */
  readonly onDidCheck = this.#checked.event;
  /** Called when another draft is being worked on, or none any more. */
  readonly onDidChangeActive = this.#changedActive.event;

  constructor(client: BaseLanguageClient) {
    this.#subscriptions = [
      this.#checked,
      this.#changedActive,
      window.onDidChangeActiveTextEditor(() => this.#choose()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#remove(uri.toString())),
      client.onNotification(checkedNotification, ({ uri: given, version, isDraft }) => {
        const uri = client.protocol2CodeConverter.asUri(given);
        if (!isDraft) {
          this.#remove(uri.toString());
          return;
        }
        this.#drafts.add(uri.toString());
        this.#choose();
        this.#checked.fire({ uri, version });
      }),
    ];
  }

  /** The draft that is being worked on. */
  get active(): Uri | undefined {
    return this.#active === undefined ? undefined : Uri.parse(this.#active);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #choose(): void {
    const shown = window.activeTextEditor?.document.uri.toString();
    if (shown === undefined) return;
    const isDraft = this.#drafts.has(shown);
    void commands.executeCommand('setContext', editorIsDraftContext, isDraft);
    if (isDraft) this.#set(shown);
  }

  #remove(uri: string): void {
    if (!this.#drafts.delete(uri)) return;
    this.#choose();
    if (this.#active === uri) this.#set([...this.#drafts].at(-1));
  }

  #set(uri: string | undefined): void {
    if (this.#active === uri) return;
    this.#active = uri;
    void commands.executeCommand('setContext', hasDraftContext, uri !== undefined);
    this.#changedActive.fire(this.active);
  }
}
