import type { Draft } from '../draft/draft.ts';
import type { HeadingMatch, Outline, QualityStatement, StatementMatch, Theme } from './framework.ts';
import { append, type Edit, insertAfter, insertBefore } from './insertion.ts';

/**
 * Puts a statement section where the framework's order expects it: after the statement before it, else before the one
 * after it, else at the end of its theme. Null where the draft has none of these.
 */
export function insertStatement(
  draft: Draft,
  outline: Outline,
  theme: Theme,
  statement: QualityStatement,
  block: string,
): Edit | null {
  const isHome = (match: StatementMatch): boolean =>
    match.entry !== statement && match.theme === theme && (match.within === null || match.within.entry === theme);
  const neighbours = outline.statements.filter(isHome);
  const before = last(neighbours, ({ entry }) => entry.number < statement.number);
  if (before) return insertAfter(draft, before.section, block);
  const after = neighbours.find(({ entry }) => entry.number > statement.number);
  if (after) return insertBefore(draft, after.section, block);
  const home = outline.themes.findLast(({ entry }) => entry === theme);
  return home ? insertAfter(draft, home.section, block) : null;
}

/** Puts a theme section where the framework's order expects it among the draft's themes; at the end where it has none. */
export function insertTheme(draft: Draft, outline: Outline, theme: Theme, block: string): Edit {
  const before = last(outline.themes, ({ entry }) => entry.number < theme.number);
  if (before) return insertAfter(draft, before.section, block);
  const after = outline.themes.find(({ entry }) => entry.number > theme.number);
  return after ? insertBefore(draft, after.section, block) : append(draft, block);
}

/** The last heading of the entry that comes latest in the framework, among those that fit. */
function last<M extends HeadingMatch<{ readonly number: number }>>(
  matches: readonly M[],
  fits: (match: M) => boolean,
): M | undefined {
  const fitting = matches.filter(fits);
  const highest = Math.max(...fitting.map(({ entry }) => entry.number));
  return fitting.findLast(({ entry }) => entry.number === highest);
}
