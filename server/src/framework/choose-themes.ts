import type { Section } from '../draft/draft.ts';
import type { Framework, HeadingMatch, QualityStatement, Theme } from './framework.ts';
import type { Candidate } from './heading-candidates.ts';
import { isOrdinary } from './heading-rows.ts';
import { readHeading } from './heading-text.ts';
import { gapsIn, placedIn } from './placed-headings.ts';
import { commonLevel, isBelow } from './section-place.ts';

/**
 * The candidates that are theme headings by their place. A theme's title alone is not enough (“Leadership” heads many a
 * section): it says that it is a theme, holds a statement, or stands beside other themes.
 */
export function chooseThemes(
  candidates: readonly Candidate[],
  sections: readonly Section[],
  framework: Framework,
): HeadingMatch<Theme>[] {
  const named = candidates.filter(({ theme }) => theme).map(({ section, theme }) => ({ ...theme!, section }));
  const level = commonLevel(named);
  const atLevel = new Set(named.filter(({ section }) => section.level === level).map(({ entry }) => entry));
  const accepted = candidates.flatMap(({ section, theme, saysTheme, numberedTheme }): HeadingMatch<Theme>[] => {
    const holdsStatement = candidates.some((other) => other.statement && isBelow(other.section, section));
    const besideOthers = section.level === level && atLevel.size > (theme ? 1 : 0);
    if (theme && (saysTheme || holdsStatement || besideOthers)) return [{ ...theme, section }];
    if (numberedTheme && (holdsStatement || besideOthers)) return [{ entry: numberedTheme, section, via: 'similar' }];
    return [];
  });
  const outermost = accepted.filter(({ section }) => !accepted.some((other) => isBelow(other.section, section)));
  return [...outermost, ...knownByStatements(candidates, sections, framework, outermost)].sort(
    (a, b) => a.section.span.start - b.section.span.start,
  );
}

/**
 * Headings beside the themes that name none, but hold two or more statements of one theme that has no heading yet; of one
 * that stands just where the theme is missing a single statement, or a word of its title, is enough.
 */
function knownByStatements(
  candidates: readonly Candidate[],
  sections: readonly Section[],
  framework: Framework,
  themes: readonly HeadingMatch<Theme>[],
): HeadingMatch<Theme>[] {
  const levels = new Set(themes.map(({ section }) => section.level));
  const taken = new Set(themes.map(({ section }) => section));
  const others = sections.filter((section) => levels.has(section.level) && !taken.has(section));
  const known = others.flatMap((section): HeadingMatch<Theme>[] => {
    const held = startsWithStatement(section, candidates)
      ? statementsIn(section, candidates)
      : new Set<QualityStatement>();
    const entry = framework.themes.find((theme) =>
      [...held].every((statement) => theme.statements.includes(statement)),
    );
    if (held.size < 2 || !entry || themes.some((theme) => theme.entry === entry)) return [];
    return [{ entry, section, via: 'similar' }];
  });
  const entries = framework.themes.filter(({ statements }) => statements.length > 0);
  const rest = others.filter((section) => !known.some((match) => match.section === section));
  const placed = gapsIn(entries, [...themes, ...known], rest).flatMap(({ entries: missing, sections: there }) =>
    placedIn(
      { entries: missing, sections: there.filter((section) => holdsOnly(section, missing, candidates)) },
      (section, entry) => startsWithStatement(section, candidates) && holdsOnly(section, [entry], candidates),
    ),
  );
  return [...known, ...placed];
}

/** Whether what a section holds of statements belongs to some themes. */
function holdsOnly(section: Section, themes: readonly Theme[], candidates: readonly Candidate[]): boolean {
  return [...statementsIn(section, candidates)].every((statement) =>
    themes.some((theme) => theme.statements.includes(statement)),
  );
}

/** Whether the first heading below a section is a statement’s: below one of the document’s own there are others first. */
function startsWithStatement({ children }: Section, candidates: readonly Candidate[]): boolean {
  const first = children.find(({ heading }) => !isOrdinary(readHeading(heading!.text).words));
  return candidates.some(({ section, statement }) => section === first && statement !== null);
}

function statementsIn(section: Section, candidates: readonly Candidate[]): Set<QualityStatement> {
  return new Set(candidates.flatMap((c) => (c.statement && c.section.parent === section ? [c.statement.entry] : [])));
}
