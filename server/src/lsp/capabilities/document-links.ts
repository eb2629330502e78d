import type { DocumentLink } from 'vscode-languageserver/node';
import { answer } from '../answer.ts';
import { linksIn } from '../links/links-in.ts';
import { documentLinkRequest } from '../messages.ts';
import type { Capability } from '../server.ts';

/** Makes links to metrics, to files and of references to the information return lead somewhere. */
const documentLinks: Capability = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(server) {
    const { client, connection, workspace } = server;
    connection.onRequest(documentLinkRequest, ({ textDocument }, token) =>
      answer(server, token, null, async () => {
        const examined = await workspace.examine(textDocument.uri);
        if (!examined) return null;
        const { loaded, analysis } = examined;
        return linksIn(loaded, analysis).map(({ span, uri, position, anchor = '', tooltip }): DocumentLink => {
          const file = workspace.clientUri(uri);
          // Editors read “#L9,7” as line 9, character 7, counted from 1.
          const target = position ? `${file}#L${position.line + 1},${position.character + 1}` : file + anchor;
          return {
            range: loaded.draft.source.range(span),
            target,
            ...(client.linkTooltips ? { tooltip } : {}),
          };
        });
      }),
    );
  },
};

export default documentLinks;
