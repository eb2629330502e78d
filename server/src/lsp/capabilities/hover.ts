import { answer } from '../answer.ts';
import { hoverAt } from '../hover/hover-at.ts';
import { toMarkup } from '../hover/rich-text.ts';
import { hoverRequest } from '../messages.ts';
import type { Capability } from '../server.ts';

/** Shows what stands behind a heading, a number or a link to a metric. */
const hover: Capability = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    const { client, connection, workspace } = server;
    connection.onRequest(hoverRequest, ({ textDocument, position }, token) =>
      answer(server, token, null, async () => {
        const examined = await workspace.examine(textDocument.uri);
        if (!examined) return null;
        const { source } = examined.loaded.draft;
        const found = hoverAt(examined.analysis, source.offsetAt(position));
        return found && { contents: toMarkup(found.text, client.markdownHover), range: source.range(found.span) };
      }),
    );
  },
};

export default hover;
