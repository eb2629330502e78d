import { didChangeWorkspaceFoldersNotification } from '../messages.ts';
import type { Capability } from '../server.ts';

/** Follows the folders of the workspace as they come and go. */
const workspaceFolders: Capability = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  register({ connection, workspace }) {
    connection.onNotification(didChangeWorkspaceFoldersNotification, ({ event: { added, removed } }) => {
      workspace.changeFolders(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      );
    });
  },
};

export default workspaceFolders;
