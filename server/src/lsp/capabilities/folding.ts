import { answer } from '../answer.ts';
import { foldsIn } from '../folding/folds.ts';
import { foldingRangeRequest } from '../messages.ts';
import type { Capability } from '../server.ts';

/** Lets sections, parts, tables, comments and the front matter of a draft be folded. */
const folding: Capability = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(server) {
    server.connection.onRequest(foldingRangeRequest, ({ textDocument }, token) =>
      answer(server, token, null, async () => {
        const examined = await server.workspace.examine(textDocument.uri);
        return (
          examined &&
          foldsIn(examined.loaded.draft).map(({ start, end, isComment }) => ({
            startLine: start,
            endLine: end,
            ...(isComment ? { kind: 'comment' } : {}),
          }))
        );
      }),
    );
  },
};

export default folding;
