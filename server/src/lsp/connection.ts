import { createMessageConnection, type MessageConnection, RAL } from 'vscode-jsonrpc';
import type { MessageType } from 'vscode-languageserver/node';
import type { Host } from './host/host.ts';
import { exitNotification, logMessageNotification, registrationRequest, shutdownRequest } from './messages.ts';
import { messageType } from './protocol-values.ts';

/** The connection to the client. */
export type Connection = MessageConnection;

/**
 * Connects to the client over the host's channel. The program ends when the client says so or is gone, with status 0
 * only after a request to shut down; `beforeEnd` is called for that request.
 */
export function connect(host: Host, beforeEnd: () => void): Connection {
  RAL.install(host.runtime);
  const connection: Connection = createMessageConnection(...host.openChannel(), {
    error: (message) => logError(connection, message),
    warn: (message) => logWarning(connection, message),
    info: () => {},
    log: () => {},
  });
  let status = 1;
  const end = (): void => host.end(status);
  connection.onRequest(shutdownRequest, () => {
    status = 0;
    beforeEnd();
    return null;
  });
  connection.onNotification(exitNotification, end);
  connection.onClose(end);
  host.onClientLost(null, end);
  return connection;
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
