import { ProgressType } from 'vscode-jsonrpc';
import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import type { Connection } from './connection.ts';

const workDone = new ProgressType<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd>();

/**
 * Does some work of which the client shows how far it is. `report` takes the share that is done, in percent, and what
 * is under way. A client that gave no token is told nothing.
 */
export async function withProgress<T>(
  connection: Connection,
  token: ProgressToken | undefined,
  title: string,
  work: (report: (percentage: number, message: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const send = async (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): Promise<void> => {
    if (token !== undefined) await connection.sendProgress(workDone, token, value);
  };
  await send({ kind: 'begin', title, percentage: 0, cancellable: true });
  try {
    return await work((percentage, message) => send({ kind: 'report', percentage: Math.round(percentage), message }));
  } finally {
    await send({ kind: 'end' });
  }
}
