import * as z from 'zod/mini';
import type { Located, SourceText, Span, TextProblem } from '../text/source-text.ts';
import { readStructured, type Structured } from '../text/structured.ts';
import type { FrontMatter } from './draft.ts';

/** What the checker reads; other tools may keep their own keys beside these. */
const schema = z.looseObject({
  title: z.optional(z.string()),
  authority: z.optional(z.string()),
  framework: z.optional(z.string()),
  metrics: z.optional(z.union([z.string(), z.array(z.string())])),
  period: z.optional(z.string()),
  audience: z.optional(z.enum(['public', 'internal'])),
});

type Values = z.infer<typeof schema>;

/**
 * Reads the front matter of a draft, which ends at `end`, or at 0 if there is none. What is broken becomes a problem, and
 * the other keys are still read.
 */
export function readFrontMatter(source: SourceText, end: number): FrontMatter {
  return end > 0 ? readFenced(source, inside(source, end)) : { ...nothing, problems: unclosed(source) };
}

/** The front matter of a draft that has none. */
const nothing: FrontMatter = {
  span: null,
  title: null,
  authority: null,
  framework: null,
  metrics: [],
  period: null,
  audience: null,
  problems: [],
};

function readFenced(source: SourceText, span: Span): FrontMatter {
  const structured = readStructured(source, span, schema);
  return {
    span,
    title: text(structured, 'title'),
    authority: text(structured, 'authority'),
    framework: text(structured, 'framework'),
    metrics: metrics(structured),
    period: text(structured, 'period'),
    audience: audience(structured),
    problems: structured.problems,
  };
}

/** The YAML between the fences, with its last line break. */
function inside(source: SourceText, end: number): Span {
  const closing = source.text.slice(0, end).trimEnd().length;
  const start = source.offsetAt({ line: 1, character: 0 });
  return { start, end: Math.max(start, source.lineSpan(source.positionAt(closing).line).start) };
}

function text(
  structured: Structured<Values>,
  key: Exclude<keyof Values, 'metrics' | 'audience'> & string,
): Located<string> | null {
  const value = structured.value?.[key];
  return typeof value === 'string' ? { value, span: structured.spanOf([key]) } : null;
}

function audience(structured: Structured<Values>): FrontMatter['audience'] {
  const value = structured.value?.audience;
  return value ? { value, span: structured.spanOf(['audience']) } : null;
}

function metrics(structured: Structured<Values>): Located<string>[] {
  const value = structured.value?.metrics;
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ value, span: structured.spanOf(['metrics']) }];
  return value.map((path, i) => ({ value: path, span: structured.spanOf(['metrics', i]) }));
}

/** Front matter that is opened and never closed: without this, its keys would silently be read as prose. */
function unclosed(source: SourceText): TextProblem[] {
  const fence = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)[A-Za-z][\w-]*:(?=[\s])/.exec(source.text.slice(0, 500));
  if (!fence) return [];
  const span = source.lineSpan(0);
  return [
    {
      span: { start: span.start + (source.text.startsWith('\uFEFF') ? 1 : 0), end: span.end },
      message:
        'This opens the front matter, but no line with only “---” closes it, so what it says (the framework, the metrics file) is not read. Add a line with only “---” after its last key.',
    },
  ];
}
