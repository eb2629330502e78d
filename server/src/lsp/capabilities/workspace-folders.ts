import type { Capability } from '../server.ts';

/** Follows the folders of the workspace as they come and go. */
const workspaceFolders: Capability = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  register() {},
  async start({ client, connection, workspace }) {
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.changeFolders(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      );
    });
  },
};

export default workspaceFolders;
