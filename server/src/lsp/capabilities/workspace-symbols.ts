import type { CancellationToken } from 'vscode-jsonrpc';
import { fileName } from '../../files.ts';
import type { MetricsFile } from '../../metrics/metrics.ts';
import { answer } from '../answer.ts';
import { workspaceSymbolRequest } from '../messages.ts';
import { findMetrics } from '../metric-search/find-metrics.ts';
import { shownRange } from '../places/shown-range.ts';
import { symbolKind } from '../protocol-values.ts';
import type { Capability, Server } from '../server.ts';

/** Finds metrics of the whole workspace by id, label, alias or code. */
const workspaceSymbols: Capability = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(workspaceSymbolRequest, ({ query }, token) =>
      answer(server, token, [], async () =>
        findMetrics(query, await metricsFiles(server, token)).map(({ metric: { id, source }, name }) => ({
          name,
          kind: symbolKind.constant,
          containerName: fileName(source.uri),
          location: { uri: workspace.clientUri(source.uri), range: shownRange(source, id.span) },
        })),
      ),
    );
  },
};

/** The metrics files that drafts use, and those that are open. */
async function metricsFiles({ workspace }: Server, token: CancellationToken): Promise<MetricsFile[]> {
  const used = (await workspace.citations.all(token)).flatMap((draft) => draft.metricsFiles);
  const open = await Promise.all(workspace.documents.all().map(({ uri }) => workspace.metricsFile(uri)));
  const uris = new Set([...used, ...open.flatMap((file) => file?.source.uri ?? [])]);
  const files = await Promise.all([...uris].sort().map((uri) => workspace.metrics.read(uri)));
  return files.filter((file) => file !== null);
}

export default workspaceSymbols;
