import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { CoverageView } from './coverage/coverage-view.ts';
import { createClient, restartWithSettings } from './language-client.ts';
import { newMetricsFile } from './new-metrics-file.ts';
import { OpenDrafts } from './open-drafts.ts';
import { PreviewMarks } from './preview/preview-marks.ts';
import { previewPlugin } from './preview/preview-plugin.ts';
import { ReportPages } from './report/report-pages.ts';
import { ReportPanel } from './report/report-panel.ts';
import { DraftStatusItem } from './status-item.ts';

let stop: (() => Promise<void>) | undefined;

/** What VS Code's Markdown preview takes from the extension. */
interface PreviewContribution {
  readonly extendMarkdownIt: ReturnType<typeof previewPlugin>;
}

/** Starts the language server and what only VS Code has: commands, views, the preview and the status item. */
export async function activate(context: ExtensionContext): Promise<PreviewContribution> {
  const client = createClient(context);
  const drafts = new OpenDrafts(client);
  const status = new DraftStatusItem(client, drafts);
  const coverage = new CoverageView(client, drafts, status);
  const report = new ReportPanel(client, drafts, context.extensionUri);
  const pages = new ReportPages(client);
  const commands = registerCommands(context, client, {
    'cqcLint.showReport': () => report.show(),
    'cqcLint.newMetricsFile': () => newMetricsFile(client, drafts.active),
    'cqcLint.openReport': () => pages.open(report.draft ?? drafts.active),
  });
  const marks = new PreviewMarks(client, drafts);
  context.subscriptions.push(drafts, status, coverage, report, pages, marks, restartWithSettings(client), ...commands);
  stop = () => client.stop();
  // The preview waits for what this returns, and VS Code for the preview.
  client.start().catch((error: unknown) => client.error('The language server did not start.', error, 'force'));
  return { extendMarkdownIt: previewPlugin((address) => marks.of(address)) };
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
