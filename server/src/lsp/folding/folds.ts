import { fencedCodeIn } from '../../draft/code-blocks.ts';
import type { Draft } from '../../draft/draft.ts';
import { commentsIn } from '../../draft/html-comments.ts';
import { contains, type Span } from '../../text/source-text.ts';

/** Lines of a draft that can be folded into their first; 0-based, both included, `end` after `start`. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** What can be folded in a draft: its front matter, sections, tables and comments, in the order of their lines. */
export function foldsIn(draft: Draft): Fold[] {
  const { source, frontMatter, sections } = draft;
  const folds: Fold[] = [];
  const add = (span: Span, isComment = false): void => {
    const start = source.positionAt(span.start).line;
    const end = source.positionAt(Math.max(span.start, endOfText(source.text, span))).line;
    if (end > start) folds.push({ start, end, isComment });
  };
  if (frontMatter.span) folds.push(...betweenFences(draft, frontMatter.span));
  for (const { span } of sections) add(span);
  for (const { span } of tablesOf(draft)) add(span);
  for (const comment of commentsOutsideCode(draft)) add(comment, true);
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a stretch ends without the blank lines after it. */
function endOfText(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1]!)) last--;
  return last;
}

/** The front matter from its opening fence to its closing one. */
function betweenFences({ source }: Draft, span: Span): Fold[] {
  const start = Math.max(0, source.positionAt(span.start).line - 1);
  const last = source.positionAt(endOfText(source.text, span)).line;
  const end = Math.min(source.lineCount - 1, last + 1);
  return end > start ? [{ start, end, isComment: false }] : [];
}

function tablesOf({ passages }: Draft): Set<{ readonly span: Span }> {
  return new Set(passages.flatMap(({ cell }) => cell?.table ?? []));
}

function commentsOutsideCode({ source, frontMatter }: Draft): Span[] {
  const comments = commentsIn(source.text, { start: frontMatter.span?.end ?? 0, end: source.text.length });
  const code = comments.length > 0 ? fencedCodeIn(source.text) : [];
  return comments.filter((comment) => !code.some((block) => contains(block, comment)));
}
