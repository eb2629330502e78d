import type { Range, SourceText, Span } from '../../text/source-text.ts';

const start = { line: 0, character: 0 };

/** Where an editor is to show a stretch of a file: at the front of one that it does not show as the text that was read. */
export function shownRange(source: SourceText, span: Span): Range {
  return isShown(source) ? source.range(span) : { start, end: start };
}

/** Whether an editor shows the very text that was read: not that of a workbook. */
export function isShown(source: SourceText): boolean {
  return source.cellAt(0) === null;
}
