import { type Located, type Span, shifted } from '../text/source-text.ts';
import type { Suppression } from './draft.ts';
import { commentsIn } from './html-comments.ts';

const kinds: Readonly<Record<string, Suppression['kind']>> = {
  'disable-next-line': 'next-line',
  'disable-line': 'line',
  disable: 'disable',
  enable: 'enable',
  'disable-file': 'file',
};

/** Reads the comments that silence rules out of a text's stretches of HTML. */
export function readSuppressions(text: string, html: readonly Span[]): Suppression[] {
  return html
    .flatMap((span) => commentsIn(text, span))
    .map((span) => readSuppression(text, span))
    .filter((suppression) => suppression !== null);
}

/** A suppression by so many characters further on. */
export function movedSuppression(suppression: Suppression, by: number): Suppression {
  return {
    ...suppression,
    rules: suppression.rules.map(({ value, span }) => ({ value, span: shifted(span, by) })),
    span: shifted(suppression.span, by),
  };
}

function readSuppression(text: string, span: Span): Suppression | null {
  const comment = text.slice(span.start, span.end);
  if (!comment.endsWith('-->')) return null;
  const content = comment.slice(4, -3);
  const directive = /^\s*cqc-lint-([a-z-]+)(?=\s|$)/.exec(content);
  const kind = directive && kinds[directive[1]!];
  if (!directive || !kind) return null;
  const reasonMark = /\s--\s/.exec(content);
  const rulesEnd = reasonMark ? reasonMark.index : content.length;
  const reason = reasonMark ? content.slice(rulesEnd + reasonMark[0].length).trim() : '';
  const rulesStart = directive[0].length;
  return {
    kind,
    rules: rulesIn(content.slice(rulesStart, Math.max(rulesStart, rulesEnd)), span.start + 4 + rulesStart),
    reason: reason === '' ? null : reason,
    span,
  };
}

/** The rule ids in a list; `>` is the mark of a block quote that the comment runs through. */
function rulesIn(list: string, offset: number): Located<string>[] {
  return [...list.matchAll(/[^\s,>]+/g)].map(({ 0: value, index }) => ({
    value,
    span: { start: offset + index, end: offset + index + value.length },
  }));
}
