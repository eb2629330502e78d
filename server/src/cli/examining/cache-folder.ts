import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../disk/make-folder.ts';
import { writeOver } from '../../disk/write-file.ts';
import type { Examined } from '../../examination/examine.ts';
import { recalled } from '../../examination/record.ts';
import type { ExaminationRecord } from '../../examination/record-schema.ts';
import type { Files } from '../../files.ts';
import type { LoadedDraft } from '../../project.ts';
import { WorkStopped } from '../terminal.ts';
import { programDigest } from './program-digest.ts';

/** What nobody asked for so long, in milliseconds, is thrown away. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

const suffix = '.json';

/**
 * What was found in drafts before, one file for each, named after all that decided it: the draft, every file that it is
 * checked against, what the command line lays over its settings, and the program itself. So nothing in it can be out of
 * date, and what has no more use is only left behind.
 */
export class CacheFolder {
  readonly #path: string;
  readonly #files: Files;
  readonly #settingsUri: string | undefined;
  readonly #keys = new WeakMap<LoadedDraft, Promise<string>>();
  #isMade = false;

  /** `path` is absolute, `files` what the drafts are loaded from, `settingsUri` the settings file that was named instead of the nearest. */
  constructor(path: string, files: Files, settingsUri: string | undefined) {
    this.#path = path;
    this.#files = files;
    this.#settingsUri = settingsUri;
  }

  /** The examination of a draft as it was made before; null where it was not, or where its entry is damaged. */
  async recall(draft: LoadedDraft): Promise<Examined | null> {
    const path = this.#entry(await this.#keyOf(draft));
    try {
      const record: unknown = JSON.parse(await readFile(path, 'utf8'));
      const now = new Date();
      await utimes(path, now, now);
      return recalled(draft, record);
    } catch {
      return null;
    }
  }

  /** Keeps what was found in a draft. Throws WorkStopped where the folder cannot be written to. */
  async keep(draft: LoadedDraft, record: ExaminationRecord): Promise<void> {
    try {
      if (!this.#isMade) await this.#make();
      await writeOver(this.#entry(await this.#keyOf(draft)), JSON.stringify(record));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new WorkStopped(
        `The cache could not be written: ${reason}. Name another folder with --cache-location, or leave --cache out.`,
      );
    }
  }

  #keyOf(draft: LoadedDraft): Promise<string> {
    const key = this.#keys.get(draft) ?? this.#digest(draft);
    this.#keys.set(draft, key);
    return key;
  }

  /** Stands for all that decides what is found in a draft. */
  async #digest({ draft, dependsOn, overrides }: LoadedDraft): Promise<string> {
    const { rules, ...others } = overrides;
    const hash = createHash('sha256');
    // Each with its length, so that the end of one cannot pass for the beginning of the next.
    const add = (part: string | Uint8Array): void => {
      hash.update(`${part.length} `).update(part);
    };
    add(await programDigest());
    add(JSON.stringify([draft.source.uri, this.#settingsUri ?? null, others, [...(rules ?? [])]]));
    add(draft.source.text);
    for (const uri of dependsOn) {
      const content = await this.#files.read(uri);
      add(`${content.kind} ${uri}`);
      if (content.kind === 'text') add(content.text);
      else if (content.kind === 'binary') add(content.bytes);
      else if (content.kind === 'unreadable') add(content.reason);
    }
    return hash.digest('hex');
  }

  /** Takes away entries that nobody asked for in a month. */
  async prune(): Promise<void> {
    const names = await readdir(this.#path).catch(() => []);
    const entries = names.filter((name) => /^[0-9a-f]{64}\.json$/.test(name)).map((name) => join(this.#path, name));
    for (const path of entries) {
      const found = await stat(path).catch(() => null);
      if (found && Date.now() - found.mtimeMs > keptFor) await rm(path, { force: true });
    }
  }

  async #make(): Promise<void> {
    await makeFolder(this.#path);
    // Git and other programs that read its ignore files leave the folder alone.
    await writeFile(join(this.#path, '.gitignore'), '*\n');
    this.#isMade = true;
  }

  #entry(key: string): string {
    return join(this.#path, key + suffix);
  }
}
