import { DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { settingsSection } from '../editor-settings.ts';
import type { Capability } from '../server.ts';

/** Follows the editor's settings. */
const configuration: Capability = {
  capabilities: () => ({}),
  register({ connection, workspace }) {
    connection.onDidChangeConfiguration(({ settings }) => {
      workspace.settings.changed(settings);
      workspace.changedEverything();
    });
  },
  async start({ client, connection }) {
    if (!client.registersConfiguration) return;
    await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
  },
};

export default configuration;
