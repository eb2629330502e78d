import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { createClient } from './language-client.ts';
import { DraftStatusItem } from './status-item.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the language server and what only VS Code has: commands and the status item. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  const status = new DraftStatusItem(client);
  context.subscriptions.push(status, ...registerCommands(context, client));
  stop = () => client.stop();
  await client.start();
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
