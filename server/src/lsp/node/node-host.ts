import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RAL } from 'vscode-jsonrpc/node';
import type { Host } from '../host/host.ts';
import { openChannel } from './channel.ts';
import { giveBackMemory } from './memory.ts';
import { nodeDisk } from './node-disk.ts';

/** How often, in milliseconds, the server looks whether the process that started it is still there. */
const watchInterval = 3000;

const bundles = {
  reports: () => import('../../report/writers.ts'),
  xlsx: () => import('../../metrics/workbook/read-workbook.ts'),
};

/** A process of Node, over the channel that its arguments name (`--node-ipc`, `--pipe=…`, `--socket=…`, or none). */
export const nodeHost: Host = {
  runtime: RAL(),
  disk: nodeDisk,
  program: pathToFileURL(join(__dirname, '/')).href,
  isPackaged: (path) => existsSync(join(__dirname, path)),
  openChannel: () => openChannel(process.argv.slice(2)),
  onClientLost(processId, lost) {
    if (processId === null) {
      process.on('disconnect', lost);
      return;
    }
    const watch = setInterval(() => {
      try {
        process.kill(processId, 0);
      } catch {
        lost();
      }
    }, watchInterval);
    watch.unref();
  },
  tidyUp: () => void giveBackMemory(),
  end: (status) => process.exit(status),
  loadBundle: (name) => bundles[name](),
};
