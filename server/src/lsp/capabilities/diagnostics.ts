import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { answer } from '../answer.ts';
import { diagnosticsOf } from '../document-diagnostics.ts';
import { diagnosticRefreshRequest, diagnosticRequest } from '../messages.ts';
import { diagnosticSource, toProtocol } from '../protocol-diagnostics.ts';
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
    if (client.pullsDiagnostics) {
      connection.onRequest(diagnosticRequest, ({ textDocument }, token) =>
        answer(server, token, none, async () => {
          const found = await diagnosticsOf(workspace, textDocument.uri, token);
          return { ...none, items: found.map((diagnostic) => toProtocol(diagnostic, server)) };
        }),
      );
    }
    workspace.onSettled(async ({ changed, othersAffected }) => {
      closedDrafts.changed(changed);
      if (othersAffected && client.refreshesDiagnostics) await connection.sendRequest(diagnosticRefreshRequest);
      await published.publish();
    });
  },
};

export default diagnostics;
