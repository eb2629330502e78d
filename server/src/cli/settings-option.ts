import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Files } from '../files.ts';
import { type Terminal, WorkStopped } from './terminal.ts';

/** The settings file that `--config` names, as a part of the load options. Throws WorkStopped where it cannot be read. */
export async function settingsUri(
  config: string | undefined,
  files: Files,
  terminal: Terminal,
): Promise<{ readonly settingsUri?: string }> {
  if (config === undefined) return {};
  const uri = pathToFileURL(resolve(terminal.cwd, config)).href;
  const content = await files.read(uri);
  switch (content.kind) {
    case 'text':
      return { settingsUri: uri };
    case 'missing':
      throw new WorkStopped(`There is no settings file “${config}”.`);
    case 'folder':
      throw new WorkStopped(
        `“${config}” is a folder. Name the settings file in it, for example “${config}/cqc-lint.yaml”.`,
      );
    case 'binary':
      throw new WorkStopped(`The settings file “${config}” is not a text file in UTF-8.`);
    case 'unreadable':
      throw new WorkStopped(`The settings file “${config}” could not be read: ${content.reason}.`);
  }
}
