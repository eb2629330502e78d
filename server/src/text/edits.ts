import type { Span } from './source-text.ts';

/** A text to put in the place of a span of another. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A text after edits, which must not overlap; two insertions at one place keep their order. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { span, newText } of inOrder(edits)) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}

/** Where an offset of the text lies after the edits; one inside an edit moves to the edit's start. */
export function offsetAfter(offset: number, edits: readonly TextEdit[]): number {
  let moved = offset;
  for (const { span, newText } of edits) {
    if (span.end <= offset) moved += newText.length - (span.end - span.start);
    else if (span.start < offset) moved -= offset - span.start;
  }
  return moved;
}

/** Whether two edits touch the same characters, or both insert at one place. */
export function collide({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
