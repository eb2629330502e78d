import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import type { MessageType } from 'vscode-languageserver/node';
import { openChannel } from './channel.ts';
import { exitNotification, logMessageNotification, registrationRequest, shutdownRequest } from './messages.ts';
import { messageType } from './protocol-values.ts';

/** The connection to the client. */
export type Connection = MessageConnection;

/** How often, in milliseconds, the server looks whether the process that started it is still there. */
const watchInterval = 3000;

/**
 * Connects to the client over the channel that the process's arguments name. The process ends when the client says so or
 * is gone, with status 0 only after a request to shut down; `beforeEnd` is called for that request.
 */
export function connect(beforeEnd: () => void): Connection {
  const connection: Connection = createMessageConnection(...openChannel(process.argv.slice(2)), {
    error: (message) => logError(connection, message),
    warn: (message) => logWarning(connection, message),
    info: () => {},
    log: () => {},
  });
  let status = 1;
  const end = (): never => process.exit(status);
  connection.onRequest(shutdownRequest, () => {
    status = 0;
    beforeEnd();
    return null;
  });
  connection.onNotification(exitNotification, end);
  connection.onClose(end);
  process.on('disconnect', end);
  return connection;
}

/** Ends this process once the client's is gone, which a client that is killed has no way to say. */
export function endWith(clientProcess: number): void {
  const watch = setInterval(() => {
    try {
      process.kill(clientProcess, 0);
    } catch {
      process.exit(1);
    }
  }, watchInterval);
  watch.unref();
}

/** Asks the client to send notifications of a kind. */
export async function register(
  connection: Connection,
  { method }: { readonly method: string },
  registerOptions: object,
): Promise<void> {
  await connection.sendRequest(registrationRequest, { registrations: [{ id: method, method, registerOptions }] });
}

/** Writes an error, or a sentence about one, to the client's log. */
export function logError(connection: Connection, error: unknown): void {
  write(connection, messageType.error, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Writes a warning to the client's log. */
export function logWarning(connection: Connection, message: string): void {
  write(connection, messageType.warning, message);
}

/** Writes a sentence to the client's log. */
export function logInfo(connection: Connection, message: string): void {
  write(connection, messageType.info, message);
}

function write(connection: Connection, type: MessageType, message: string): void {
  // Without a client there is nobody to tell.
  connection.sendNotification(logMessageNotification, { type, message }).catch(() => {});
}
