/** What became of the workspace since listeners were last called. */
export interface Settled {
  /** The engine's URIs of the files that changed. */
  readonly changed: ReadonlySet<string> | 'everything';
  /** Whether documents other than those edited may have other diagnostics now. */
  readonly othersAffected: boolean;
  /** Whether any document may have other diagnostics now than those that were last asked for. */
  readonly reportsAffected: boolean;
}

type Listener = (settled: Settled) => Promise<void> | void;

/** How long, in milliseconds, after the last change listeners are called at the earliest, and at the latest. */
const calm = 150;
const longestCalm = 2000;

/** Collects what changes in a workspace and calls listeners once it is calm. Files and folders are the engine's URIs. */
export class SettledChanges {
  readonly #checkFolders: (folders: ReadonlySet<string>) => Promise<void>;
  readonly #logError: (error: unknown) => void;
  readonly #workAhead: () => number;
  readonly #listeners: Listener[] = [];
  readonly #waiting: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSettling = false;
  #othersAffected = false;
  #reportsAffected = false;
  #changed: Set<string> | 'everything' = new Set();
  #touchedFolders = new Set<string>();

  /**
   * `checkFolders` has the open drafts of the folders checked again in which drafts changed, so that what that does to
   * other drafts is noticed before listeners are called. `logError` gets what that or a listener throws.
   * `workAhead` says about how many milliseconds the work then takes: what takes long waits for a longer pause in typing.
   */
  constructor(
    checkFolders: (folders: ReadonlySet<string>) => Promise<void>,
    logError: (error: unknown) => void,
    workAhead: () => number,
  ) {
    this.#checkFolders = checkFolders;
    this.#logError = logError;
    this.#workAhead = workAhead;
  }

  /** Notes files that changed. */
  changed(uris: readonly string[]): void {
    if (this.#changed !== 'everything') for (const uri of uris) this.#changed.add(uri);
    this.#settle();
  }

  /** Notes that any file may have changed. */
  changedEverything(): void {
    this.#changed = 'everything';
    this.affectedOthers();
  }

  /** Notes that documents other than those edited may have other diagnostics now. */
  affectedOthers(): void {
    this.#othersAffected = true;
    this.affectedReports();
  }

  /** Notes that a document may have other diagnostics now than those that were last asked for. */
  affectedReports(): void {
    this.#reportsAffected = true;
    this.#settle();
  }

  /** Notes a folder in which drafts came, went or changed. */
  touchedFolder(folder: string): void {
    this.#touchedFolders.add(folder);
    this.#settle();
  }

  /** Calls `listener` when changes have calmed down. */
  onSettled(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Whether no change is under way. */
  get isCalm(): boolean {
    return !this.#isSettling;
  }

  /** Resolves when changes have calmed down: at once where none is under way. */
  async calm(): Promise<void> {
    while (this.#isSettling) await this.next();
  }

  /** Resolves when changes have calmed down the next time. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Calls nobody any more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.length = 0;
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#isSettling = true;
    const wait = Math.min(calm + this.#workAhead(), longestCalm);
    this.#timer = setTimeout(() => void this.#tell(), wait);
  }

  async #tell(): Promise<void> {
    const timer = this.#timer;
    const folders = this.#touchedFolders;
    this.#touchedFolders = new Set();
    await this.#attempt(() => this.#checkFolders(folders));
    const settled = {
      changed: this.#changed,
      othersAffected: this.#othersAffected,
      reportsAffected: this.#reportsAffected,
    };
    this.#changed = new Set();
    this.#othersAffected = false;
    this.#reportsAffected = false;
    for (const listener of this.#listeners) await this.#attempt(() => listener(settled));
    // Another change may have come meanwhile.
    if (this.#timer === timer) this.#isSettling = false;
    for (const go of this.#waiting.splice(0)) go();
  }

  async #attempt(task: () => Promise<void> | void): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.#logError(error);
    }
  }
}
