import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { answer } from '../answer.ts';
import { DiagnosticResults } from '../diagnostic-results.ts';
import { diagnosticsOf } from '../document-diagnostics.ts';
import { diagnosticRefreshRequest, diagnosticRequest } from '../messages.ts';
import { diagnosticSource } from '../protocol-diagnostics.ts';
import type { Capability } from '../server.ts';

const none: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** Diagnostics: on request where the client asks, otherwise sent when changes have calmed down. */
const diagnostics: Capability = {
  capabilities: (client) =>
    client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: diagnosticSource,
            interFileDependencies: true,
            workspaceDiagnostics: client.pullsWorkspaceDiagnostics,
            workDoneProgress: true,
          },
        }
      : {},
  register(server) {
    const { client, closedDrafts, connection, published, workspace } = server;
    const results = new DiagnosticResults(server);
    if (client.pullsDiagnostics) {
      connection.onRequest(diagnosticRequest, ({ textDocument: { uri }, previousResultId }, token) =>
        answer(server, token, none, async () =>
          results.report(uri, await diagnosticsOf(workspace, uri, { token, atOnce: true }), previousResultId),
        ),
      );
    }
    workspace.onSettled(async ({ changed, reportsAffected }) => {
      closedDrafts.changed(changed);
      results.forgetClosed();
      if (reportsAffected && client.refreshesDiagnostics) await connection.sendRequest(diagnosticRefreshRequest);
      await published.publish();
    });
  },
};

export default diagnostics;
