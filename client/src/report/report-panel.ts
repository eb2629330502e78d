import { type Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReportContent, reportContentRequest } from '../../../server/src/lsp/protocol.ts';
import { fileName } from '../file-name.ts';
import type { OpenDrafts } from '../open-drafts.ts';
import { editorOf, showDraft } from '../show-draft.ts';
import { showPlace } from '../show-place.ts';
import { panelDocument } from './panel-document.ts';
import { draftOf, fromPanel, type ToPanel } from './panel-messages.ts';

const viewType = 'cqcLint.report';

/** The panel that shows the evidence report on the draft that is being worked on, and follows it as it is typed. */
export class ReportPanel implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #drafts: OpenDrafts;
  readonly #extension: Uri;
  readonly #subscriptions: Disposable[];
  #panel: WebviewPanel | undefined;
  /** The draft that the panel shows. */
  #draft: Uri | undefined;
  #content: ReportContent | undefined;
  /** Whether the panel shows what was true before an edit. */
  #isStale = false;
  #work: Promise<void> | undefined;

  constructor(client: BaseLanguageClient, drafts: OpenDrafts, extension: Uri) {
    this.#client = client;
    this.#drafts = drafts;
    this.#extension = extension;
    this.#subscriptions = [
      drafts.onDidChangeActive((active) => this.#follow(active)),
      drafts.onDidCheck(({ uri }) => {
        if (uri.toString() === this.#draft?.toString()) this.#update();
      }),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: (panel, state) => this.#restore(panel, draftOf(state)),
      }),
    ];
  }

  /** The draft whose report is shown. */
  get draft(): Uri | undefined {
    return this.#draft;
  }

  /** Shows the report on the active draft beside it. */
  async show(): Promise<void> {
    const draft = this.#drafts.active;
    if (!draft) {
      void window.showInformationMessage(
        l10n.t('Open a draft first: the report is about the draft in the active editor.'),
      );
      return;
    }
    if (!this.#panel && !editorOf(draft)) await showDraft(draft);
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      this.#follow(draft);
      return;
    }
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#draft = draft;
    await this.#begin(window.createWebviewPanel(viewType, titleOf(draft), place));
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Fills a panel that VS Code brings back; without the draft that it showed there is nothing to show in it. */
  async #restore(panel: WebviewPanel, address: string | undefined): Promise<void> {
    const draft = address === undefined ? undefined : Uri.parse(address);
    const isThere = draft && (await workspace.openTextDocument(draft).then(Boolean, () => false));
    if (!draft || !isThere || this.#panel) {
      panel.dispose();
      return;
    }
    this.#draft = draft;
    await this.#begin(panel);
  }

  async #begin(panel: WebviewPanel): Promise<void> {
    this.#panel = panel;
    const scripts = Uri.joinPath(this.#extension, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [scripts] };
    panel.iconPath = Uri.joinPath(this.#extension, 'images', 'icon.png');
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#draft = undefined;
      this.#content = undefined;
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.#isStale) this.#update();
    });
    panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message));
    this.#content = await this.#ask();
    if (this.#panel !== panel || !this.#draft) return;
    if (!this.#content) {
      panel.dispose();
      void window.showInformationMessage(
        l10n.t('There is no report: the front matter of this file names no framework.'),
      );
      return;
    }
    const script = panel.webview.asWebviewUri(Uri.joinPath(scripts, 'report-panel.js'));
    panel.webview.html = panelDocument(this.#content, this.#draft.toString(), script.toString());
  }

  async #hear(given: unknown): Promise<void> {
    const message = fromPanel.parse(given);
    // A page that was hidden is made anew from what it first showed.
    if (message.kind === 'ready') await this.#post();
    else {
      const place = this.#content?.places[message.place];
      if (!place) return;
      const uri = this.#client.protocol2CodeConverter.asUri(place.uri);
      await showPlace({ uri: uri.toString(), range: place.range });
    }
  }

  #follow(active: Uri | undefined): void {
    if (!this.#panel || !active || active.toString() === this.#draft?.toString()) return;
    this.#draft = active;
    this.#panel.title = titleOf(active);
    this.#update();
  }

  /** Has the panel show the draft as it is now, once it is seen; what changes meanwhile is shown after it. */
  #update(): void {
    this.#isStale = true;
    if (!this.#panel?.visible || this.#work) return;
    this.#work = this.#renew().finally(() => {
      this.#work = undefined;
      if (this.#isStale) this.#update();
    });
  }

  async #renew(): Promise<void> {
    this.#isStale = false;
    const content = await this.#ask();
    if (!content) return;
    this.#content = content;
    await this.#post();
  }

  async #post(): Promise<void> {
    if (!this.#panel || !this.#content || !this.#draft) return;
    const message: ToPanel = { draft: this.#draft.toString(), markup: this.#content.markup };
    await this.#panel.webview.postMessage(message);
  }

  async #ask(): Promise<ReportContent | undefined> {
    if (!this.#draft) return undefined;
    const uri = this.#client.code2ProtocolConverter.asUri(this.#draft);
    return (await this.#client.sendRequest(reportContentRequest, { uri })) ?? undefined;
  }
}

function titleOf(draft: Uri): string {
  return l10n.t('Report on {0}', fileName(draft));
}
