import type { CodeAction } from 'vscode-languageserver/node';
import { insertParts } from '../../framework/insert-parts.ts';
import { isExpected, layoutOf } from '../../framework/layout.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { quoted } from '../../framework/outline-words.ts';
import { contains, type Span } from '../../text/source-text.ts';
import { fixEdits, workspaceEdit } from '../draft-edits.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { refactorRewrite } from '../protocol-values.ts';
import type { Server } from '../server.ts';

/** On the heading of a section: adds each part that it has not, in its place, whether or not the draft is expected to have it. */
export function partActions({ analysis }: CheckedDraft, at: Span, server: Server): CodeAction[] {
  const { draft, outline } = analysis;
  if (!outline) return [];
  const match = allMatches(outline).find(({ section }) => contains(section.heading!.span, at));
  if (!match) return [];
  const layout = layoutOf(outline);
  const same = allMatches(outline).filter(({ entry }) => entry === match.entry);
  const present = new Set(same.flatMap(({ parts }) => parts.map(({ entry }) => entry)));
  const titles = new Map(layout.parts.map(({ part, title }) => [part, title]));
  return match.entry.parts
    .filter((part) => !present.has(part) && isExpected(part))
    .map((part) => {
      const title = titles.get(part) ?? part.title;
      const edits = insertParts(draft, outline, match, [{ part, title }], layout);
      const fix = { title: `Add the part ${quoted(title)}`, edits };
      return { title: fix.title, kind: refactorRewrite, edit: workspaceEdit(fixEdits(fix), server) };
    });
}
