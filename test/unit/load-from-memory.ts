import type { Files } from '../../server/src/files.ts';
import { type LoadedDraft, type LoadOptions, loadDraft } from '../../server/src/project.ts';
import { SourceText } from '../../server/src/text/source-text.ts';
import { shelf } from '../frameworks-at-hand.ts';

const folder = 'file:///harrowmere/';

/** A draft with what it names, all of it held in memory: texts by their names in one folder. */
export function loadFromMemory(
  draft: string,
  beside: Readonly<Record<string, string>>,
  overrides: LoadOptions['overrides'] = {},
  previous: LoadedDraft | null = null,
): Promise<LoadedDraft> {
  const files: Files = {
    read: async (uri) => {
      const text = beside[uri.slice(folder.length)];
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
    },
  };
  const source = new SourceText(`${folder}draft.md`, draft);
  return loadDraft(source, files, { root: folder, overrides, frameworks: shelf, previous });
}
