import type { ExtensionContext } from 'vscode';
import { type PreviewContribution, startExtension } from '../start-extension.ts';
import { createClient } from './language-client.ts';
import { TemporaryPages } from './temporary-pages.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the extension where VS Code runs it in Node. */
export async function activate(context: ExtensionContext): Promise<PreviewContribution> {
  const pages = new TemporaryPages();
  context.subscriptions.push(pages);
  const started = startExtension(context, createClient(context), (name, html) => pages.open(name, html));
  stop = started.stop;
  return started.contribution;
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
