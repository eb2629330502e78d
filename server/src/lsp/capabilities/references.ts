import { answer } from '../answer.ts';
import { placesCiting } from '../citations/citing.ts';
import { referencesRequest } from '../messages.ts';
import { measureAt } from '../places/measure-at.ts';
import { placeOf } from '../places/measured-at.ts';
import { shownRange } from '../places/shown-range.ts';
import type { Capability } from '../server.ts';

/** Finds every number of every draft that a metric, or one value of it, stands behind. */
const references: Capability = {
  capabilities: () => ({ referencesProvider: true }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(referencesRequest, ({ textDocument, position, context }, token) =>
      answer(server, token, null, async () => {
        const found = await measureAt(server, textDocument.uri, position);
        if (!found) return null;
        const { metric, observation } = found;
        const places = placesCiting(metric, observation, await workspace.citations.all(token));
        const { source } = metric;
        const own = { uri: source.uri, range: shownRange(source, placeOf(metric, observation).chosen) };
        return [...(context.includeDeclaration ? [own] : []), ...places].map(({ uri, range }) => ({
          uri: workspace.clientUri(uri),
          range,
        }));
      }),
    );
  },
};

export default references;
