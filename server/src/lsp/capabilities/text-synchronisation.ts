import * as z from 'zod/mini';
import { didChangeNotification, didCloseNotification, didOpenNotification, didSaveNotification } from '../messages.ts';
import { incrementalSync } from '../protocol-values.ts';
import type { Capability } from '../server.ts';

/** What a client has to say of a document that it opens: one that is held without it would stand in the way of all others. */
const opened = z.object({
  textDocument: z.object({ uri: z.string(), languageId: z.string(), version: z.number(), text: z.string() }),
});

/** Keeps open documents in step, change by change. */
const textSynchronisation: Capability = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: incrementalSync, save: { includeText: false } },
  }),
  register({ connection, workspace }) {
    const { documents } = workspace;
    const changed = (uri: string): void => workspace.changed([workspace.engineUri(uri)]);
    connection.onNotification(didOpenNotification, (given) => {
      const { textDocument } = z.parse(opened, given);
      documents.open(textDocument);
      workspace.lookAtDisk(textDocument.uri);
      changed(textDocument.uri);
    });
    connection.onNotification(didChangeNotification, ({ textDocument, contentChanges }) => {
      documents.change(textDocument, contentChanges);
      changed(textDocument.uri);
    });
    connection.onNotification(didSaveNotification, ({ textDocument }) => {
      workspace.lookAtDisk(textDocument.uri);
      changed(textDocument.uri);
    });
    connection.onNotification(didCloseNotification, ({ textDocument }) => {
      documents.close(textDocument.uri);
      workspace.closed(textDocument.uri);
    });
  },
};

export default textSynchronisation;
