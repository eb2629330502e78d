import { type Disposable, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type DraftStatus, statusNotification } from '../../server/src/lsp/protocol.ts';

/** Shows in the status bar how the draft in the active editor stands; hidden for every other file. */
export class DraftStatusItem implements Disposable {
  readonly #item: StatusBarItem;
  readonly #statuses = new Map<string, DraftStatus>();
  readonly #subscriptions: Disposable[];

  constructor(client: LanguageClient) {
    this.#item = window.createStatusBarItem('cqcLint.status', StatusBarAlignment.Right, 100);
    this.#item.name = 'CQC Lint';
    this.#item.command = 'workbench.actions.view.problems';
    this.#subscriptions = [
      this.#item,
      window.onDidChangeActiveTextEditor(() => this.#show()),
      client.onNotification(statusNotification, ({ uri, status }) => {
        const key = client.protocol2CodeConverter.asUri(uri).toString();
        if (status) this.#statuses.set(key, status);
        else this.#statuses.delete(key);
        this.#show();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const active = window.activeTextEditor?.document.uri.toString();
    const status = active === undefined ? undefined : this.#statuses.get(active);
    if (!status) {
      this.#item.hide();
      return;
    }
    const { claims, supported, errors, warnings } = status;
    this.#item.text = `$(checklist) ${supported}/${claims} backed $(error) ${errors} $(warning) ${warnings}`;
    this.#item.tooltip = `CQC Lint: the metrics file backs ${supported} of ${claims} numbers; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}. Click to see the problems.`;
    this.#item.accessibilityInformation = { label: this.#item.tooltip };
    this.#item.show();
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
