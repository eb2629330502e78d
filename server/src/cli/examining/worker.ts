import { fileURLToPath } from 'node:url';
import { type MessagePort, workerData } from 'node:worker_threads';
import { examine } from '../../examination/examine.ts';
import { recordOf } from '../../examination/record.ts';
import { type LoadedDraft, loadDraft } from '../../project.ts';
import { SourceText } from '../../text/source-text.ts';
import { frameworkShelf } from '../frameworks-at-hand.ts';
import { NodeFiles } from '../node-files.ts';
import { rootFor } from '../root.ts';
import type { WorkerStart, WorkerTask } from './workers.ts';

/** Examines the drafts that come over a port, one after another, and answers each with its record. */
export function answerTasks(port: MessagePort): void {
  const { cwd, ...overlaid } = workerData as WorkerStart;
  const files = new NodeFiles();
  const frameworks = frameworkShelf(files);
  let previous: LoadedDraft | null = null;
  port.on('message', async ({ uri, text }: WorkerTask) => {
    const root = await rootFor(fileURLToPath(uri), cwd);
    const options = { ...overlaid, root, frameworks, previous };
    previous = await loadDraft(new SourceText(uri, text), files, options);
    port.postMessage(recordOf(examine(previous)));
  });
}
