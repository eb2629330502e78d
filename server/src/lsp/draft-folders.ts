import { folderOf } from '../files.ts';
import { FolderIndex } from '../folder/folder-index.ts';
import type { DraftSummary } from '../folder/statement.ts';
import type { FileSummary } from './examined-draft.ts';
import type { Disk } from './host/disk.ts';
import { markdownBeside } from './markdown-files.ts';
import { isMarkdownName } from './uris.ts';

/** What the folders know of the open documents and the disk. Files are given by the engine's URIs. */
interface Surroundings {
  readonly disk: Disk;
  /** The drafts of a folder that are open, as they stand in the editor. */
  openIn(folder: string): Promise<readonly DraftSummary[]>;
  /** The documents that are open. */
  open(): ReadonlySet<string>;
  /** Reads a file on the disk. Never rejects. */
  summarise(uri: string): Promise<FileSummary>;
  /** Called when files of a folder were read that somebody did not wait for. */
  onLate(folder: string): void;
}

/** The drafts of a folder as far as they were read. */
interface KnownFolder {
  readonly index: FolderIndex;
  /** The summaries in the index, by URI. */
  readonly indexed: Map<string, DraftSummary>;
  /** The Markdown files in it on the disk. */
  files: Promise<readonly string[]> | undefined;
  /** Changes with everything in the index. */
  stamp: number;
}

/** How long, in milliseconds, an answer waits for closed drafts to be read; what is late is shown when it is there. */
const patience = 400;

/**
 * The drafts that share a folder with an open one, in brief: those that are open as the editor has them, the others as
 * they are on the disk, each read once and again after a change. No draft's text or tree is kept.
 */
export class DraftFolders {
  readonly #around: Surroundings;
  readonly #folders = new Map<string, KnownFolder>();
  readonly #files = new Map<string, Promise<FileSummary>>();
  readonly #read = new Map<string, FileSummary>();
  /** Folders whose files are being read without anybody waiting. */
  readonly #late = new Set<string>();
  #work: Promise<unknown> = Promise.resolve();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /**
   * The drafts of a folder, with a stamp that differs whenever they do. Closed drafts that are not read within a moment
   * are left out unless `complete`.
   */
  async drafts(folder: string, complete = false): Promise<{ readonly index: FolderIndex; readonly stamp: number }> {
    const known = this.#folder(folder);
    known.files ??= markdownBeside(folder, this.#around.disk);
    const files = await known.files;
    const inEditor = this.#around.open();
    const closed = files.filter((uri) => !inEditor.has(uri));
    const reading = closed.filter((uri) => !this.#read.has(uri)).map((uri) => this.file(uri));
    if (reading.length > 0) await this.#await(folder, Promise.all(reading), complete);
    const open = await this.#around.openIn(folder);
    const present = [...open, ...closed.flatMap((uri) => this.#read.get(uri)?.summary ?? [])];
    update(known, present);
    return known;
  }

  /** A file in brief, as it is on the disk; read once until it changes. */
  file(uri: string): Promise<FileSummary> {
    return this.#files.get(uri) ?? this.#readFile(uri);
  }

  /** Takes over what somebody else read of a file on the disk. */
  remember(uri: string, file: FileSummary): void {
    if (this.#around.open().has(uri)) return;
    this.#files.set(uri, Promise.resolve(file));
    this.#read.set(uri, file);
  }

  /** Forgets what depends on files that changed on the disk or were closed. The folders that may have other drafts now. */
  changed(uris: readonly string[]): ReadonlySet<string> {
    const touched = new Set<string>();
    const inEditor = this.#around.open();
    for (const uri of uris.filter(isMarkdownName)) {
      const folder = folderOf(uri);
      touched.add(folder);
      if (inEditor.has(uri)) continue;
      this.#forget(uri);
      const known = this.#folders.get(folder);
      if (known) known.files = undefined;
    }
    for (const [uri, { dependsOn }] of this.#read) {
      if (!uris.some((changed) => dependsOn.has(changed))) continue;
      this.#forget(uri);
      touched.add(folderOf(uri));
    }
    return touched;
  }

  /** Forgets all that was read of a folder on the disk. */
  forgetFolder(folder: string): void {
    const known = this.#folders.get(folder);
    if (known) known.files = undefined;
    for (const uri of [...this.#files.keys()]) if (folderOf(uri) === folder) this.#forget(uri);
  }

  forgetEverything(): void {
    this.#folders.clear();
    this.#files.clear();
    this.#read.clear();
  }

  #folder(folder: string): KnownFolder {
    const known = this.#folders.get(folder) ?? {
      index: new FolderIndex(),
      indexed: new Map(),
      files: undefined,
      stamp: 0,
    };
    this.#folders.set(folder, known);
    return known;
  }

  #forget(uri: string): void {
    this.#files.delete(uri);
    this.#read.delete(uri);
  }

  /** Reads one file after the other, with room between them for the client's requests. */
  #readFile(uri: string): Promise<FileSummary> {
    const reading = this.#work.then(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      const file = await this.#around.summarise(uri);
      // A file that changed meanwhile was forgotten, and is read again.
      if (this.#files.get(uri) === reading) this.#read.set(uri, file);
      return file;
    });
    this.#work = reading;
    this.#files.set(uri, reading);
    return reading;
  }

  async #await(folder: string, reading: Promise<unknown>, complete: boolean): Promise<void> {
    if (complete) {
      await reading;
      return;
    }
    if (this.#late.has(folder)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tired = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), patience);
    });
    const outcome = await Promise.race([reading, tired]);
    clearTimeout(timer);
    if (outcome !== 'late') return;
    this.#late.add(folder);
    void reading.then(() => {
      this.#late.delete(folder);
      this.#around.onLate(folder);
    });
  }
}

/** Brings the index in step with the drafts that there are. */
function update(known: KnownFolder, present: readonly DraftSummary[]): void {
  const gone = new Set(known.indexed.keys());
  for (const summary of present) {
    gone.delete(summary.uri);
    if (known.indexed.get(summary.uri) === summary) continue;
    known.indexed.set(summary.uri, summary);
    known.index.set(summary);
    known.stamp++;
  }
  for (const uri of gone) {
    known.indexed.delete(uri);
    known.index.delete(uri);
    known.stamp++;
  }
}
