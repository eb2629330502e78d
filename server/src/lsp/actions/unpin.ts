import type { CodeAction } from 'vscode-languageserver/node';
import type { Analysis } from '../../analysis.ts';
import type { Fix } from '../../diagnostic.ts';
import type { Mark } from '../../draft/draft.ts';
import { metricTarget } from '../../numbers/targets.ts';
import type { SourceText, Span } from '../../text/source-text.ts';
import { fixEdits, workspaceEdit } from '../draft-edits.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { refactorRewrite } from '../protocol-values.ts';
import type { Server } from '../server.ts';

/** Takes links to metrics away at a place, so that their words stand there as plain text; and all links of the draft. */
export function unpinActions({ analysis }: CheckedDraft, at: Span, server: Server): CodeAction[] {
  const all = analysis.draft.passages.flatMap(({ marks }) => marks.filter((mark) => metricTarget(mark) !== null));
  const here = all.filter(({ span }) => span.start <= at.end && at.start <= span.end);
  if (here.length === 0) return [];
  const fixes = here.map((mark) => unpin(mark, analysis));
  const every: Fix = {
    title: 'Unpin every number of this draft',
    edits: all.flatMap((mark) => unpin(mark, analysis).edits),
  };
  return [...fixes, ...(all.length > here.length ? [every] : [])].map((fix) => ({
    title: fix.title,
    kind: refactorRewrite,
    edit: workspaceEdit(fixEdits(fix), server),
  }));
}

function unpin(mark: Mark, { draft: { source }, draftNumbers }: Analysis): Fix {
  const id = metricTarget(mark)!.id.value;
  const label = draftNumbers.reference.metrics.get(id)?.label ?? id;
  const isNone = id === 'none';
  return {
    title: isNone ? 'Take away the mark that no metric backs this number' : `Unpin from metric “${label}”`,
    edits: [{ place: { source, span: mark.span }, newText: wordsOf(mark, source) }],
  };
}

/** The words of a link as they are written, with emphasis and entities. */
function wordsOf({ span, targetSpan }: Mark, source: SourceText): string {
  const end = targetSpan ? source.text.lastIndexOf('](', targetSpan.start) : labelled(source.slice(span)) + span.start;
  return source.text.slice(span.start + 1, end);
}

/** Where the words of a link end whose target stands elsewhere: `[64.5%][1]`, `[64.5%][]`, `[64.5%]`. */
function labelled(link: string): number {
  const second = link.lastIndexOf('][');
  return second > 0 ? second : link.length - 1;
}
