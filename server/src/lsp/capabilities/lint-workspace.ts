import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver/node';
import { fileName } from '../../files.ts';
import { answer } from '../answer.ts';
import { ownDiagnostics } from '../document-diagnostics.ts';
import { markdownFiles } from '../markdown-files.ts';
import { lintWorkspaceCommand, type WorkspaceSummary } from '../protocol.ts';
import type { Capability, Server } from '../server.ts';
import type { CheckedDraft } from '../workspace.ts';

/** A command that any client can call: checks every draft in the workspace's folders and publishes what was found. */
const lintWorkspace: Capability = {
  capabilities: () => ({ executeCommandProvider: { commands: [lintWorkspaceCommand], workDoneProgress: true } }),
  register(server) {
    server.connection.onExecuteCommand(({ command }, token, progress) => {
      if (command !== lintWorkspaceCommand) return null;
      return answer<WorkspaceSummary | null>(server, token, null, () => checkFolders(server, token, progress));
    });
  },
};

async function checkFolders(
  { published, workspace }: Server,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<WorkspaceSummary> {
  progress.begin('Checking drafts', 0, undefined, true);
  try {
    const files = await markdownFiles(workspace.folders);
    const checked = new Map<string, CheckedDraft>();
    for (const [index, file] of files.entries()) {
      if (token.isCancellationRequested) break;
      progress.report(Math.round((100 * index) / files.length), fileName(file));
      const draft = await workspace.checkFile(file);
      if (draft) checked.set(file, draft);
    }
    published.include(checked);
    await published.publish();
    return summary([...checked.values()]);
  } finally {
    progress.done();
  }
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
