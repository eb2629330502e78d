import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { CoverageView } from './coverage/coverage-view.ts';
import { createClient } from './language-client.ts';
import { OpenDrafts } from './open-drafts.ts';
import { DraftStatusItem } from './status-item.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the language server and what only VS Code has: commands, the view of the side bar and the status item. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  const drafts = new OpenDrafts(client);
  const status = new DraftStatusItem(client, drafts);
  const coverage = new CoverageView(client, drafts, status);
  context.subscriptions.push(drafts, status, coverage, ...registerCommands(context, client));
  stop = () => client.stop();
  await client.start();
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
