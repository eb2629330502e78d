import { showMessageNotification } from './messages.ts';
import { messageType } from './protocol-values.ts';
import type { Server } from './server.ts';

/** Shows a sentence or two to whoever uses the editor. */
export function tell({ connection }: Server, message: string): void {
  void connection.sendNotification(showMessageNotification, { type: messageType.info, message });
}
