import { folderOf } from '../files.ts';
import type { FolderIndex } from '../folder/folder-index.ts';
import type { DraftReport } from '../lint.ts';
import type { LoadedDraft } from '../project.ts';
import { type CheckedDraft, dependencies, type ExaminedDraft, isSameReport } from './examined-draft.ts';
import { LatestDrafts } from './latest-drafts.ts';
import { lookFurther } from './look-further.ts';

/** How often a check is begun anew because the draft was edited meanwhile, at most. */
const mostTurns = 5;

/** What the open drafts are read with. Documents are given by the client's URIs. */
interface Surroundings {
  /** An open Markdown document; null where it is none or switched off. */
  document(uri: string): Promise<MarkdownDocument | null>;
  /** The drafts beside one, with a stamp that differs whenever what is reported beside them may. */
  beside(folder: string): Promise<{ readonly index: FolderIndex; readonly stamp: string }>;
  /** What is reported on a draft beside others. */
  report(examined: ExaminedDraft, index: FolderIndex): DraftReport;
  /** Whether the client can be asked to ask for diagnostics again. */
  readonly canAskAgain: boolean;
  /** Called when more is reported on a document than was said of it. */
  onMoreReported(): void;
}

/** An open Markdown document as the client has it. */
export interface MarkdownDocument {
  readonly version: number;
  /** Reads it, with the files that it names. */
  load(latest: LatestDrafts): Promise<LoadedDraft>;
}

/** An open Markdown document as it was last read. */
interface Reading {
  readonly version: number;
  readonly loaded: Promise<LoadedDraft>;
  examined: Promise<ExaminedDraft | null> | undefined;
  /** What was last found, beside the drafts that its folder had under this stamp. */
  checked: { readonly draft: CheckedDraft; readonly stamp: string } | undefined;
  /** What was said of it before it was checked. */
  interim: CheckedDraft | undefined;
  /** Unknown until it is loaded. */
  dependsOn: ReadonlySet<string> | undefined;
}

/** The open Markdown documents, each read once a version, and again when a file that it depends on changes. */
export class OpenDrafts {
  readonly #around: Surroundings;
  readonly #readings = new Map<string, Reading>();
  readonly #latest = new LatestDrafts();
  #longestLook = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Reads a document, a draft or not. */
  async load(uri: string): Promise<LoadedDraft | null> {
    const reading = await this.#reading(uri);
    return reading ? reading.loaded : null;
  }

  /** Looks at a draft by itself. Null where `load` is, and for Markdown that is no draft. */
  async examine(uri: string): Promise<ExaminedDraft | null> {
    const reading = await this.#reading(uri);
    return reading && this.#examined(reading);
  }

  /**
   * Checks a draft, beside the others of its folder. Null where `examine` is. While it is worked out, other requests and
   * edits have their turn; after an edit it is begun anew.
   */
  async check(uri: string): Promise<CheckedDraft | null> {
    for (let turn = 1; ; turn++) {
      const reading = await this.#reading(uri);
      const examined = reading && (await this.#examined(reading));
      if (!examined) return null;
      const isWanted = (): boolean => turn === mostTurns || this.#readings.get(uri) === reading;
      const took = await lookFurther(examined.examination, isWanted);
      if (took === null) continue;
      if (!reading.checked) this.#longestLook = Math.max(took, this.#longestLook / 2);
      return this.#beside(reading, examined);
    }
  }

  /** About how long, in milliseconds, rules take for the largest of the drafts that are edited. */
  get longestLook(): number {
    return this.#longestLook;
  }

  /**
   * What can be said at once of a draft. After an edit that is what was found in its sections, with what was known of it
   * beyond them; a client that can is asked to ask again when the rest was looked at and there is more to say.
   */
  async checkAtOnce(uri: string): Promise<CheckedDraft | null> {
    const reading = await this.#reading(uri);
    const examined = reading && (await this.#examined(reading));
    if (!examined) return null;
    if (reading.checked || !this.#around.canAskAgain) return this.check(uri);
    const report = reading.interim ? null : this.#latest.interim(examined);
    if (report) reading.interim = { ...examined, report };
    return reading.interim ?? this.check(uri);
  }

  /** Whether a draft was checked beside what `isTouched` says changed, or not checked as far as it can be. */
  isBehind(uri: string, isTouched: boolean): boolean {
    const reading = this.#readings.get(uri);
    return reading?.checked ? isTouched : reading?.interim !== undefined;
  }

  /** Forgets what depends on files under the engine's URIs. The documents that do. */
  changed(uris: readonly string[]): string[] {
    const forgotten = [...this.#readings].flatMap(([uri, { dependsOn }]) =>
      dependsOn && !uris.some((changed) => dependsOn.has(changed)) ? [] : [uri],
    );
    for (const uri of forgotten) this.#readings.delete(uri);
    return forgotten;
  }

  /** Has every document read anew. */
  changedEverything(): void {
    this.#readings.clear();
  }

  /** Forgets a document that was closed. */
  closed(uri: string, engineUri: string): void {
    this.#readings.delete(uri);
    this.#latest.forget(engineUri);
  }

  async #reading(uri: string): Promise<Reading | null> {
    const document = await this.#around.document(uri);
    if (!document) return null;
    const known = this.#readings.get(uri);
    if (known && known.version === document.version) return known;
    const reading: Reading = {
      version: document.version,
      loaded: document.load(this.#latest),
      examined: undefined,
      checked: undefined,
      interim: undefined,
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

  #examined(reading: Reading): Promise<ExaminedDraft | null> {
    reading.examined ??= reading.loaded.then((loaded) => this.#latest.examine(loaded));
    return reading.examined;
  }

  async #beside(reading: Reading, examined: ExaminedDraft): Promise<CheckedDraft> {
    const { index, stamp } = await this.#around.beside(folderOf(examined.loaded.draft.source.uri));
    const before = reading.checked;
    if (before?.stamp === stamp) return before.draft;
    const draft = { ...examined, report: this.#around.report(examined, index) };
    reading.checked = { draft, stamp };
    this.#latest.remember(examined, draft.report);
    // Whoever shows what was found before must ask again.
    const said = before?.draft ?? reading.interim;
    if (said && !isSameReport(said.report, draft.report)) this.#around.onMoreReported();
    return draft;
  }
}
