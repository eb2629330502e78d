import type { ExtensionContext } from 'vscode';
import { type PreviewContribution, startExtension } from '../start-extension.ts';
import { createClient } from './language-client.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the extension where VS Code runs it in a browser. */
export async function activate(context: ExtensionContext): Promise<PreviewContribution> {
  const started = startExtension(context, createClient(context), async () => false);
  stop = started.stop;
  return started.contribution;
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
