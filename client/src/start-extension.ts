import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pinDraftCommand, refreshDraftCommand } from '../../server/src/lsp/protocol.ts';
import { restartWithSettings } from './client-options.ts';
import { registerCommands } from './commands.ts';
import { CoverageView } from './coverage/coverage-view.ts';
import { changeDraft } from './draft-command.ts';
import { giveFiles } from './file-access.ts';
import { newMetricsFile } from './new-metrics-file.ts';
import { OpenDrafts } from './open-drafts.ts';
import { PreviewMarks } from './preview/preview-marks.ts';
import { previewPlugin } from './preview/preview-plugin.ts';
import { type OpenPage, ReportPages } from './report/report-pages.ts';
import { ReportPanel } from './report/report-panel.ts';
import { DraftStatusItem } from './status-item.ts';

/** What VS Code's Markdown preview takes from the extension. */
export interface PreviewContribution {
  readonly extendMarkdownIt: ReturnType<typeof previewPlugin>;
}

/** The extension as it runs: what it gives to VS Code, and how it is stopped. */
interface StartedExtension {
  readonly contribution: PreviewContribution;
  stop(): Promise<void>;
}

/**
 * Starts the language server and what only VS Code has: commands, views, the preview and the status item. `openPage`
 * shows a web page in the browser.
 */
export function startExtension(
  context: ExtensionContext,
  client: BaseLanguageClient,
  openPage: OpenPage,
): StartedExtension {
  const drafts = new OpenDrafts(client);
  const status = new DraftStatusItem(client, drafts);
  const coverage = new CoverageView(client, drafts, status);
  const report = new ReportPanel(client, drafts, context.extensionUri);
  const pages = new ReportPages(client, openPage);
  const commands = registerCommands(context, client, {
    'cqcLint.showReport': () => report.show(),
    'cqcLint.newMetricsFile': () => newMetricsFile(client, drafts.active),
    'cqcLint.refreshDraft': () => changeDraft(client, refreshDraftCommand, drafts.active),
    'cqcLint.pinDraft': () => changeDraft(client, pinDraftCommand, drafts.active),
    'cqcLint.openReport': () => pages.open(report.draft ?? drafts.active),
  });
  const marks = new PreviewMarks(client, drafts);
  const restarts = restartWithSettings(client);
  context.subscriptions.push(drafts, status, coverage, report, marks, restarts, ...commands, ...giveFiles(client));
  // The preview waits for what this returns, and VS Code for the preview.
  client.start().catch((error: unknown) => client.error('The language server did not start.', error, 'force'));
  const contribution = { extendMarkdownIt: previewPlugin((address) => marks.of(address)) };
  return { contribution, stop: () => client.stop() };
}
