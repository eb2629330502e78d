import { Worker } from 'node:worker_threads';
import { commandBundle } from '../../disk/command-bundle.ts';
import type { LoadedDraft } from '../../project.ts';
import type { DraftOptions } from '../load-drafts.ts';
import type { Terminal } from '../terminal.ts';

/** What a worker is started with. */
export interface WorkerStart extends Pick<DraftOptions, 'overrides' | 'settingsUri'> {
  readonly cwd: string;
}

/** One draft for a worker; it answers with the record of the examination. */
export interface WorkerTask {
  readonly uri: string;
  readonly text: string;
}

/** Threads that examine drafts, each one at a time. */
export class Workers {
  readonly #workers: readonly Worker[];

  constructor(many: number, { overrides, settingsUri }: DraftOptions, { cwd }: Terminal) {
    const workerData: WorkerStart = { cwd, ...(overrides && { overrides }), ...(settingsUri && { settingsUri }) };
    this.#workers = Array.from({ length: many }, () => new Worker(commandBundle(), { workerData }));
  }

  /** Has every draft examined, and hands on the record of each, not yet checked; null where a worker broke off. */
  async examine(
    drafts: readonly LoadedDraft[],
    take: (draft: LoadedDraft, record: unknown) => Promise<void>,
  ): Promise<void> {
    // The longest first, so that none is left alone with one at the end.
    const waiting = drafts.toSorted((a, b) => a.draft.source.text.length - b.draft.source.text.length);
    const work = async (worker: Worker): Promise<void> => {
      for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
        const record = await recordFrom(worker, draft);
        await take(draft, record);
        if (record === null) return;
      }
    };
    await Promise.all(this.#workers.map(work));
    for (const draft of waiting) await take(draft, null);
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function recordFrom(worker: Worker, { draft }: LoadedDraft): Promise<unknown> {
  return new Promise((resolve) => {
    const answer = (record: unknown): void => {
      worker.off('message', answer).off('error', fail).off('exit', fail);
      resolve(record);
    };
    const fail = (): void => answer(null);
    worker.on('message', answer).on('error', fail).on('exit', fail);
    const task: WorkerTask = { uri: draft.source.uri, text: draft.source.text };
    worker.postMessage(task);
  });
}
