import type { YAMLParseError } from 'yaml';
import type { Span, TextProblem } from './source-text.ts';

const quotes = 'Put the whole value in double quotes.';

/** What each of yaml's complaints means to a writer, and what to do. Those that are not here are told with yaml's words. */
const explanations: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_INDENT:
    'This line does not begin in the same column as those it belongs with, or a bracket above is not closed. Line it up with them, or close the bracket.',
  BAD_SCALAR_START: `A value cannot begin with this character. ${quotes}`,
  BAD_DQ_ESCAPE:
    'After a backslash in double quotes only a few letters are allowed. Write the backslash twice, or use single quotes.',
  BLOCK_AS_IMPLICIT_KEY: `A value with a colon and a space in it is taken for another key. ${quotes}`,
  BLOCK_IN_FLOW: 'Something is missing before this, most likely a comma between two entries.',
  KEY_OVER_1024_CHARS: `This key is too long. If it is meant as a value: ${quotes}`,
  MULTILINE_IMPLICIT_KEY: 'A key and its value are written “key: value”, on one line, with a space after the colon.',
  UNEXPECTED_TOKEN:
    'This is not expected here: most likely a comma, a quotation mark or a bracket before it is missing or too many.',
  TAB_AS_INDENT: 'A line cannot be indented with a tab. Use spaces.',
};

/** A missing character is told by what yaml says is missing. */
const missing: readonly (readonly [RegExp, string])[] = [
  [/quote/, 'The quotation mark that is opened here or above is never closed. Close it at the end of the value.'],
  [
    /- indicator/,
    'A list entry begins with a dash and a space, and its keys begin in one column. Add the dash, or line this up with the key above.',
  ],
  [/end with a \]/, 'The square bracket that is opened above is never closed. Add “]” at its end.'],
  [/end with a \}/, 'The curly bracket that is opened above is never closed. Add “}” at its end.'],
  [/,/, 'Two entries between brackets need a comma between them.'],
  [/:|implicit map keys/, 'A key and its value are written “key: value”, with a space after the colon.'],
];

/** As many as help: one slip makes yaml complain about much that follows it. */
const most = 3;

/** yaml's errors in words for the writer, one a line, with `offset` added to their places in `text`. */
export function explainSyntax(errors: readonly YAMLParseError[], text: string, offset: number): TextProblem[] {
  const problems: TextProblem[] = [];
  const lines: Span[] = [];
  for (const error of errors) {
    const start = Math.min(error.pos[0], Math.max(0, text.trimEnd().length - 1));
    if (lines.some((line) => line.start <= start && start <= line.end)) continue;
    const line = lineAround(start, text);
    const end =
      error.code === 'BLOCK_AS_IMPLICIT_KEY' ? line.end : Math.min(Math.max(error.pos[1], start + 1), line.end);
    problems.push({
      span: { start: offset + start, end: offset + end },
      message: explain(error, text.slice(start, line.end)),
    });
    lines.push(line);
    if (problems.length === most) break;
  }
  return problems;
}

/** `written` is what stands from the error to the end of its line. */
function explain(error: YAMLParseError, written: string): string {
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(written)) {
    return 'The line below is indented further than this one, so it is taken as part of this value. Begin the keys of one entry in one column.';
  }
  const known =
    explanations[error.code] ??
    (error.code === 'MISSING_CHAR' ? missing.find(([pattern]) => pattern.test(error.message))?.[1] : undefined);
  return known ?? `This cannot be read as YAML: ${error.message}.`;
}

function lineAround(at: number, text: string): Span {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const length = /^[^\r\n]*/.exec(text.slice(start))![0].length;
  return { start, end: start + length };
}
