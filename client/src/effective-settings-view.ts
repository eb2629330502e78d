import { type Disposable, EventEmitter, l10n, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type EffectiveSetting, effectiveSettingsRequest } from '../../server/src/lsp/protocol.ts';
import { fileName } from './file-name.ts';

const scheme = 'cqc-lint-settings';

/** Shows what applies to the active draft, and where each value was set, as a document that cannot be edited. */
export class EffectiveSettingsView implements TextDocumentContentProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#registration = workspace.registerTextDocumentContentProvider(scheme, this);
  }

  async show(): Promise<void> {
    const draft = window.activeTextEditor?.document;
    if (draft?.languageId !== 'markdown') {
      void window.showInformationMessage(
        l10n.t('Open a draft first: its settings are shown for the draft in the active editor.'),
      );
      return;
    }
    const name = fileName(draft.uri);
    const uri = Uri.from({ scheme, path: l10n.t('Settings of {0}', name), query: draft.uri.toString() });
    this.#changed.fire(uri);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const draft = Uri.parse(uri.query);
    const name = fileName(draft);
    const settings = await this.#client.sendRequest(effectiveSettingsRequest, {
      uri: this.#client.code2ProtocolConverter.asUri(draft),
    });
    return settings
      ? l10n.t('What applies to {0}\n\n{1}\n', name, table(settings))
      : `${l10n.t('{0} is not a draft: its front matter names no framework, and no “drafts:” in cqc-lint.yaml names it.', name)}\n`;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

/** Lines of three columns. */
function table(settings: readonly EffectiveSetting[]): string {
  const widest = (column: 'setting' | 'value'): number => Math.max(...settings.map((entry) => entry[column].length));
  const [first, second] = [widest('setting'), widest('value')];
  return settings
    .map(({ setting, value, from }) => `${setting.padEnd(first)}   ${value.padEnd(second)}   ${from}`)
    .join('\n');
}
