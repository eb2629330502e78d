import type { CompletionItem } from 'vscode-languageserver/node';
import type { Entry, EntryMatch, Framework, Outline, Theme } from '../../framework/framework.ts';
import { capitalised, themeTitle } from '../../framework/layout.ts';
import { matchHeadings } from '../../framework/match-headings.ts';
import type { SourceText } from '../../text/source-text.ts';
import { completionItemKind, insertTextFormat } from '../protocol-values.ts';
import { type Block, blocksAt } from './blocks.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { type DraftHabits, draftHabits } from './draft-habits.ts';
import { headingLine } from './lines.ts';

/** What may be written as a heading at a place. */
interface Offer {
  readonly entry: Entry;
  /** 1 to 6. */
  readonly level: number;
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
      textEdit: { range: source.range(line.span), newText: blocksAt(source, line.span, blocks, request.snippets) },
      data: isTheme ? { theme: entry.id } : { statement: entry.id },
    };
  });
  return { items, isIncomplete: line.marks !== '' };
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

function entryBlocks(entry: Entry, title: string, level: number, habits: DraftHabits): Block[] {
  const head = [`${'#'.repeat(level)} ${title}`, ...(entry.weStatement ? [`> ${entry.weStatement.text}`] : [])];
  const parts = 'theme' in entry && entry.parts.length > 0 ? habits.parts : [];
  if (parts.length === 0) return [...head, null];
  return [...head, ...parts.flatMap((part): Block[] => [`${'#'.repeat(habits.partLevel)} ${part}`, null])];
}
