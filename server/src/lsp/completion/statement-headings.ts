import type { CompletionItem } from 'vscode-languageserver/node';
import type { Entry, EntryMatch, Framework, Outline, Theme } from '../../framework/framework.ts';
import { capitalised, themeTitle } from '../../framework/layout.ts';
import { matchHeadings } from '../../framework/match-headings.ts';
import type { SourceText, Span } from '../../text/source-text.ts';
import { completionItemKind, insertTextFormat } from '../protocol-values.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { type DraftHabits, draftHabits } from './draft-habits.ts';

/** What may be written as a heading at a place. */
interface Offer {
  readonly entry: Entry;
  /** 1 to 6. */
  readonly level: number;
}

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
  const items = inExpectedOrder(others, line.span.start, habits).map(({ entry, level }, index): CompletionItem => {
    const isTheme = entry.parent === null && framework.themeLevel !== null;
    const title = isTheme ? themeTitle(entry as Theme, framework.numbersThemes) : entry.title;
    const blocks = entryBlocks(entry, title, level, habits);
    return {
      label: title,
      kind: isTheme ? completionItemKind.module : completionItemKind.struct,
      detail: detailOf(entry, framework),
      filterText: `${line.marks}${title}`,
      sortText: sortKey(index),
      preselect: index === 0,
      insertTextFormat: request.snippets ? insertTextFormat.snippet : insertTextFormat.plainText,
      textEdit: { range: source.range(line.span), newText: newText(blocks, surroundings, request.snippets) },
      data: isTheme ? { theme: entry.id } : { statement: entry.id },
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

function detailOf(entry: Entry, { title, statements }: Framework): string {
  const name = capitalised(entry.level);
  if (entry.parent === null) return `${name} of ${title}`;
  const isStatement = statements.some((statement) => statement === entry);
  return isStatement ? `${name} of ${entry.parent.level} ${entry.parent.number}` : `${name} of “${entry.parent.title}”`;
}

/** The outline without the heading that is being typed. */
function withoutLine(outline: Outline, source: SourceText, offset: number): Outline {
  const { line } = source.positionAt(offset);
  const isElsewhere = ({ section }: EntryMatch): boolean =>
    source.positionAt(section.heading!.span.start).line !== line;
  const within = <M extends EntryMatch>(matches: readonly M[]): M[] =>
    matches.filter(isElsewhere).map((match) => ({ ...match, headings: within(match.headings) }));
  return { ...outline, themes: within(outline.themes), statements: within(outline.statements) };
}

/**
 * The entries that the draft does not have: first those of the section that holds the place, then those that follow what
 * stands before it, then the earlier ones.
 */
function inExpectedOrder(outline: Outline, place: number, habits: DraftHabits): Offer[] {
  const { themes, headings } = outline.framework;
  const entries = [...(themes.length > 0 ? themes.flatMap((theme) => [theme, ...theme.statements]) : headings)];
  const present = [...outline.themes, ...outline.statements];
  const before = present
    .filter(({ section }) => section.span.start < place)
    .toSorted((a, b) => b.section.span.start - a.section.span.start)[0];
  const last = before ? entries.indexOf(before.entry) : -1;
  const written = new Set<Entry>(present.map(({ entry }) => entry));
  const levelOf = (entry: Entry): number =>
    entry.parent === null && themes.length > 0 ? habits.themeLevel : habits.statementLevel;
  return [
    ...offersWithin(present, place),
    ...[...entries.slice(last + 1), ...entries.slice(0, last + 1)]
      .filter((entry) => entry.repeats || !written.has(entry))
      .map((entry) => ({ entry, level: levelOf(entry) })),
  ];
}

/** The headings that the innermost section around the place lacks. */
function offersWithin(present: readonly EntryMatch[], place: number): Offer[] {
  const holder = present.find(({ section }) => section.span.start < place && place <= section.span.end);
  if (!holder || 'statements' in holder.entry) return [];
  const own = holder.entry.headings
    .filter((entry) => entry.repeats || !holder.headings.some((match) => match.entry === entry))
    .map((entry) => ({ entry, level: Math.min(holder.section.level + 1, 6) }));
  return [...offersWithin(holder.headings, place), ...own];
}

/** Blocks of Markdown; null is a place to write in. */
type Block = string | null;

function entryBlocks(entry: Entry, title: string, level: number, habits: DraftHabits): Block[] {
  const head = [`${'#'.repeat(level)} ${title}`, ...(entry.weStatement ? [`> ${entry.weStatement.text}`] : [])];
  const parts = 'theme' in entry && entry.parts.length > 0 ? habits.parts : [];
  if (parts.length === 0) return [...head, null];
  return [...head, ...parts.flatMap((part): Block[] => [`${'#'.repeat(habits.partLevel)} ${part}`, null])];
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
