import type { SourceText, Span } from '../../text/source-text.ts';

/** How the entries of a list are written, told from one of them. */
export interface EntryStyle {
  /** One entry a line or more, each after a dash; otherwise between brackets. */
  readonly isBlock: boolean;
  /** Whether the entry stands between braces. */
  readonly isFlow: boolean;
  /** What stands before the dash or, between brackets, before the entry on its own line; null where it shares its line. */
  readonly indent: string | null;
  /** What stands between the start of the dash and the entry: `- `. */
  readonly dash: string;
  /** Whether an entry between braces is spread over lines. */
  readonly isSpread: boolean;
  /** What one level of an entry that is spread over lines is indented by. */
  readonly step: string;
  /** Between braces and what they hold: a space or nothing. */
  readonly gap: string;
  /** Whether keys are in quotation marks, as in JSON. */
  readonly isJson: boolean;
}

/** The style of a list's entry at a span, which begins with its first key or its brace. */
export function styleOf({ text }: SourceText, { start, end }: Span): EntryStyle {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const before = text.slice(lineStart, start).replace(/^\uFEFF/, '');
  const dashed = /^([ \t]*(?:- +)*?)(- +)$/.exec(before);
  const entry = text.slice(start, end);
  const isFlow = entry.startsWith('{');
  const inner = /^\{(?:\r\n|\n|\r)([ \t]*)/.exec(entry);
  const outer = /^[ \t]*/.exec(before)![0];
  return {
    isBlock: dashed !== null,
    isFlow,
    indent: dashed ? dashed[1]!.replaceAll('-', ' ') : /^[ \t]*$/.test(before) ? before : null,
    dash: dashed?.[2] ?? '',
    isSpread: inner !== null,
    step: inner ? inner[1]!.slice(outer.length) || '  ' : '  ',
    gap: /^\{\s/.test(entry) ? ' ' : '',
    isJson: /^\{\s*"/.test(entry),
  };
}

/** The line break that a text uses. */
export function lineBreakOf({ text }: SourceText): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** A text as a scalar: in JSON, and where YAML would read something else, in quotation marks. */
export function scalar(text: string, isJson: boolean): string {
  const isPlain =
    /^[\p{L}\d](?:[\p{L}\d ’'&%/().+-]*[\p{L}\d%)])?$/u.test(text) && !/^(?:null|true|false|yes|no|~)$/i.test(text);
  return isJson || !isPlain ? JSON.stringify(text) : text;
}

/** An entry between braces: keys with values that are scalars or, ready written, anything. */
export function flow(
  fields: readonly (readonly [key: string, written: string])[],
  style: EntryStyle,
  lead: string,
  lineBreak: string,
): string {
  const pairs = fields.map(([key, written]) => `${style.isJson ? JSON.stringify(key) : key}: ${written}`);
  if (!style.isSpread) return `{${style.gap}${pairs.join(', ')}${style.gap}}`;
  const inner = lead + style.step;
  return `{${lineBreak}${pairs.map((pair) => inner + pair).join(`,${lineBreak}`)}${lineBreak}${lead}}`;
}
