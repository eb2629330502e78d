import type { Section } from '../draft/draft.ts';
import type { HeadingMatch, QualityStatement, Theme } from './framework.ts';
import type { Candidate } from './heading-candidates.ts';
import { commonLevel, isBelow, isBelowAny } from './section-place.ts';

/** How good a place is for a statement's heading. */
const placeRank = { elsewhere: 0, besideThemes: 1, belowTheme: 2 } as const;

interface PlacedMatch extends HeadingMatch<QualityStatement> {
  readonly rank: number;
}

/**
 * The candidates that are statement headings by their place among the themes and the other statements. Below a theme
 * that stands for itself a statement is only spoken of. What is `misplaced` is a statement at whatever level.
 */
export function chooseStatements(
  candidates: readonly Candidate[],
  allThemes: readonly HeadingMatch<Theme>[],
  misplaced: ReadonlySet<Section>,
): HeadingMatch<QualityStatement>[] {
  const themes = allThemes.filter(({ entry }) => entry.statements.length > 0);
  const alone = new Set(allThemes.filter((theme) => !themes.includes(theme)).map(({ section }) => section));
  const themeSections = new Set(themes.map(({ section }) => section));
  const found = candidates.flatMap(({ section, statement }): PlacedMatch[] =>
    statement && !isBelowAny(section, alone) && !themes.some((theme) => isBelow(theme.section, section))
      ? [{ ...statement, section, rank: rankOf(section, themeSections) }]
      : [],
  );
  const wellPlaced = found.filter((match) => match.rank > placeRank.elsewhere);
  const level = commonLevel(wellPlaced.length > 0 ? wellPlaced : found);
  return found
    .filter((match) => !isMention(match, found, themes[0]))
    .filter((match) => misplaced.has(match.section) || hasFittingLevel(match, found, level, themeSections))
    .map(({ entry, section, via }) => ({ entry, section, via }));
}

function rankOf(section: Section, themeSections: ReadonlySet<Section>): number {
  if (isBelowAny(section, themeSections)) return placeRank.belowTheme;
  const { parent } = section;
  const beside =
    !parent?.heading || themeSections.size === 0 || [...themeSections].some((theme) => isBelow(theme, parent));
  return beside ? placeRank.besideThemes : placeRank.elsewhere;
}

/**
 * Whether a heading outside every theme only speaks of the statement: alone in an introduction, or in a summary of
 * statements that have their sections elsewhere.
 */
function isMention(
  match: PlacedMatch,
  found: readonly PlacedMatch[],
  firstTheme: HeadingMatch<Theme> | undefined,
): boolean {
  if (match.rank !== placeRank.elsewhere) return false;
  const siblings = found.filter((other) => other.section.parent === match.section.parent);
  const isInIntroduction = firstTheme !== undefined && match.section.span.start < firstTheme.section.span.start;
  const isRepeated = ({ entry, rank }: PlacedMatch): boolean =>
    found.some((other) => other.entry === entry && other.rank > rank);
  return (isInIntroduction && siblings.length < 2) || siblings.some(isRepeated);
}

/** Deeper than the other statements only the sole heading of its statement may stand, and only directly below a theme. */
function hasFittingLevel(
  match: PlacedMatch,
  found: readonly PlacedMatch[],
  level: number,
  themeSections: ReadonlySet<Section>,
): boolean {
  if (match.section.level <= level) return true;
  const isRepeated = found.some(
    (other) => other !== match && other.entry === match.entry && other.section.level <= level,
  );
  return match.section.parent !== null && themeSections.has(match.section.parent) && !isRepeated;
}
