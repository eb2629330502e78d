import { fileURLToPath } from 'node:url';
import { markdownBeside } from '../disk/markdown-beside.ts';
import { type Examination, examine } from '../examination/examine.ts';
import { type Files, folderOf } from '../files.ts';
import type { DraftSummary } from '../folder/statement.ts';
import { isDraft } from '../project.ts';
import { type DraftOptions, loadText } from './load-drafts.ts';
import type { Terminal } from './terminal.ts';

/**
 * Summaries of the drafts that lie beside those examined and are not among them, so that a draft that is checked alone
 * is still held against the others of its folder. What cannot be read is passed over: nobody asked for it.
 */
export async function neighbours(
  examined: readonly Examination[],
  files: Files,
  options: DraftOptions,
  terminal: Terminal,
): Promise<DraftSummary[]> {
  const known = new Set(examined.map(({ summary }) => summary.uri));
  const stating = examined.filter(({ summary }) => [...summary.statements.values()].some((list) => list.length > 0));
  const folders = new Set(stating.map(({ summary }) => folderOf(summary.uri)));
  const summaries: DraftSummary[] = [];
  for (const folder of folders) {
    for (const uri of await markdownBeside(folder)) {
      if (known.has(uri)) continue;
      const content = await files.read(uri);
      if (content.kind !== 'text') continue;
      const loaded = await loadText(content, fileURLToPath(uri), files, options, terminal);
      if (isDraft(loaded.draft, loaded.settings)) summaries.push(examine(loaded).summary);
    }
  }
  return summaries;
}
