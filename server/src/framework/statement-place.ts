import type { Draft, Section } from '../draft/draft.ts';
import type { Entry, HeadingMatch, Outline, QualityStatement, StatementMatch, Theme } from './framework.ts';
import { append, type Edit, insertAfter, insertBefore } from './insertion.ts';

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
  const isHome = (match: StatementMatch): boolean =>
    match.entry !== statement && match.theme === theme && (match.within === null || match.within.entry === theme);
  const home = theme && outline.themes.findLast(({ entry }) => entry === theme);
  return insertAmong(draft, outline.statements.filter(isHome), statement, home?.section ?? null, block);
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
  const earlier = neighbours.filter((match) => match.entry.position < entry.position);
  const latest = Math.max(...earlier.map((match) => match.entry.position));
  const before = earlier.findLast((match) => match.entry.position === latest);
  if (before) return insertAfter(draft, before.section, block);
  const after = neighbours.find((match) => match.entry.position > entry.position);
  if (after) return insertBefore(draft, after.section, block);
  return holder && insertAfter(draft, holder, block);
}
