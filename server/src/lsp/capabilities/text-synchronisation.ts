import { TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Capability } from '../server.ts';

/** Keeps open documents in step, change by change. */
const textSynchronisation: Capability = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  }),
  register({ connection, workspace }) {
    const { documents } = workspace;
    documents.onDidChangeContent(({ document }) => workspace.changed([workspace.engineUri(document.uri)]));
    documents.onDidSave(({ document }) => workspace.changed([workspace.engineUri(document.uri)]));
    documents.onDidClose(({ document }) => workspace.closed(document.uri));
    documents.listen(connection);
  },
};

export default textSynchronisation;
