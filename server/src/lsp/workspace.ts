import type { CancellationToken } from 'vscode-jsonrpc';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readFileContent } from '../disk/read-file.ts';
import { shippedFrameworks } from '../disk/shipped-frameworks.ts';
import { type Files, fileName, folderOf } from '../files.ts';
import type { Framework } from '../framework/framework.ts';
import { FrameworkShelf } from '../framework/framework-shelf.ts';
import { type DraftReport, lint } from '../lint.ts';
import { isDraft, type LoadedDraft, loadDraft } from '../project.ts';
import type { Overrides } from '../settings/settings.ts';
import { SourceText } from '../text/source-text.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { type Connection, logError } from './connection.ts';
import { DocumentSettings } from './document-settings.ts';
import { OpenDocuments } from './open-documents.ts';
import { canonicalFolder, canonicalUri } from './uris.ts';

/** A draft with what was found in it. */
export interface CheckedDraft {
  readonly loaded: LoadedDraft;
  readonly report: DraftReport;
  /** Canonical URIs of the files whose change changes the result. */
  readonly dependsOn: ReadonlySet<string>;
}

/** An open Markdown document as it was last read. */
interface Reading {
  readonly version: number;
  readonly loaded: Promise<LoadedDraft>;
  checked: Promise<CheckedDraft | null> | undefined;
  /** Unknown until it is loaded. */
  dependsOn: ReadonlySet<string> | undefined;
}

/** What became of the workspace since listeners were last called. */
export interface Settled {
  /** The engine's URIs of the files that changed. */
  readonly changed: ReadonlySet<string> | 'everything';
  /** Whether documents other than those edited may have other diagnostics now. */
  readonly othersAffected: boolean;
}

/** How long, in milliseconds, after the last change listeners are called. */
const calm = 150;

/**
 * The open documents and folders, and the drafts among them, each read once a version and again when a file that it
 * depends on changes. Methods take the client's URIs; the engine's are the same for `file:` documents, in one spelling,
 * and lie in the root for documents that are on no disk.
 */
