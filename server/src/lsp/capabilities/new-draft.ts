import * as z from 'zod/mini';
import { skeleton } from '../../framework/skeleton.ts';
import { answer } from '../answer.ts';
import { frameworksRequest, skeletonRequest } from '../protocol.ts';
import type { Capability } from '../server.ts';

const skeletonParameters = z.object({
  framework: z.string(),
  title: z.optional(z.string()),
  authority: z.optional(z.string()),
  period: z.optional(z.string()),
  metrics: z.optional(z.array(z.string())),
});

/** What a client needs to begin a new draft: the frameworks there are, and the text to begin with. */
const newDraft: Capability = {
  capabilities: () => ({}),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(frameworksRequest, (token) =>
      answer(server, token, [], async () =>
        (await workspace.frameworksAtHand()).map(({ id, title, owner, version }) => ({ id, title, owner, version })),
      ),
    );
    connection.onRequest(skeletonRequest, (given, token) =>
      answer(server, token, null, async () => {
        const { framework: id, ...options } = skeletonParameters.parse(given);
        const framework = (await workspace.frameworksAtHand()).find((known) => known.id === id);
        return framework ? { text: skeleton(framework, options) } : null;
      }),
    );
  },
};

export default newDraft;
