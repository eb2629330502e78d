import { ProgressType } from 'vscode-jsonrpc';
import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import type { Connection } from './connection.ts';

const workDone = new ProgressType<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd>();

/** How long, in milliseconds, work may take before the client is told that it is under way. */
const patience = 500;

/**
 * Does some work of which the client shows how far it is, once it takes longer than half a second. `report` takes the
 * share that is done, in percent, and what is under way. A client that gave no token is told nothing.
 */
export async function withProgress<T>(
  connection: Connection,
  token: ProgressToken | undefined,
  title: string,
  work: (report: (percentage: number, message: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (token === undefined) return work(() => Promise.resolve());
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): Promise<void> =>
    connection.sendProgress(workDone, token, value);
  const started = Date.now();
  let hasBegun = false;
  try {
    return await work(async (percentage, message) => {
      const step = { percentage: Math.round(percentage), message };
      if (hasBegun) await send({ kind: 'report', ...step });
      else if (Date.now() - started >= patience) {
        hasBegun = true;
        await send({ kind: 'begin', title, cancellable: true, ...step });
      }
    });
  } finally {
    if (hasBegun) await send({ kind: 'end' });
  }
}
