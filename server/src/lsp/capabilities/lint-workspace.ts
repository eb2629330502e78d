import type { CancellationToken } from 'vscode-jsonrpc';
import { fileName } from '../../files.ts';
import { answer } from '../answer.ts';
import { ownDiagnostics } from '../document-diagnostics.ts';
import type { CheckedDraft, ExaminedDraft } from '../examined-draft.ts';
import { markdownFiles } from '../markdown-files.ts';
import { executeCommandRequest } from '../messages.ts';
import { withProgress } from '../progress.ts';
import { lintWorkspaceCommand, type WorkspaceSummary } from '../protocol.ts';
import type { Capability, Server } from '../server.ts';

/** A command that any client can call: checks every draft in the workspace's folders and publishes what was found. */
const lintWorkspace: Capability = {
  capabilities: () => ({ executeCommandProvider: { commands: [lintWorkspaceCommand], workDoneProgress: true } }),
  register(server) {
    const { connection } = server;
    connection.onRequest(executeCommandRequest, ({ command, workDoneToken }, token) => {
      if (command !== lintWorkspaceCommand) return null;
      return answer<WorkspaceSummary | null>(server, token, null, () =>
        withProgress(connection, workDoneToken, 'Checking drafts', (report) => checkFolders(server, token, report)),
      );
    });
  },
};

async function checkFolders(
  { published, workspace }: Server,
  token: CancellationToken,
  report: (percentage: number, message: string) => Promise<void>,
): Promise<WorkspaceSummary> {
  const files = await markdownFiles(workspace.folders);
  const examined = new Map<string, ExaminedDraft>();
  for (const [index, file] of files.entries()) {
    if (token.isCancellationRequested) break;
    await report((100 * index) / files.length, fileName(file));
    const draft = await workspace.examineFile(file);
    if (draft) examined.set(file, draft);
  }
  published.include(examined);
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
