import type { Finding } from '../diagnostic.ts';
import type { Draft, Section } from '../draft/draft.ts';
import type { Entry, HeadingMatch, Outline, QualityStatement, StatementMatch, Theme } from './framework.ts';
import { append, type Edit, insertAfter, insertBefore } from './insertion.ts';
import { headingPlace, quoted } from './outline-words.ts';

/**
 * Puts a statement section where the framework's order expects it: after the statement before it, else before the one
 * after it, else at the end of its theme. Null where the draft has none of these.
 */
export function insertStatement(
  draft: Draft,
  outline: Outline,
  statement: QualityStatement,
  block: string,
): Edit | null {
  const { theme } = statement;
  const home = theme && outline.themes.findLast(({ entry }) => entry === theme);
  return insertAmong(draft, statementsBeside(outline, statement), statement, home?.section ?? null, block);
}

/** Puts a theme section where the framework's order expects it among the draft's themes; at the end where it has none. */
export function insertTheme(draft: Draft, outline: Outline, theme: Theme, block: string): Edit {
  return insertAmong(draft, outline.themes, theme, null, block) ?? append(draft, block);
}

/**
 * Puts a section after the neighbour that comes before it in the framework's order, else before the one that comes
 * after it, else at the end of the section that is to hold it. Null where there is none of these.
 */
export function insertAmong(
  draft: Draft,
  neighbours: readonly HeadingMatch<Entry>[],
  entry: Entry,
  holder: Section | null,
  block: string,
): Edit | null {
  const neighbour = neighbourOf(neighbours, entry);
  if (!neighbour) return holder && insertAfter(draft, holder, block);
  const insert = neighbour.where === 'after' ? insertAfter : insertBefore;
  return insert(draft, neighbour.match.section, block);
}

/** The heading beside which the framework's order puts an entry. */
export interface Neighbour {
  readonly where: 'after' | 'before';
  readonly match: HeadingMatch<Entry>;
}

/** Of some headings the last one of the nearest earlier entry, else the first of a later one. */
export function neighbourOf(matches: readonly HeadingMatch<Entry>[], entry: Entry): Neighbour | null {
  const earlier = matches.filter((match) => match.entry.position < entry.position);
  const latest = Math.max(...earlier.map((match) => match.entry.position));
  const before = earlier.findLast((match) => match.entry.position === latest);
  if (before) return { where: 'after', match: before };
  const after = matches.find((match) => match.entry.position > entry.position);
  return after ? { where: 'before', match: after } : null;
}

/** Where a heading is to be added, as the end of a message, and the place it names. */
export function whereToAdd(
  draft: Draft,
  neighbour: Neighbour | null,
): { readonly words: string; readonly related: NonNullable<Finding['related']> } {
  if (!neighbour) return { words: '', related: [] };
  const { where, match } = neighbour;
  return {
    words: ` ${where} ${quoted(match.section.heading!.text)}`,
    related: [{ place: headingPlace(draft, match.section), message: `It belongs ${where} this section.` }],
  };
}

/** The sections of a draft beside which the framework's order looks for a place for a statement. */
export function statementsBeside(outline: Outline, statement: QualityStatement): StatementMatch[] {
  const { theme } = statement;
  return outline.statements.filter(
    (match) =>
      match.entry !== statement && match.theme === theme && (match.within === null || match.within.entry === theme),
  );
}
