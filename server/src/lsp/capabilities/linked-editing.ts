import { idPlaces } from '../../metrics/id-places.ts';
import { answer } from '../answer.ts';
import { linkedEditingRangeRequest } from '../messages.ts';
import { measureInFile } from '../places/measure-in-file.ts';
import type { Capability } from '../server.ts';

/** What a metric's id may be written with, as the metrics schema has it. */
const idPattern = '[a-z0-9-]+';

/**
 * Edits a metric's id in all rows of a table at once. In drafts there is nothing to link: who writes another id into one
 * link means that link, and a new id for the metric everywhere is what rename gives.
 */
const linkedEditing: Capability = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(linkedEditingRangeRequest, ({ textDocument, position }, token) =>
      answer(server, token, null, async () => {
        const file = await workspace.metricsFile(textDocument.uri);
        const found = file && measureInFile(file, file.source.offsetAt(position));
        if (!file || !found?.idSpan || found.metric.source !== file.source) return null;
        const places = idPlaces(found.metric);
        if (places.length < 2) return null;
        return { ranges: places.map((span) => file.source.range(span)), wordPattern: idPattern };
      }),
    );
  },
};

export default linkedEditing;
