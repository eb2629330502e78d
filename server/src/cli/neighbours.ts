import { fileURLToPath } from 'node:url';
import { markdownBeside } from '../disk/markdown-beside.ts';
import { frontMatterEnd } from '../draft/block-boundaries.ts';
import type { Examined } from '../examination/examine.ts';
import { examine } from '../examination/examine.ts';
import { type Files, folderOf } from '../files.ts';
import { mayBeCompared } from '../folder/folder-index.ts';
import type { DraftSummary } from '../folder/statement.ts';
import { isDraft, type LoadedDraft } from '../project.ts';
import { rules } from '../rules/registry.ts';
import type { CacheFolder } from './examining/cache-folder.ts';
import { type DraftOptions, loadText } from './load-drafts.ts';
import type { Terminal } from './terminal.ts';

/**
 * Summaries of the drafts that lie beside those examined and are not among them, so that a draft that is checked alone
 * is still held against the others of its folder. Of a draft that can be compared with none of them, only the front matter
 * is read. What cannot be read is passed over: nobody asked for it.
 */
export async function neighbours(
  examined: readonly Examined[],
  files: Files,
  { cache, ...options }: DraftOptions & { readonly cache?: CacheFolder | null },
  terminal: Terminal,
): Promise<DraftSummary[]> {
  const known = new Set(examined.map(({ summary }) => summary.uri));
  const stating = examined.filter(({ summary }) => [...summary.statements.values()].some((list) => list.length > 0));
  const folders = new Set(stating.map(({ summary }) => folderOf(summary.uri)));
  const summaries: DraftSummary[] = [];
  for (const folder of folders) {
    const inFolder = stating.filter(({ summary }) => folderOf(summary.uri) === folder);
    let previous = inFolder[0]!.loaded;
    for (const uri of await markdownBeside(folder)) {
      if (known.has(uri)) continue;
      const content = await files.read(uri);
      if (content.kind !== 'text') continue;
      const load = (text: string): Promise<LoadedDraft> =>
        loadText({ kind: 'text', text }, fileURLToPath(uri), files, { ...options, previous }, terminal);
      const head = await load(content.text.slice(0, frontMatterEnd(content.text)));
      if (!isDraft(head.draft, head.settings)) continue;
      const subject = { framework: head.framework?.family ?? null, authority: head.authority };
      if (inFolder.some(({ summary }) => mayBeCompared(summary, subject))) {
        previous = await load(content.text);
        summaries.push(((await cache?.recall(previous)) ?? examine(previous, folderRules)).summary);
      } else summaries.push({ uri, ...subject, statements: new Map() });
    }
  }
  return summaries;
}

/** The rules that a summary is made by. */
const folderRules = rules.filter(({ looksAt }) => looksAt === 'folder');
