import type { CompletionItem } from 'vscode-languageserver/node';
import type { Outline, QualityStatement, Theme } from '../../framework/framework.ts';
import { matchHeadings } from '../../framework/match-headings.ts';
import type { SourceText, Span } from '../../text/source-text.ts';
import { completionItemKind, insertTextFormat } from '../protocol-values.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { type DraftHabits, draftHabits } from './draft-habits.ts';

/** What may be written as a heading at a place. */
type Entry =
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'statement'; readonly statement: QualityStatement; readonly theme: Theme };

/** The line that a heading is to be written on. */
interface HeadingLine {
  /** What is replaced. */
  readonly span: Span;
  /** The `#` marks as typed, with the space after them. */
  readonly marks: string;
}

/**
 * Completes the headings of themes and quality statements that the draft does not have yet, with the We statement and
 * the parts, on a line that begins with `#` or is empty. First comes what the framework expects at this place.
 */
export function completeStatementHeading(request: CompletionRequest): Completions | undefined {
  const { framework, draft } = request.loaded;
  const line = request.isDraft && framework ? headingLine(request) : undefined;
  if (!line || !framework) return undefined;
  const { source } = request;
  const outline = matchHeadings(draft, framework);
  const others = withoutLine(outline, source, request.offset);
  const habits = draftHabits(others);
  const surroundings = surroundingsOf(source, line.span);
  const items = inExpectedOrder(others, line.span.start).map((entry, index): CompletionItem => {
    const blocks = entry.kind === 'theme' ? themeBlocks(entry.theme, habits) : statementBlocks(entry.statement, habits);
    const title = entry.kind === 'theme' ? themeTitle(entry.theme) : entry.statement.title;
    return {
      label: title,
      kind: entry.kind === 'theme' ? completionItemKind.module : completionItemKind.struct,
      detail:
        entry.kind === 'theme' ? `Theme of ${framework.title}` : `Quality statement of theme ${entry.theme.number}`,
      filterText: `${line.marks}${title}`,
      sortText: sortKey(index),
      preselect: index === 0,
      insertTextFormat: request.snippets ? insertTextFormat.snippet : insertTextFormat.plainText,
      textEdit: { range: source.range(line.span), newText: newText(blocks, surroundings, request.snippets) },
      data: entry.kind === 'theme' ? { theme: entry.theme.id } : { statement: entry.statement.id },
    };
  });
  return { items, isIncomplete: line.marks !== '' };
}

/** The line at the cursor where a heading can stand; undefined elsewhere. */
function headingLine({ source, offset, loaded, afterSpace }: CompletionRequest): HeadingLine | undefined {
  const { frontMatter } = loaded.draft;
  if (frontMatter.span && offset <= frontMatter.span.end) return undefined;
  const line = source.lineSpan(source.positionAt(offset).line);
  const text = source.slice(line);
  const marks = /^#{1,6}(?:[ \t]+|(?=[^#\s])|$)/.exec(text.replace(/^\uFEFF/, ''))?.[0];
  if (marks === undefined && (text.trim() !== '' || afterSpace)) return undefined;
  if (offset - line.start < (marks ?? '').trimEnd().length || isFenced(source.text, line.start)) return undefined;
  return { span: line, marks: marks ?? '' };
}

/** Whether a line lies in a fenced code block. */
function isFenced(text: string, lineStart: number): boolean {
  let fence: string | undefined;
  for (const [, run] of text.slice(0, lineStart).matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (fence === undefined) fence = run!;
    else if (run![0] === fence[0] && run!.length >= fence.length) fence = undefined;
  }
  return fence !== undefined;
}

/** The outline without the heading that is being typed. */
function withoutLine(outline: Outline, source: SourceText, offset: number): Outline {
  const { line } = source.positionAt(offset);
  const isElsewhere = ({ section }: Outline['themes'][number] | Outline['statements'][number]): boolean =>
    source.positionAt(section.heading!.span.start).line !== line;
  return { ...outline, themes: outline.themes.filter(isElsewhere), statements: outline.statements.filter(isElsewhere) };
}

/** The entries that the draft does not have: those that follow what stands before the place, then the earlier ones. */
function inExpectedOrder(outline: Outline, place: number): Entry[] {
  const entries = outline.framework.themes.flatMap((theme): Entry[] => [
    { kind: 'theme', theme },
    ...theme.statements.map((statement): Entry => ({ kind: 'statement', statement, theme })),
  ]);
  const present = [...outline.themes, ...outline.statements];
  const before = present
    .filter(({ section }) => section.span.start < place)
    .toSorted((a, b) => b.section.span.start - a.section.span.start)[0];
  const last = entries.findIndex((entry) => idOf(entry) === before?.entry);
  const written = new Set<unknown>(present.map(({ entry }) => entry));
  return [...entries.slice(last + 1), ...entries.slice(0, last + 1)].filter((entry) => !written.has(idOf(entry)));
}

function idOf(entry: Entry): Theme | QualityStatement {
  return entry.kind === 'theme' ? entry.theme : entry.statement;
}

function themeTitle(theme: Theme): string {
  return `Theme ${theme.number}: ${theme.title}`;
}

/** Blocks of Markdown; null is a place to write in. */
type Block = string | null;

function themeBlocks(theme: Theme, { themeLevel }: DraftHabits): Block[] {
  return [`${'#'.repeat(themeLevel)} ${themeTitle(theme)}`, null];
}

function statementBlocks(statement: QualityStatement, { statementLevel, partLevel, parts }: DraftHabits): Block[] {
  const head = [`${'#'.repeat(statementLevel)} ${statement.title}`, `> ${statement.weStatement.text}`];
  if (parts.length === 0) return [...head, null];
  return [...head, ...parts.flatMap((part): Block[] => [`${'#'.repeat(partLevel)} ${part}`, null])];
}

interface Surroundings {
  readonly lineBreak: string;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

function surroundingsOf(source: SourceText, span: Span): Surroundings {
  const { line } = source.positionAt(span.start);
  const isBlank = (number: number): boolean =>
    number < 0 || number >= source.lineCount || source.slice(source.lineSpan(number)).trim() === '';
  return {
    lineBreak: /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n',
    blankBefore: isBlank(line - 1),
    blankAfter: isBlank(line + 1),
  };
}

/** The blocks as Markdown, apart from each other and from the text around them, with tab stops in a snippet. */
function newText(blocks: readonly Block[], surroundings: Surroundings, snippet: boolean): string {
  const { lineBreak, blankBefore, blankAfter } = surroundings;
  const places = blocks.filter((block) => block === null).length;
  let place = 0;
  const written = blocks.map((block) => {
    if (block !== null) return snippet ? block.replace(/[\\$}]/g, '\\$&') : block;
    place++;
    return snippet ? `$${place === places ? 0 : place}` : '';
  });
  const text = written.join(lineBreak + lineBreak);
  return `${blankBefore ? '' : lineBreak}${text}${blankAfter ? '' : lineBreak}`;
}
