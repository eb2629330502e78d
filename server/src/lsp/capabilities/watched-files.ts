import { register } from '../connection.ts';
import { didChangeWatchedFilesNotification } from '../messages.ts';
import type { Capability } from '../server.ts';
import { canonicalUri } from '../uris.ts';

/** Follows drafts, metrics and settings files that change on the disk. */
const watchedFiles: Capability = {
  capabilities: () => ({}),
  register({ connection, workspace }) {
    connection.onNotification(didChangeWatchedFilesNotification, ({ changes }) =>
      workspace.changed(changes.map(({ uri }) => canonicalUri(uri))),
    );
  },
  async start({ client, connection }) {
    if (!client.watchesFiles) return;
    await register(connection, didChangeWatchedFilesNotification, {
      watchers: [{ globPattern: '**/*.{yaml,yml,json,csv,tsv,txt,xlsx,xlsm,md,markdown}' }],
    });
  },
};

export default watchedFiles;
