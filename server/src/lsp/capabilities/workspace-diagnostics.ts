import type { CancellationToken } from 'vscode-jsonrpc';
import type {
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { answer } from '../answer.ts';
import { workspaceDiagnosticRequest } from '../messages.ts';
import { PartialResults } from '../partial-results.ts';
import { withProgress } from '../progress.ts';
import type { Capability, Server } from '../server.ts';
import { WorkspaceDiagnostics } from '../workspace-diagnostics.ts';

/**
 * What is found in drafts that are not open, for clients that were started so; `diagnostics.ts` says that the server can. A client that
 * takes pieces asks again as soon as it is answered, so its request stays open until there is news.
 */
const workspaceDiagnostics: Capability = {
  capabilities: () => ({}),
  register(server) {
    const { client, connection } = server;
    if (!client.pullsWorkspaceDiagnostics) return;
    const diagnostics = new WorkspaceDiagnostics(server);
    connection.onRequest(workspaceDiagnosticRequest, (params, token) =>
      answer<WorkspaceDiagnosticReport>(server, token, { items: [] }, () => tell(params, diagnostics, server, token)),
    );
  },
};

async function tell(
  { partialResultToken, previousResultIds, workDoneToken }: WorkspaceDiagnosticParams,
  diagnostics: WorkspaceDiagnostics,
  server: Server,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { connection, workspace } = server;
  const results = new PartialResults<WorkspaceDocumentDiagnosticReport>(connection, partialResultToken, (items) => ({
    items,
  }));
  const isStreamed = partialResultToken !== undefined;
  const isCancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
  for (let isFirst = true; ; isFirst = false) {
    let hasNews = false;
    const settled = workspace.nextSettled();
    const take = async (reports: readonly WorkspaceDocumentDiagnosticReport[]): Promise<void> => {
      const news = isStreamed ? reports.filter(({ kind }) => kind === 'full') : reports;
      if (news.length > 0) hasNews = true;
      await results.add(news);
    };
    await withProgress(connection, isFirst ? workDoneToken : undefined, 'Checking drafts', (progress) =>
      diagnostics.report(previousResultIds, take, token, progress),
    );
    if (hasNews || !isStreamed || token.isCancellationRequested) return { items: results.rest };
    await Promise.race([settled, isCancelled]);
  }
}

export default workspaceDiagnostics;
