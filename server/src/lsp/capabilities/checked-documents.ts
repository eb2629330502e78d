import type { CheckedDraft } from '../examined-draft.ts';
import { isMarkdown } from '../open-documents.ts';
import { checkedNotification } from '../protocol.ts';
import type { Capability } from '../server.ts';

/** What was last said of a document. */
interface Said {
  readonly version: number;
  readonly draft: CheckedDraft | null;
}

/**
 * Tells a client that asked for it whenever an open document was checked, so that what it shows of a draft can follow
 * the draft as it is typed.
 */
const checkedDocuments: Capability = {
  capabilities: () => ({}),
  register({ client, connection, workspace }) {
    if (!client.checked) return;
    const said = new Map<string, Said>();
    workspace.onSettled(async () => {
      const open = workspace.documents.all().filter(isMarkdown);
      for (const uri of said.keys()) if (!open.some((document) => document.uri === uri)) said.delete(uri);
      for (const { uri, version } of open) {
        const draft = await workspace.check(uri);
        const before = said.get(uri);
        if (before?.version === version && before.draft === draft) continue;
        said.set(uri, { version, draft });
        await connection.sendNotification(checkedNotification, { uri, version, isDraft: draft !== null });
      }
    });
  },
};

export default checkedDocuments;
