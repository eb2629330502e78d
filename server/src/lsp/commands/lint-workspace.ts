import type { CancellationToken } from 'vscode-jsonrpc';
import { fileName } from '../../files.ts';
import { ownDiagnostics } from '../document-diagnostics.ts';
import type { CheckedDraft, ExaminedDraft } from '../examined-draft.ts';
import { markdownFiles } from '../markdown-files.ts';
import { withProgress } from '../progress.ts';
import { lintWorkspaceCommand, type WorkspaceSummary } from '../protocol.ts';
import type { Server, ServerCommand } from '../server.ts';

/** Checks every draft in the workspace's folders and publishes what was found. */
const lintWorkspace: ServerCommand = {
  name: lintWorkspaceCommand,
  run: (server, _given, token, workDoneToken): Promise<WorkspaceSummary> =>
    withProgress(server.connection, workDoneToken, 'Checking drafts', (report) => checkFolders(server, token, report)),
};

async function checkFolders(
  { closedDrafts, published, workspace }: Server,
  token: CancellationToken,
  report: (percentage: number, message: string) => Promise<void>,
): Promise<WorkspaceSummary> {
  const files = await markdownFiles(workspace.folders, workspace.disk);
  const examined = new Map<string, ExaminedDraft>();
  for (const [index, file] of files.entries()) {
    if (token.isCancellationRequested) break;
    await report((100 * index) / files.length, fileName(file));
    const draft = await workspace.examineFile(file);
    if (draft) examined.set(file, draft);
  }
  closedDrafts.include(examined);
  await published.publish();
  const checked: CheckedDraft[] = [];
  for (const draft of examined.values()) checked.push(await workspace.reportOn(draft));
  return summary(checked);
}

function summary(drafts: readonly CheckedDraft[]): WorkspaceSummary {
  const found = drafts.flatMap(ownDiagnostics);
  return {
    drafts: drafts.length,
    errors: found.filter(({ severity }) => severity === 'error').length,
    warnings: found.filter(({ severity }) => severity === 'warning').length,
  };
}

export default lintWorkspace;
