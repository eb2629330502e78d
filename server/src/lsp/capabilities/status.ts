import { ownDiagnostics } from '../document-diagnostics.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { type DraftStatus, statusNotification } from '../protocol.ts';
import type { Capability } from '../server.ts';

/** Tells a client that asked for it how each open draft stands. */
const status: Capability = {
  capabilities: () => ({}),
  register({ client, connection, workspace }) {
    if (!client.status) return;
    const sent = new Map<string, string>();
    workspace.onSettled(async () => {
      const drafts = await workspace.checkOpen();
      for (const uri of sent.keys()) {
        if (drafts.has(uri)) continue;
        sent.delete(uri);
        await connection.sendNotification(statusNotification, { uri, status: null });
      }
      for (const [uri, draft] of drafts) {
        const status = statusOf(draft);
        const text = JSON.stringify(status);
        if (sent.get(uri) === text) continue;
        sent.set(uri, text);
        await connection.sendNotification(statusNotification, { uri, status });
      }
    });
  },
};

function statusOf(draft: CheckedDraft): DraftStatus {
  const numbers = draft.analysis.numbers;
  const diagnostics = ownDiagnostics(draft);
  return {
    claims: numbers.filter(({ mention }) => mention.kind === 'claim').length,
    supported: numbers.filter(({ verdict }) => verdict === 'supported').length,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
  };
}

export default status;
