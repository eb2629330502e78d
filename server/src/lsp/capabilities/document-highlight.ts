import { answer } from '../answer.ts';
import { citing } from '../citations/citing.ts';
import { citationsOf } from '../citations/draft-citations.ts';
import { documentHighlightRequest } from '../messages.ts';
import { measureInDraft } from '../places/measure-in-draft.ts';
import type { Capability } from '../server.ts';

/** Shows where else a draft speaks of the measure at the cursor. */
const documentHighlight: Capability = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(documentHighlightRequest, ({ textDocument, position }, token) =>
      answer(server, token, null, async () => {
        const examined = await workspace.examine(textDocument.uri);
        if (!examined) return null;
        const { analysis } = examined;
        const measure = measureInDraft(analysis, analysis.draft.source.offsetAt(position));
        const here = measure && citing(measure.metric, [citationsOf(analysis)])[0];
        if (!here) return null;
        const links = here.links.filter(({ hasNumber }) => !hasNumber);
        return [...here.numbers, ...links].map(({ range }) => ({ range }));
      }),
    );
  },
};

export default documentHighlight;
