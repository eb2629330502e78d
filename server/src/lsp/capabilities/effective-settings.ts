import * as z from 'zod/mini';
import { answer } from '../answer.ts';
import { effectiveSettings } from '../effective-settings.ts';
import { effectiveSettingsRequest } from '../protocol.ts';
import type { Capability } from '../server.ts';

const parameters = z.object({ uri: z.string() });

/** Says what applies to an open draft and where each value was set. */
const effectiveSettingsCapability: Capability = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(effectiveSettingsRequest, (given, token) =>
      answer(server, token, null, async () => {
        const checked = await server.workspace.check(parameters.parse(given).uri);
        return checked && effectiveSettings(checked.loaded);
      }),
    );
  },
};

export default effectiveSettingsCapability;
