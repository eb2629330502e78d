import type { SymbolInformation } from 'vscode-languageserver/node';
import { fileName } from '../../files.ts';
import { answer } from '../answer.ts';
import type { DraftCitations } from '../citations/draft-citations.ts';
import { workspaceSymbolRequest } from '../messages.ts';
import { type FoundMetric, findMetrics } from '../metric-search/find-metrics.ts';
import { PartialResults } from '../partial-results.ts';
import { shownRange } from '../places/shown-range.ts';
import { withProgress } from '../progress.ts';
import { symbolKind } from '../protocol-values.ts';
import type { Capability, Server } from '../server.ts';

/** Finds metrics of the whole workspace by id, label, alias or code. */
const workspaceSymbols: Capability = {
  capabilities: () => ({ workspaceSymbolProvider: { workDoneProgress: true } }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(workspaceSymbolRequest, ({ query, partialResultToken, workDoneToken }, token) =>
      answer(server, token, [], async () => {
        const results = new PartialResults<SymbolInformation>(connection, partialResultToken);
        await withProgress(connection, workDoneToken, 'Reading metrics files', async (report) => {
          const { citations } = workspace;
          const isWhole = partialResultToken === undefined;
          for await (const uris of metricsFiles(
            server,
            isWhole ? await citations.all(token, report) : citations.each(token, report),
          )) {
            const files = await Promise.all(uris.map((uri) => workspace.metrics.read(uri)));
            const found = findMetrics(
              query,
              files.filter((file) => file !== null),
            );
            await results.add(found.map((metric) => symbolOf(metric, server)));
          }
        });
        return results.rest.sort(
          (a, b) => Number(a.location.uri > b.location.uri) - Number(a.location.uri < b.location.uri),
        );
      }),
    );
  },
};

function symbolOf({ metric: { id, source }, name }: FoundMetric, { workspace }: Server): SymbolInformation {
  return {
    name,
    kind: symbolKind.constant,
    containerName: fileName(source.uri),
    location: { uri: workspace.clientUri(source.uri), range: shownRange(source, id.span) },
  };
}

/** The metrics files that are open, then those that drafts use, each once, as the drafts are read. */
async function* metricsFiles(
  { workspace }: Server,
  drafts: Iterable<DraftCitations> | AsyncIterable<DraftCitations>,
): AsyncIterable<readonly string[]> {
  const open = await Promise.all(workspace.documents.all().map(({ uri }) => workspace.metricsFile(uri)));
  const known = new Set(open.flatMap((file) => file?.source.uri ?? []));
  yield [...known].sort();
  for await (const { metricsFiles } of drafts) {
    const more = metricsFiles.filter((uri) => !known.has(uri));
    for (const uri of more) known.add(uri);
    yield more;
  }
}

export default workspaceSymbols;
