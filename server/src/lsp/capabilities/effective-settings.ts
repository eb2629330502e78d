import * as z from 'zod/mini';
import { effectiveSettings } from '../../report/settings/effective-settings.ts';
import { answer } from '../answer.ts';
import { settingsSection } from '../editor-settings.ts';
import { effectiveSettingsRequest } from '../protocol.ts';
import type { Capability } from '../server.ts';

const parameters = z.object({ uri: z.string() });

const inEditor = (key: string, id?: string): string =>
  `the editor’s setting ${settingsSection}.${key}${id === undefined ? '' : `, ${id}`}`;

/** Says what applies to an open draft and where each value was set. */
const effectiveSettingsCapability: Capability = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(effectiveSettingsRequest, (given, token) =>
      answer(server, token, null, async () => {
        const checked = await server.workspace.check(parameters.parse(given).uri);
        return checked && effectiveSettings(checked.loaded, inEditor);
      }),
    );
  },
};

export default effectiveSettingsCapability;
