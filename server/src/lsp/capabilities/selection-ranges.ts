import type { SelectionRange } from 'vscode-languageserver/node';
import type { SourceText, Span } from '../../text/source-text.ts';
import { answer } from '../answer.ts';
import { selectionRangeRequest } from '../messages.ts';
import { selectionsAt } from '../selection/selections-at.ts';
import type { Capability } from '../server.ts';

/** Lets a selection grow from a word to its number, sentence, passage and sections. */
const selectionRanges: Capability = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(server) {
    server.connection.onRequest(selectionRangeRequest, ({ textDocument, positions }, token) =>
      answer(server, token, null, async () => {
        const examined = await server.workspace.examine(textDocument.uri);
        if (!examined) return null;
        const { source } = examined.loaded.draft;
        return positions.map((position) => within(selectionsAt(examined.analysis, source.offsetAt(position)), source));
      }),
    );
  },
};

/** The first of some stretches, each with the next as what it lies in. */
function within([first, ...others]: readonly Span[], source: SourceText): SelectionRange {
  const range = source.range(first!);
  return others.length > 0 ? { range, parent: within(others, source) } : { range };
}

export default selectionRanges;
