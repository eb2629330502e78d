import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFileContent } from '../../disk/read-file.ts';
import type { Disk, Entry } from '../host/disk.ts';

/** The disk of this computer: files with a `file:` URI. */
export const nodeDisk: Disk = {
  read: (uri) => readFileContent(uri),
  async list(folder) {
    const path = fileURLToPath(folder);
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    const kinds = await Promise.all(
      entries.map(async (entry): Promise<Entry[]> => {
        const { name } = entry;
        if (entry.isDirectory()) return [{ name, kind: 'folder' }];
        const isFile = entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path + name)));
        return isFile ? [{ name, kind: 'file' }] : [];
      }),
    );
    return kinds.flat();
  },
};

function leadsToFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
