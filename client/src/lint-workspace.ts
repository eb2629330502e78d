import { l10n, ProgressLocation, window, workspace } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest, WorkDoneProgress } from 'vscode-languageclient';
import { lintWorkspaceCommand, type WorkspaceSummary } from '../../server/src/lsp/protocol.ts';

/** Checks every draft of the workspace and says what was found; the Problems panel shows it. */
export async function lintWorkspace(client: BaseLanguageClient): Promise<void> {
  if (!workspace.workspaceFolders?.length) {
    void window.showInformationMessage(
      l10n.t('Open the folder that holds your drafts first, so that all of them can be checked.'),
    );
    return;
  }
  const summary = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Checking drafts'), cancellable: true },
    async (progress, token) => {
      const workDoneToken = `cqcLint.lintWorkspace.${Date.now()}`;
      let reached = 0;
      const subscription = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'report') return;
        const increment = (value.percentage ?? reached) - reached;
        reached += increment;
        progress.report({ increment, ...(value.message ? { message: value.message } : {}) });
      });
      try {
        const parameters = { command: lintWorkspaceCommand, workDoneToken };
        const result: WorkspaceSummary | null = await client.sendRequest(ExecuteCommandRequest.type, parameters, token);
        return token.isCancellationRequested ? null : result;
      } catch (error) {
        if (token.isCancellationRequested) return null;
        throw error;
      } finally {
        subscription.dispose();
      }
    },
  );
  if (summary) await tell(summary);
}

async function tell({ drafts, errors, warnings }: WorkspaceSummary): Promise<void> {
  if (drafts === 0) {
    void window.showInformationMessage(
      l10n.t('There is no draft in this workspace. A draft is a Markdown file whose front matter names a framework.'),
    );
    return;
  }
  const found = errors + warnings === 0 ? 'no errors or warnings' : `errors: ${errors}, warnings: ${warnings}`;
  await window.showInformationMessage(l10n.t('Drafts checked: {0}; {1}.', drafts, found));
}
