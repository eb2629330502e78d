import { type CancellationToken, ResponseError } from 'vscode-jsonrpc';
import { logError } from './connection.ts';
import { requestCancelled } from './protocol-values.ts';
import type { Server } from './server.ts';

/**
 * Answers a request: with `nothing` where the work fails, which is logged for the writer’s report of the fault, and with
 * the protocol’s error where the client no longer wants the answer.
 */
export async function answer<T>(
  { connection }: Server,
  token: CancellationToken,
  nothing: T,
  work: () => Promise<T>,
): Promise<T | ResponseError<never>> {
  const cancelled = () => new ResponseError<never>(requestCancelled, 'The request was cancelled.');
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await work();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    logError(connection, error);
    return nothing;
  }
}
