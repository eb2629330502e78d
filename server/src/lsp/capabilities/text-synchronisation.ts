import { didChangeNotification, didCloseNotification, didOpenNotification, didSaveNotification } from '../messages.ts';
import { incrementalSync } from '../protocol-values.ts';
import type { Capability } from '../server.ts';

/** Keeps open documents in step, change by change. */
const textSynchronisation: Capability = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: incrementalSync, save: { includeText: false } },
  }),
  register({ connection, workspace }) {
    const { documents } = workspace;
    const changed = (uri: string): void => workspace.changed([workspace.engineUri(uri)]);
    connection.onNotification(didOpenNotification, ({ textDocument }) => {
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
