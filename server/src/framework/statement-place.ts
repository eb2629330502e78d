import type { Finding } from '../diagnostic.ts';
import type { Draft, Section } from '../draft/draft.ts';
import type { Entry, HeadingMatch, Outline, QualityStatement, StatementMatch, Theme } from './framework.ts';
import { append, type Edit, insertAt } from './insertion.ts';
import { headingPlace, quoted } from './outline-words.ts';

/** The headings of a draft between which the framework's order puts an entry; at least one of them is there. */
export interface Neighbours {
  /** What it comes after: the last heading of the nearest earlier entry. */
  readonly above: HeadingMatch<Entry> | null;
  /** What it comes before: the first heading of the nearest later entry. */
  readonly below: HeadingMatch<Entry> | null;
}

/** Where among some headings an entry belongs; null where there are no others. */
export function neighboursOf(matches: readonly HeadingMatch<Entry>[], entry: Entry): Neighbours | null {
  const earlier = matches.filter((match) => match.entry.position < entry.position);
  const latest = Math.max(...earlier.map((match) => match.entry.position));
  const above = earlier.findLast((match) => match.entry.position === latest) ?? null;
  const later = matches.filter(
    (match) => match.entry.position > entry.position && (!above || match.section.span.start > above.section.span.start),
  );
  const next = Math.min(...later.map((match) => match.entry.position));
  const below = later.find((match) => match.entry.position === next) ?? null;
  return above || below ? { above, below } : null;
}

/** Where a section of the draft starts or ends, as an offset, so that an entry stands in its place there. */
export function boundaryBetween(neighbours: Neighbours): number {
  return neighbours.above?.section.span.end ?? neighbours.below!.section.span.start;
}

/**
 * Where a statement section belongs: between its neighbours, else at the end of its theme. Null where the draft has none
 * of these.
 */
export function statementBoundary(outline: Outline, statement: QualityStatement): number | null {
  const { theme } = statement;
  const home = theme && outline.themes.findLast(({ entry }) => entry === theme);
  const neighbours = neighboursOf(statementsBeside(outline, statement), statement);
  if (!neighbours) return home?.section.span.end ?? null;
  return boundaryBetween(neighbours);
}

/** Puts a statement section where it belongs. Null where the draft has nothing to tell the place by. */
export function insertStatement(
  draft: Draft,
  outline: Outline,
  statement: QualityStatement,
  block: string,
): Edit | null {
  const boundary = statementBoundary(outline, statement);
  return boundary === null ? null : insertAt(draft, boundary, block);
}

/** Puts a theme section where the framework's order expects it among the draft's themes; at the end where it has none. */
export function insertTheme(draft: Draft, outline: Outline, theme: Theme, block: string): Edit {
  const neighbours = neighboursOf(outline.themes, theme);
  return neighbours ? insertAt(draft, boundaryBetween(neighbours), block) : append(draft, block);
}

/** Puts a section between its neighbours, else at the end of the section that is to hold it. */
export function insertAmong(
  draft: Draft,
  matches: readonly HeadingMatch<Entry>[],
  entry: Entry,
  holder: Section,
  block: string,
): Edit {
  const neighbours = neighboursOf(matches, entry);
  return insertAt(draft, neighbours ? boundaryBetween(neighbours) : holder.span.end, block);
}

/** A place in a draft, as the end of a message (“ after “A”, before “B””), and the headings it names. */
export function whereItBelongs(
  draft: Draft,
  neighbours: Neighbours | null,
): { readonly words: string; readonly related: NonNullable<Finding['related']> } {
  const named = [
    { where: 'after', match: neighbours?.above },
    { where: 'before', match: neighbours?.below },
  ].flatMap(({ where, match }) => (match ? [{ where, section: match.section }] : []));
  const words = named.map(({ where, section }) => `${where} ${quoted(section.heading!.text)}`).join(', ');
  return {
    words: words && ` ${words}`,
    related: named.map(({ where, section }) => ({
      place: headingPlace(draft, section),
      message: `It belongs ${where} this section.`,
    })),
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
