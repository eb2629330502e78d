import type { CancellationToken } from 'vscode-jsonrpc';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Files, folderOf } from '../files.ts';
import type { FolderIndex } from '../folder/folder-index.ts';
import type { DraftSummary } from '../folder/statement.ts';
import type { Framework } from '../framework/framework.ts';
import { FrameworkShelf } from '../framework/framework-shelf.ts';
import { type DraftReport, report } from '../lint.ts';
import type { MetricsFile } from '../metrics/metrics.ts';
import { type LoadedDraft, type LoadOptions, loadDraft } from '../project.ts';
import type { Overrides } from '../settings/settings.ts';
import { SourceText } from '../text/source-text.ts';
import { WorkspaceCitations } from './citations/workspace-citations.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { type Connection, logError } from './connection.ts';
import { DocumentSettings } from './document-settings.ts';
import { DraftFolders } from './draft-folders.ts';
import { type CheckedDraft, type ExaminedDraft, examineLoaded, summaryOf } from './examined-draft.ts';
import type { WorkspaceDisk } from './host/workspace-disk.ts';
import { KnownMetrics } from './known-metrics.ts';
import { isMarkdown, OpenDocuments } from './open-documents.ts';
import { type MarkdownDocument, OpenDrafts } from './open-drafts.ts';
import { type Settled, SettledChanges } from './settled-changes.ts';
import { canonicalUri, isMarkdownName } from './uris.ts';
import { WorkspaceFolders } from './workspace-folders.ts';

/**
 * The open documents and folders, and the drafts among them, each read once a version and again when a file that it
 * depends on changes. Methods take the client's URIs; the engine's are the same for `file:` documents, in one spelling,
 * and lie in the root for documents that are on no disk.
 */
