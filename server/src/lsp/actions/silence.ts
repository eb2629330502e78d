import type { Diagnostic, DiagnosticFix } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';

/**
 * The comment that silences a rule at a diagnostic in the draft's body; undefined in the front matter, where no comment
 * can stand. It goes on a line of its own above, or at the end of the line where a line above would break a paragraph,
 * a list or a table in two.
 */
export function silence(draft: Draft, { rule, range, uri }: Diagnostic): DiagnosticFix | undefined {
  const { source, frontMatter } = draft;
  const line = range.start.line;
  const span = source.lineSpan(line);
  if (frontMatter.span && span.start <= frontMatter.span.end) return undefined;
  const text = source.slice(span);
  const title = `Silence ${rule} on this line`;
  const edit = (character: number, newText: string): DiagnosticFix => {
    const at = { line, character };
    return { title, edits: [{ uri, range: { start: at, end: at }, newText }] };
  };
  if (canStandAbove(draft, line, text)) {
    const lineBreak = /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n';
    return edit(0, `<!-- cqc-lint-disable-next-line ${rule} -- reason -->${lineBreak}`);
  }
  const cellEnd = /(?<![ \t])[ \t]*\|[ \t]*$/.exec(text);
  return edit(cellEnd?.index ?? text.trimEnd().length, ` <!-- cqc-lint-disable-line ${rule} -- reason -->`);
}

/** Whether a line of its own can come before a line: it begins a block outside lists, quotations and tables. */
function canStandAbove({ source, passages }: Draft, line: number, text: string): boolean {
  const { start, end } = source.lineSpan(line);
  const isInside = passages.some(
    (passage) =>
      passage.span.start <= end &&
      start <= passage.span.end &&
      (passage.span.start < start || passage.item !== null || passage.cell !== null || passage.quoteDepth > 0),
  );
  return !isInside && !/^[ \t]{4}/.test(text);
}
