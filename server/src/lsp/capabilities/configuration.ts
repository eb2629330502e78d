import { register } from '../connection.ts';
import { settingsSection } from '../editor-settings.ts';
import { didChangeConfigurationNotification } from '../messages.ts';
import type { Capability } from '../server.ts';

/** Follows the editor's settings. */
const configuration: Capability = {
  capabilities: () => ({}),
  register({ connection, workspace }) {
    connection.onNotification(didChangeConfigurationNotification, ({ settings }) => {
      workspace.settings.changed(settings);
      workspace.changedEverything();
    });
  },
  async start({ client, connection }) {
    if (!client.registersConfiguration) return;
    await register(connection, didChangeConfigurationNotification, { section: settingsSection });
  },
};

export default configuration;
