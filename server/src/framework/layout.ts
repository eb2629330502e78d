import type { HeadingMatch, Outline, Part, QualityStatement, Theme } from './framework.ts';
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

/** Reads the layout off the headings recognised; where there are none, it is `##`, `###` and `####`. */
export function layoutOf(outline: Outline): Layout {
  const themeLevel = commonLevel(outline.themes) || Math.max(1, (commonLevel(outline.statements) || 3) - 1);
  const statementLevel = Math.min(6, Math.max(commonLevel(outline.statements), themeLevel + 1));
  const parts = outline.statements.flatMap((statement) => statement.parts);
  return {
    themeLevel,
    statementLevel,
    partLevel: Math.min(6, Math.max(commonLevel(parts), statementLevel + 1)),
    numbersThemes:
      outline.themes.length === 0 ||
      outline.themes.some(({ section }) => readHeading(section.heading?.text ?? '').saysTheme),
    parts: outline.framework.parts.flatMap((part) => {
      const first = parts.find((match) => match.entry === part);
      return first ? [{ part, title: first.section.heading!.text }] : [];
    }),
  };
}

/** What stands in a section that is still to be written, so that it is not taken for finished. */
export const toBeWritten = '[Insert text]';

/** A statement section to be filled in: heading, “We” statement as a quote, part headings. No final line break. */
export function statementSkeleton(statement: QualityStatement, layout: Layout, lineBreak: string): string {
  return [
    heading(layout.statementLevel, statement.title),
    `> ${statement.weStatement.text}`,
    ...(layout.parts.length === 0 ? [toBeWritten] : []),
    ...layout.parts.flatMap(({ title }) => [heading(layout.partLevel, title), toBeWritten]),
  ].join(lineBreak + lineBreak);
}

/** A theme heading as the draft would write it. */
export function themeHeading(theme: Theme, layout: Layout): string {
  return heading(layout.themeLevel, layout.numbersThemes ? `Theme ${theme.number}: ${theme.title}` : theme.title);
}

/** A theme section to be filled in, with its statements. No final line break. */
export function themeSkeleton(theme: Theme, layout: Layout, lineBreak: string): string {
  return [
    themeHeading(theme, layout),
    ...theme.statements.map((statement) => statementSkeleton(statement, layout, lineBreak)),
  ].join(lineBreak + lineBreak);
}

/** A Markdown heading of a level from 1 to 6. */
export function heading(level: number, title: string): string {
  return `${'#'.repeat(level)} ${title}`;
}

/** The first heading recognised for each entry, in document order. */
export function firstMatches<M extends HeadingMatch<unknown>>(matches: readonly M[]): M[] {
  return matches.filter((match, index) => matches.findIndex(({ entry }) => entry === match.entry) === index);
}
