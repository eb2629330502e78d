import type { TextEdit } from '../text/edits.ts';
import type { SourceText } from '../text/source-text.ts';

/**
 * The edits that make one text of another: where both have as many lines, one for each line that differs, so that the
 * cursor stays where it is in the others; otherwise one from the first line that differs to the last.
 */
export function changedLines(source: SourceText, text: string): TextEdit[] {
  const before = linesOf(source.text);
  const after = linesOf(text);
  if (before.length !== after.length) return changed(source.text, text, 0);
  let offset = 0;
  return before.flatMap((line, index) => {
    const start = offset;
    offset += line.length;
    return changed(line, after[index]!, start);
  });
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** The one edit that makes one text of another, without what both begin and end with. */
function changed(before: string, after: string, offset: number): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const span = { start: offset + start, end: offset + before.length - end };
  return [{ span, newText: after.slice(start, after.length - end) }];
}