export class Workspace {
  readonly documents = new OpenDocuments();
  readonly settings: DocumentSettings;
  /** Open editors over the disk. */
  readonly files: Files = { read: (uri) => this.#read(uri) };
  /** The frameworks that come with the server. */
  readonly frameworks = new FrameworkShelf(this.files, shippedFrameworks());
  readonly #connection: Connection;
  #folders: string[];
  readonly #readings = new Map<string, Reading>();
  readonly #listeners: ((settled: Settled) => Promise<void> | void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #othersAffected = false;
  #changed: Set<string> | 'everything' = new Set();

  constructor(connection: Connection, client: ClientAbilities, folders: readonly string[]) {
    this.#connection = connection;
    this.settings = new DocumentSettings(connection, client);
    this.#folders = folders.map(canonicalFolder);
  }

  /** Canonical URIs, each ending in `/`. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(canonicalFolder));
    this.#folders = [...this.#folders.filter((folder) => !gone.has(folder)), ...added.map(canonicalFolder)];
    this.changedEverything();
  }

  /** The engine's URI of a document. */
  engineUri(uri: string): string {
    if (uri.startsWith('file:')) return canonicalUri(uri);
    const path = uri.slice(uri.indexOf(':') + 1);
    if (uri.startsWith('untitled:/')) return canonicalUri(`file://${path}`);
    return `${this.#folders[0] ?? 'file:///'}${encodeURIComponent(fileName(path))}`;
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

  /** The folder that a file's metrics and settings must lie in: the innermost folder of the workspace, or else its own. */
  root(engineUri: string): string {
    const holding = this.#folders.filter((folder) => engineUri.startsWith(folder));
    return holding.toSorted((a, b) => b.length - a.length)[0] ?? folderOf(engineUri);
  }

  /** Reads an open Markdown document, a draft or not. Null where it is not open, not Markdown or switched off. */
  async load(uri: string): Promise<LoadedDraft | null> {
    const reading = await this.#reading(uri);
    return reading ? reading.loaded : null;
  }

  /** Checks an open draft. Null where `load` is, and for Markdown that is no draft. */
  async check(uri: string): Promise<CheckedDraft | null> {
    const reading = await this.#reading(uri);
    if (!reading) return null;
    reading.checked ??= reading.loaded.then(checkLoaded);
    return reading.checked;
  }

  /** Every open draft, checked; those not yet reached when `token` is cancelled are left out. */
  async checkOpen(token?: CancellationToken): Promise<ReadonlyMap<string, CheckedDraft>> {
    const checked = new Map<string, CheckedDraft>();
    for (const { uri } of this.documents.all()) {
      if (token?.isCancellationRequested) break;
      const draft = await this.check(uri);
      if (draft) checked.set(uri, draft);
    }
    return checked;
  }

  /** Checks a draft under an engine's URI as it stands on the disk. Null where it is no draft, or no text. */
  async checkFile(engineUri: string): Promise<CheckedDraft | null> {
    const { enable, overrides } = await this.settings.for(engineUri);
    const content = await this.files.read(engineUri);
    if (!enable || content.kind !== 'text') return null;
    return checkLoaded(await this.#load(new SourceText(engineUri, content.text), overrides));
  }

  /** The frameworks that drafts in the workspace's folders can name: those of the settings there, then all others. */
  async frameworksAtHand(): Promise<Framework[]> {
    const drafts = await Promise.all(
      this.#folders.map((folder) => this.#load(new SourceText(`${folder}cqc-lint.md`, ''), {})),
    );
    const own = drafts.flatMap(({ ownFrameworks }) => ownFrameworks);
    const made = await Promise.all(
      [...own, ...(await this.frameworks.shipped())].map((text) => this.frameworks.make(text, own)),
    );
    return made.flatMap(({ framework }) => framework ?? []);
  }

  /** Forgets what depends on files that changed in an editor or on the disk, given by the engine's URIs. */
  changed(uris: readonly string[]): void {
    for (const [uri, { dependsOn }] of this.#readings) {
      if (dependsOn && !uris.some((changed) => dependsOn.has(changed))) continue;
      this.#readings.delete(uri);
      if (!uris.includes(this.engineUri(uri))) this.#othersAffected = true;
    }
    if (this.#changed !== 'everything') for (const uri of uris) this.#changed.add(uri);
    this.#settle();
  }

  /** Forgets everything, after a change of settings or folders. */
  changedEverything(): void {
    this.#readings.clear();
    this.#othersAffected = true;
    this.#changed = 'everything';
    this.#settle();
  }

  /** Forgets a document that was closed. */
  closed(uri: string): void {
    this.#readings.delete(uri);
    this.settings.closed(uri);
    this.changed([this.engineUri(uri)]);
  }

  /** Calls `listener` when changes have calmed down. */
  onSettled(listener: (settled: Settled) => Promise<void> | void): void {
    this.#listeners.push(listener);
  }

  /** Stops what is under way. */
  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.length = 0;
  }

  async #read(uri: string): ReturnType<Files['read']> {
    const open = this.openUnder(uri);
    return open ? { kind: 'text', text: open.getText() } : readFileContent(uri);
  }

  async #reading(uri: string): Promise<Reading | null> {
    const { enable, overrides } = await this.settings.for(uri);
    const document = this.documents.get(uri);
    if (!enable || !document || !isMarkdown(document)) return null;
    const known = this.#readings.get(uri);
    if (known && known.version === document.version) return known;
    const source = new SourceText(this.engineUri(uri), document.getText());
    const reading: Reading = {
      version: document.version,
      loaded: this.#load(source, overrides),
      checked: undefined,
      dependsOn: undefined,
    };
    this.#readings.set(uri, reading);
    reading.loaded.then(
      (loaded) => {
        reading.dependsOn = dependencies(loaded);
      },
      () => this.#readings.delete(uri),
    );
    return reading;
  }

  #load(source: SourceText, overrides: Overrides): Promise<LoadedDraft> {
    return loadDraft(source, this.files, { root: this.root(source.uri), overrides, frameworks: this.frameworks });
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), calm);
  }

  async #tell(): Promise<void> {
    const settled = { changed: this.#changed, othersAffected: this.#othersAffected };
    this.#changed = new Set();
    this.#othersAffected = false;
    for (const listener of this.#listeners) {
      try {
        await listener(settled);
      } catch (error) {
        logError(this.#connection, error);
      }
    }
  }
}

/** Whether a document is Markdown, by what the editor calls its language or by its name. */
export function isMarkdown({ languageId, uri }: TextDocument): boolean {
  return languageId === 'markdown' || /\.(?:md|markdown)$/i.test(uri);
}

function checkLoaded(loaded: LoadedDraft): CheckedDraft | null {
  if (!isDraft(loaded.draft, loaded.settings)) return null;
  return { loaded, report: lint(loaded), dependsOn: dependencies(loaded) };
}

function dependencies(loaded: LoadedDraft): ReadonlySet<string> {
  return new Set(loaded.dependsOn.map(canonicalUri));
}
