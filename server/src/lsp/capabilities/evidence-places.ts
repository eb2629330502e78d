import * as z from 'zod/mini';
import { evidencePlaces } from '../../coverage/evidence-places.ts';
import { answer } from '../answer.ts';
import { evidencePlacesRequest } from '../protocol.ts';
import type { Capability } from '../server.ts';

const parameters = z.object({ uri: z.string(), line: z.int() });

/** Says where a statement of an open draft shows evidence, for a client that leads there. */
const evidencePlacesCapability: Capability = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(evidencePlacesRequest, (given, token) =>
      answer(server, token, null, async () => {
        const { uri, line } = parameters.parse(given);
        const examined = await server.workspace.examine(uri);
        return examined && evidencePlaces(examined.analysis, line);
      }),
    );
  },
};

export default evidencePlacesCapability;
