import {
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { coverageRequest, type EvidencePlace, evidencePlacesRequest } from '../../../server/src/lsp/protocol.ts';
import { counted } from '../counted.ts';
import { fileName } from '../file-name.ts';
import type { OpenDrafts } from '../open-drafts.ts';
import type { DraftStatusItem } from '../status-item.ts';
import { type CoverageRow, coverageItem, rowsBelow, topRows } from './coverage-items.ts';

/** The view of the side bar that shows what the active draft covers of its framework, and follows it as it is typed. */
export class CoverageView implements TreeDataProvider<CoverageRow>, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #drafts: OpenDrafts;
  readonly #statuses: DraftStatusItem;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<CoverageRow>;
  readonly #subscriptions: Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: BaseLanguageClient, drafts: OpenDrafts, statuses: DraftStatusItem) {
    this.#client = client;
    this.#drafts = drafts;
    this.#statuses = statuses;
    this.#view = window.createTreeView('cqcLint.coverage', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      drafts.onDidChangeActive(() => this.#refresh()),
      drafts.onDidCheck(({ uri }) => {
        if (uri.toString() === drafts.active?.toString()) this.#refresh();
      }),
      statuses.onDidChange(() => this.#showBadge()),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  getTreeItem(row: CoverageRow): TreeItem {
    return coverageItem(row);
  }

  async getChildren(row?: CoverageRow): Promise<CoverageRow[]> {
    if (row) return rowsBelow(row, (draft, line) => this.#evidencePlaces(draft, line));
    const draft = this.#drafts.active;
    if (!draft) return [];
    const coverage = await this.#client.sendRequest(coverageRequest, { uri: this.#address(draft) });
    return coverage ? topRows({ draft, coverage }) : [];
  }

  async #evidencePlaces(draft: Uri, line: number): Promise<readonly EvidencePlace[]> {
    return (await this.#client.sendRequest(evidencePlacesRequest, { uri: this.#address(draft), line })) ?? [];
  }

  #address(draft: Uri): string {
    return this.#client.code2ProtocolConverter.asUri(draft);
  }

  #refresh(): void {
    const { active } = this.#drafts;
    this.#view.description = active && fileName(active);
    this.#showBadge();
    this.#changed.fire();
  }

  #showBadge(): void {
    const { active } = this.#drafts;
    const status = active && this.#statuses.of(active);
    const problems = status ? status.errors + status.warnings : 0;
    this.#view.badge =
      status && problems > 0
        ? { value: problems, tooltip: `${counted(status.errors, 'error')}, ${counted(status.warnings, 'warning')}` }
        : undefined;
  }
}