export class Workspace {
  readonly documents = new OpenDocuments();
  readonly settings: DocumentSettings;
  /** What lies outside of the open editors. */
  readonly disk: WorkspaceDisk;
  /** Open editors over the disk. */
  readonly files: Files = { read: (uri) => this.#read(uri) };
  /** The frameworks that come with the server. */
  readonly frameworks: FrameworkShelf;
  readonly metrics = new KnownMetrics(this.files);
  /** What the drafts say that the metrics files back. */
  readonly citations: WorkspaceCitations;
  readonly #client: ClientAbilities;
  /** The drafts beside the open ones. */
  readonly #drafts: DraftFolders;
  /** Closed drafts that are reported on as well, by the engine's URIs. */
  #reportedClosed: ReadonlySet<string> = new Set();
  #reportedStamp = 0;
  readonly #folders: WorkspaceFolders;
  readonly #openDrafts: OpenDrafts;
  readonly #changes: SettledChanges;

  constructor(connection: Connection, client: ClientAbilities, disk: WorkspaceDisk, folders: readonly string[]) {
    this.#client = client;
    this.disk = disk;
    this.frameworks = new FrameworkShelf(disk, disk.program && `${disk.program}frameworks/`);
    this.settings = new DocumentSettings(connection, client);
    this.#folders = new WorkspaceFolders(folders, disk.schemes);
    this.#changes = new SettledChanges(
      (touched) => this.#checkFolders(touched),
      (error) => logError(connection, error),
      () => this.#openDrafts.longestLook,
    );
    this.#openDrafts = new OpenDrafts({
      document: (uri) => this.#markdown(uri),
      beside: async (folder) => {
        const { index, stamp } = await this.#drafts.drafts(folder);
        return { index, stamp: `${stamp} ${this.#reportedStamp}` };
      },
      report: (examined, index) => this.#reportOn(examined, index),
      canAskAgain: client.refreshesDiagnostics,
      onMoreReported: () => this.#changes.affectedReports(),
    });
    this.#drafts = new DraftFolders({
      disk,
      openIn: (folder) => this.#openIn(folder),
      open: () => this.#open(),
      summarise: async (uri) => {
        const examined = await this.#examineFile(uri).catch((error) => {
          logError(connection, error);
          return null;
        });
        return summaryOf(examined);
      },
      onLate: (folder) => this.#changes.touchedFolder(folder),
    });
    this.citations = new WorkspaceCitations({
      disk,
      openDrafts: (token) => this.#eachOpen((uri) => this.examine(uri), token),
      open: () => this.#open(),
      folders: () => this.folders,
      summarise: (uri) => this.#drafts.file(uri),
    });
  }

  /** Canonical URIs, each ending in `/`. */
  get folders(): readonly string[] {
    return this.#folders.all;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#folders.change(added, removed);
    this.changedEverything();
  }

  /** The engine's URI of a document. */
  engineUri(uri: string): string {
    return this.#folders.engineUri(uri);
  }

  /** The client's URI of a file: as it opened it, if it did. */
  clientUri(engineUri: string): string {
    return this.openUnder(engineUri)?.uri ?? engineUri;
  }

  /** The open document under an engine's URI. */
  openUnder(engineUri: string): TextDocument | undefined {
    const canonical = canonicalUri(engineUri);
    return this.documents.all().find((document) => this.engineUri(document.uri) === canonical);
  }

  /** The folder that a file's metrics and settings must lie in. */
  root(engineUri: string): string {
    return this.#folders.root(engineUri);
  }

  /** Reads an open Markdown document, a draft or not. Null where it is not open, not Markdown or switched off. */
  load(uri: string): Promise<LoadedDraft | null> {
    return this.#openDrafts.load(uri);
  }

  /** Looks at an open draft by itself. Null where `load` is, and for Markdown that is no draft. */
  examine(uri: string): Promise<ExaminedDraft | null> {
    return this.#openDrafts.examine(uri);
  }

  /** Checks an open draft, beside the others of its folder. Null where `examine` is. */
  check(uri: string): Promise<CheckedDraft | null> {
    return this.#openDrafts.check(uri);
  }

  /** What can be said at once of an open draft; a client that can is asked to ask again when there is more to say. */
  checkAtOnce(uri: string): Promise<CheckedDraft | null> {
    return this.#openDrafts.checkAtOnce(uri);
  }

  /** Every open draft, checked; those not yet reached when `token` is cancelled are left out. */
  checkOpen(token?: CancellationToken): Promise<ReadonlyMap<string, CheckedDraft>> {
    return this.#eachOpen((uri) => this.check(uri), token);
  }

  /** An open metrics file under the client's URI; null where it is none that can be read. */
  async metricsFile(uri: string): Promise<MetricsFile | null> {
    const document = this.documents.get(uri);
    const { enable } = await this.settings.for(uri);
    return enable && document ? this.metrics.readOpen(this.engineUri(uri), document.getText()) : null;
  }

  /** Looks at a draft under an engine's URI, on the disk unless it is open. Null where it is no draft, or no text. */
  async examineFile(engineUri: string): Promise<ExaminedDraft | null> {
    const examined = await this.#examineFile(engineUri);
    this.#drafts.remember(engineUri, summaryOf(examined));
    return examined;
  }

  /** What is found in a draft that is not open, beside the others of its folder. */
  async reportOn(examined: ExaminedDraft): Promise<CheckedDraft> {
    const { index } = await this.#drafts.drafts(folderOf(examined.loaded.draft.source.uri), true);
    return { ...examined, report: this.#reportOn(examined, index) };
  }

  /** Says which closed drafts are reported on besides the open ones, by the engine's URIs. */
  reportClosed(uris: ReadonlySet<string>): void {
    if (uris.size === this.#reportedClosed.size && [...uris].every((uri) => this.#reportedClosed.has(uri))) return;
    this.#reportedClosed = new Set(uris);
    this.#reportedStamp++;
  }

  /** Forgets how a folder stood on the disk, where the client does not tell of changes there. */
  lookAtDisk(uri: string): void {
    if (this.#client.watchesFiles) return;
    this.#drafts.forgetFolder(folderOf(this.engineUri(uri)));
    this.citations.filesChanged();
  }

  /** Forgets how the closed drafts stood on the disk, where the client does not tell of changes there. */
  lookAtWholeDisk(): void {
    if (this.#client.watchesFiles) return;
    this.#drafts.forgetEverything();
    this.citations.filesChanged();
  }

  /** The frameworks that drafts in the workspace's folders can name: those of the settings there, then all others. */
  async frameworksAtHand(): Promise<Framework[]> {
    const drafts = await Promise.all(
      this.folders.map((folder) => this.#load(new SourceText(`${folder}cqc-lint.md`, ''), {})),
    );
    const own = drafts.flatMap(({ ownFrameworks }) => ownFrameworks);
    const made = await Promise.all(
      [...own, ...(await this.frameworks.shipped())].map((text) => this.frameworks.make(text, own)),
    );
    return made.flatMap(({ framework }) => framework ?? []);
  }

  /** Forgets what depends on files that changed in an editor or on the disk, given by the engine's URIs. */
  changed(uris: readonly string[]): void {
    for (const uri of this.#openDrafts.changed(uris)) {
      // Of an edit of its own the client knows.
      if (uris.some((changed) => changed !== this.engineUri(uri))) this.#changes.affectedOthers();
    }
    for (const folder of this.#drafts.changed(uris)) this.#changes.touchedFolder(folder);
    if (uris.some((uri) => isMarkdownName(uri) && !this.openUnder(uri))) this.citations.filesChanged();
    this.#changes.changed(uris);
  }

  /** Forgets everything, after a change of settings or folders. */
  changedEverything(): void {
    this.#openDrafts.changedEverything();
    this.#drafts.forgetEverything();
    this.citations.filesChanged();
    this.#changes.changedEverything();
  }

  /** Forgets a document that was closed. */
  closed(uri: string): void {
    this.#openDrafts.closed(uri, this.engineUri(uri));
    this.settings.closed(uri);
    this.changed([this.engineUri(uri)]);
  }

  /** Calls `listener` when changes have calmed down. */
  onSettled(listener: (settled: Settled) => Promise<void> | void): void {
    this.#changes.onSettled(listener);
  }

  /** Whether no change is under way. */
  get isCalm(): boolean {
    return this.#changes.isCalm;
  }

  /** Resolves when changes have calmed down, at once where none is under way. */
  calm(): Promise<void> {
    return this.#changes.calm();
  }

  /** Resolves when changes have calmed down the next time, after all listeners were called. */
  nextSettled(): Promise<void> {
    return this.#changes.next();
  }

  /** Stops what is under way. */
  close(): void {
    this.#changes.close();
  }

  async #read(uri: string): ReturnType<Files['read']> {
    const open = this.openUnder(uri);
    return open ? { kind: 'text', text: open.getText() } : this.disk.read(uri);
  }

  async #markdown(uri: string): Promise<MarkdownDocument | null> {
    const { enable, overrides } = await this.settings.for(uri);
    const document = this.documents.get(uri);
    if (!enable || !document || !isMarkdown(document)) return null;
    return {
      version: document.version,
      load: (latest) => {
        const source = new SourceText(this.engineUri(uri), document.getText());
        return latest.load(source, this.files, this.#optionsFor(source, overrides));
      },
    };
  }

  async #examineFile(engineUri: string): Promise<ExaminedDraft | null> {
    const { enable, overrides } = await this.settings.for(engineUri);
    const content = await this.files.read(engineUri);
    if (!enable || content.kind !== 'text') return null;
    return examineLoaded(await this.#load(new SourceText(engineUri, content.text), overrides));
  }

  async #openIn(folder: string): Promise<DraftSummary[]> {
    const summaries: DraftSummary[] = [];
    for (const { uri } of this.documents.all()) {
      if (!this.#folders.isFile(uri) || folderOf(this.engineUri(uri)) !== folder) continue;
      const examined = await this.examine(uri);
      if (examined) summaries.push(examined.examination.summary);
    }
    return summaries;
  }

  #reportOn({ examination }: ExaminedDraft, index: FolderIndex): DraftReport {
    const open = this.#open();
    return report(examination, { index, isReported: (uri) => this.#reportedClosed.has(uri) || open.has(uri) });
  }

  async #eachOpen<T>(look: (uri: string) => Promise<T | null>, token?: CancellationToken): Promise<Map<string, T>> {
    const looked = new Map<string, T>();
    for (const { uri } of this.documents.all()) {
      if (token?.isCancellationRequested) break;
      const draft = await look(uri);
      if (draft) looked.set(uri, draft);
    }
    return looked;
  }

  #open(): Set<string> {
    const files = this.documents.all().filter(({ uri }) => this.#folders.isFile(uri));
    return new Set(files.map(({ uri }) => this.engineUri(uri)));
  }

  #load(source: SourceText, overrides: Overrides): Promise<LoadedDraft> {
    return loadDraft(source, this.files, this.#optionsFor(source, overrides));
  }

  #optionsFor({ uri }: SourceText, overrides: Overrides): LoadOptions {
    return { root: this.root(uri), overrides, frameworks: this.frameworks };
  }

  /** Checks open drafts of which more can be said than was: those in the folders, and those of which only a part was. */
  async #checkFolders(folders: ReadonlySet<string>): Promise<void> {
    for (const { uri } of this.documents.all()) {
      const isTouched = folders.has(folderOf(this.engineUri(uri)));
      if (this.#openDrafts.isBehind(uri, isTouched)) await this.check(uri);
    }
  }
}
