import type { SourceText, Span } from '../../text/source-text.ts';
import type { CompletionRequest } from './completion-request.ts';

/** The line that a heading is to be written on. */
export interface HeadingLine {
  /** What is replaced. */
  readonly span: Span;
  /** The `#` marks as typed, with the space after them; empty on an empty line. */
  readonly marks: string;
}

/** The line at the cursor where a heading can stand; undefined elsewhere. */
export function headingLine({ source, offset, loaded, trigger }: CompletionRequest): HeadingLine | undefined {
  if (isInFrontMatter(loaded.draft.frontMatter.span, offset)) return undefined;
  const line = lineAt(source, offset);
  const text = source.slice(line);
  const marks = /^#{1,6}(?:[ \t]+|(?=[^#\s])|$)/.exec(text.replace(/^\uFEFF/, ''))?.[0];
  if (marks === undefined && (text.trim() !== '' || trigger === ' ')) return undefined;
  if (offset - line.start < (marks ?? '').trimEnd().length || isFenced(source.text, line.start)) return undefined;
  return { span: line, marks: marks ?? '' };
}

/** The line that an offset is on, without its line break. */
export function lineAt(source: SourceText, offset: number): Span {
  return source.lineSpan(source.positionAt(offset).line);
}

/** Whether a cursor is in the front matter, which ends with its closing fence. */
export function isInFrontMatter(span: Span | null, offset: number): boolean {
  return span !== null && offset <= span.end;
}

/** Whether a line lies in a fenced code block. */
export function isFenced(text: string, lineStart: number): boolean {
  let fence: string | undefined;
  for (const [, run] of text.slice(0, lineStart).matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (fence === undefined) fence = run!;
    else if (run![0] === fence[0] && run!.length >= fence.length) fence = undefined;
  }
  return fence !== undefined;
}
