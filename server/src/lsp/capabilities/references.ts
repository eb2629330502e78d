import type { Location } from '../../text/source-text.ts';
import { answer } from '../answer.ts';
import { placesCiting } from '../citations/citing.ts';
import { referencesRequest } from '../messages.ts';
import { PartialResults } from '../partial-results.ts';
import { measureAt } from '../places/measure-at.ts';
import { placeOf } from '../places/measured-at.ts';
import { shownRange } from '../places/shown-range.ts';
import { withProgress } from '../progress.ts';
import type { Capability } from '../server.ts';

/** Finds every number of every draft that a metric, or one value of it, stands behind. */
const references: Capability = {
  capabilities: () => ({ referencesProvider: { workDoneProgress: true } }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(
      referencesRequest,
      ({ textDocument, position, context, partialResultToken, workDoneToken }, token) =>
        answer(server, token, null, async () => {
          const found = await measureAt(server, textDocument.uri, position);
          if (!found) return null;
          const { metric, observation } = found;
          const clientPlaces = (places: readonly Location[]): Location[] =>
            places.map(({ uri, range }) => ({ uri: workspace.clientUri(uri), range }));
          const { source } = metric;
          const own = { uri: source.uri, range: shownRange(source, placeOf(metric, observation).chosen) };
          const results = new PartialResults<Location>(connection, partialResultToken);
          if (context.includeDeclaration) await results.add(clientPlaces([own]));
          await withProgress(connection, workDoneToken, 'Reading drafts', async (report) => {
            const { citations } = workspace;
            const drafts =
              partialResultToken === undefined ? await citations.all(token, report) : citations.each(token, report);
            for await (const draft of drafts)
              await results.add(clientPlaces(placesCiting(metric, observation, [draft])));
          });
          return results.rest;
        }),
    );
  },
};

export default references;
