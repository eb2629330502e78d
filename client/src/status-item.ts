import {
  type Disposable,
  EventEmitter,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DraftStatus, statusNotification } from '../../server/src/lsp/protocol.ts';
import { counted } from './counted.ts';
import type { OpenDrafts } from './open-drafts.ts';

/** How long, in milliseconds, after an edit the check of a draft may take before the item says that it is under way. */
const patience = 650;

/** Shows in the status bar how the draft in the active editor stands; hidden for every other file. */
export class DraftStatusItem implements Disposable {
  readonly #item: StatusBarItem;
  readonly #statuses = new Map<string, DraftStatus>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  /** For drafts that were edited since they were last checked: what will say so. */
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Drafts whose check takes long. */
  readonly #late = new Set<string>();

  /** Called when a draft stands otherwise than before. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, drafts: OpenDrafts) {
    this.#item = window.createStatusBarItem('cqcLint.status', StatusBarAlignment.Right, 100);
    this.#item.name = l10n.t('CQC Lint');
    this.#item.command = 'workbench.actions.view.problems';
    this.#subscriptions = [
      this.#item,
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#show()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const key = document.uri.toString();
        if (contentChanges.length > 0 && this.#statuses.has(key)) this.#await(key);
      }),
      drafts.onDidCheck(({ uri, version }) => this.#checked(uri, version)),
      client.onNotification(statusNotification, ({ uri, status }) => {
        const key = client.protocol2CodeConverter.asUri(uri).toString();
        if (status) this.#statuses.set(key, status);
        else this.#forget(key);
        this.#show();
        this.#changed.fire();
      }),
    ];
  }

  /** How a draft stands; undefined where that is not known. */
  of(uri: Uri): DraftStatus | undefined {
    return this.#statuses.get(uri.toString());
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #await(key: string): void {
    clearTimeout(this.#waiting.get(key));
    const timer = setTimeout(() => {
      this.#late.add(key);
      this.#show();
    }, patience);
    this.#waiting.set(key, timer);
  }

  #checked(uri: Uri, version: number): void {
    const key = uri.toString();
    const document = workspace.textDocuments.find((open) => open.uri.toString() === key);
    if (document && document.version > version) return;
    this.#stopWaiting(key);
    this.#show();
  }

  #forget(key: string): void {
    this.#statuses.delete(key);
    this.#stopWaiting(key);
  }

  #stopWaiting(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#late.delete(key);
  }

  #show(): void {
    const active = window.activeTextEditor?.document.uri.toString();
    const status = active === undefined ? undefined : this.#statuses.get(active);
    if (active === undefined || !status) {
      this.#item.hide();
      return;
    }
    const { claims, supported, errors, warnings } = status;
    const isLate = this.#late.has(active);
    const icon = isLate ? '$(sync~spin)' : '$(checklist)';
    const under = isLate ? l10n.t('The draft is being checked; what follows is from before the last edit. ') : '';
    this.#item.text = `${icon} ${l10n.t('{0}/{1} backed', supported, claims)} $(error) ${errors} $(warning) ${warnings}`;
    this.#item.tooltip = l10n.t(
      'CQC Lint: {0}The metrics file backs {1} of {2} numbers; {3}, {4}. Click to see the problems.',
      under,
      supported,
      claims,
      counted(errors, 'error'),
      counted(warnings, 'warning'),
    );
    this.#item.accessibilityInformation = { label: this.#item.tooltip };
    this.#item.show();
  }
}
