import type { RequestType0 } from 'vscode-jsonrpc';
import { logError } from '../connection.ts';
import { looksLikeMetrics } from '../lone-file.ts';
import { codeLensRefreshRequest, inlayHintRefreshRequest, semanticTokensRefreshRequest } from '../messages.ts';
import { isMarkdown } from '../open-documents.ts';
import type { Capability } from '../server.ts';
import { isMarkdownName } from '../uris.ts';

/**
 * Has the client ask again for lenses, hints and tokens where they may be others in documents that were not edited: in
 * drafts after a change of their metrics, in metrics files after a change of drafts.
 */
const refreshes: Capability = {
  capabilities: () => ({}),
  register({ client, connection, workspace }) {
    // Nobody waits for the answers: a client may take its time.
    const ask = (request: RequestType0<null, void>): void => {
      connection.sendRequest(request).catch((error) => logError(connection, error));
    };
    workspace.onSettled(({ changed, othersAffected }) => {
      const isDraftChanged = changed === 'everything' || [...changed].some(isMarkdownName);
      const isMetricsOpen = workspace.documents
        .all()
        .some((document) => !isMarkdown(document) && looksLikeMetrics(document.uri, document.getText()));
      if (client.refreshesLenses && (othersAffected || (isDraftChanged && isMetricsOpen))) ask(codeLensRefreshRequest);
      if (!othersAffected) return;
      if (client.refreshesHints) ask(inlayHintRefreshRequest);
      if (client.refreshesTokens) ask(semanticTokensRefreshRequest);
    });
  },
};

export default refreshes;
