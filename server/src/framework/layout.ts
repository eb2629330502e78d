import type { Entry, HeadingMatch, Outline, Part, QualityStatement, TableForm, Theme } from './framework.ts';
import { readHeading } from './heading-text.ts';
import { commonLevel } from './section-place.ts';

/** How a draft sets its headings, so that what is added looks like the rest. */
export interface Layout {
  readonly themeLevel: number;
  readonly statementLevel: number;
  readonly partLevel: number;
  /** Whether theme headings start with “Theme 1:”. */
  readonly numbersThemes: boolean;
  /** The parts that the draft's statement sections have, in the framework's order, under the draft's own wording. */
  readonly parts: readonly { readonly part: Part; readonly title: string }[];
}

/** Reads the layout off the headings recognised; where there are none, the first level is `##`. */
export function layoutOf(outline: Outline): Layout {
  const { framework } = outline;
  const usual = framework.themeLevel === null ? 2 : 3;
  const themeLevel = commonLevel(outline.themes) || Math.max(1, (commonLevel(outline.statements) || usual) - 1);
  const statementLevel = Math.min(6, Math.max(commonLevel(outline.statements), themeLevel + 1));
  const parts = outline.statements.flatMap((statement) => statement.parts);
  return {
    themeLevel,
    statementLevel,
    partLevel: Math.min(6, Math.max(commonLevel(parts), statementLevel + 1)),
    numbersThemes:
      framework.numbersThemes &&
      (outline.themes.length === 0 ||
        outline.themes.some(({ section }) => readHeading(section.heading?.text ?? '').saysTheme)),
    parts: framework.parts.flatMap((part) => {
      const first = parts.find((match) => match.entry === part);
      return first ? [{ part, title: first.section.heading!.text }] : [];
    }),
  };
}

/** What stands in a section that is still to be written, so that it is not taken for finished. */
const toBeWritten = '[Insert text]';

/** A statement section to be filled in: heading, “We” statement as a quote, parts, headings below. No final line break. */
export function statementSkeleton(statement: QualityStatement, layout: Layout, lineBreak: string): string {
  return joined(entryBlocks(statement, layout.statementLevel, layout), lineBreak);
}

/** A heading below a statement, at a level from 1 to 6, to be filled in. No final line break. */
export function headingSkeleton(entry: Entry, level: number, layout: Layout, lineBreak: string): string {
  return joined(entryBlocks(entry, level, layout), lineBreak);
}

/** A part to be filled in, at a level from 1 to 6. No final line break. */
export function partSkeleton(part: Part, title: string, level: number, lineBreak: string): string {
  return joined(partBlocks(part, title, level), lineBreak);
}

/** A theme heading as the draft would write it. */
export function themeHeading(theme: Theme, layout: Layout): string {
  return heading(layout.themeLevel, themeTitle(theme, layout.numbersThemes));
}

/** A theme's title, with its number where it is to say it: “Theme 1: Working with people”. */
export function themeTitle(theme: Theme, isNumbered: boolean): string {
  if (!isNumbered || theme.statements.length === 0) return theme.title;
  return `${capitalised(theme.level)} ${theme.number}: ${theme.title}`;
}

/** A theme section to be filled in, with its statements. No final line break. */
export function themeSkeleton(theme: Theme, layout: Layout, lineBreak: string): string {
  if (theme.statements.length === 0) return joined(entryBlocks(theme, layout.themeLevel, layout), lineBreak);
  return joined(
    [
      themeHeading(theme, layout),
      ...theme.statements
        .filter(isExpected)
        .flatMap((statement) => entryBlocks(statement, layout.statementLevel, layout)),
    ],
    lineBreak,
  );
}

/** Whether a skeleton has it. */
export function isExpected({ expect }: { readonly expect: string }): boolean {
  return expect !== 'optional';
}

/** A table to be filled in: its columns and one row. No final line break. */
export function tableSkeleton({ columns }: TableForm, lineBreak: string): string {
  const shown = columns.filter(isExpected);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(shown.map(({ title }) => title)),
    row(shown.map(() => '---')),
    row(shown.map(({ title }) => `[Insert ${lowered(title)}]`)),
  ].join(lineBreak);
}

/** A Markdown heading of a level from 1 to 6. */
export function heading(level: number, title: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${title}`;
}

/** The first heading recognised for each entry, in document order. */
export function firstMatches<M extends HeadingMatch<unknown>>(matches: readonly M[]): M[] {
  return matches.filter((match, index) => matches.findIndex(({ entry }) => entry === match.entry) === index);
}

/** With a capital letter at its front. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function entryBlocks(entry: Entry, level: number, layout: Layout): string[] {
  const partLevel = level === layout.statementLevel ? layout.partLevel : level + 1;
  const parts = entry.parts.flatMap((part) => {
    const own = layout.parts.find((one) => one.part === part);
    return own || part.expect === 'required' ? [{ part, title: own?.title ?? part.title }] : [];
  });
  const below = entry.headings.filter(isExpected);
  const tables = entry.tables.filter(isExpected);
  return [
    heading(level, filledIn(entry.title)),
    ...(entry.weStatement ? [`> ${entry.weStatement.text}`] : []),
    ...guidance(entry),
    ...(parts.length + below.length + tables.length === 0 ? [toBeWritten] : []),
    ...tables.map((table) => tableSkeleton(table, '\n')),
    ...parts.flatMap(({ part, title }) => partBlocks(part, title, partLevel)),
    ...below.flatMap((one) => entryBlocks(one, level + 1, layout)),
  ];
}

function partBlocks(part: Part, title: string, level: number): string[] {
  const tables = part.tables.filter(isExpected);
  return [
    heading(level, filledIn(title)),
    ...guidance(part),
    ...(tables.length === 0 ? [toBeWritten] : tables.map((table) => tableSkeleton(table, '\n'))),
  ];
}

/** What belongs in a section, as a comment that no reader of the finished document sees. */
function guidance({ guidance }: { readonly guidance: string | null }): string[] {
  return guidance === null ? [] : [`<!-- ${guidance.replaceAll('--', '–')} -->`];
}

/** A title in which what stands for other words is to be filled in: a number is 1. */
function filledIn(title: string): string {
  return title.replace(/\{([^{}]*)\}/g, (_, name: string) => (name === 'number' ? '1' : `[Insert ${name}]`));
}

function lowered(title: string): string {
  const plain = title.slice(0, 60).replace(/[[\]<>|\n]/g, ' ');
  return plain.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
}

function joined(blocks: readonly string[], lineBreak: string): string {
  return blocks.join('\n\n').replaceAll('\n', lineBreak);
}
