import type { Draft, Section } from '../draft/draft.ts';
import type { Framework, HeadingMatch, Outline, Part, QualityStatement, StatementMatch, Theme } from './framework.ts';
import { readHeading } from './heading-text.ts';
import { type TitleMatch, type TitleMatcher, titleMatcher } from './title-matcher.ts';

/** What a heading could be by its words alone, before its place in the draft is looked at. */
interface Candidate {
  readonly section: Section;
  readonly theme: TitleMatch<Theme> | null;
  readonly statement: TitleMatch<QualityStatement> | null;
  readonly saysTheme: boolean;
  /** The theme that its number alone names: “Theme 3: Keeping everyone safe”. */
  readonly numberedTheme: Theme | null;
}

interface Matchers {
  readonly theme: TitleMatcher<Theme>;
  readonly statement: TitleMatcher<QualityStatement>;
  readonly part: TitleMatcher<Part>;
}

const matchersOf = new WeakMap<Framework, Matchers>();

/**
 * Recognises a draft's headings as themes, statements and parts of a framework. Words decide, then the place: a heading
 * below a statement's heading is no statement or theme, however it reads, nor is one that repeats a statement in an
 * introduction or deeper than the draft's statements stand.
 */
export function matchHeadings(draft: Draft, framework: Framework): Outline {
  const matchers = matchersFor(framework);
  const candidates = outermost(draft.sections.map((section) => candidate(section, framework, matchers)));
  const themes = chooseThemes(candidates);
  const statements = chooseStatements(candidates, themes);
  const themeOf = new Map(
    framework.themes.flatMap((theme) => theme.statements.map((entry) => [entry, theme] as const)),
  );
  const statementSections = new Set(statements.map(({ section }) => section));
  return {
    framework,
    themes,
    statements: statements.map(
      (match): StatementMatch => ({
        ...match,
        theme: themeOf.get(match.entry)!,
        within: themes.findLast((theme) => isBelow(match.section, theme.section)) ?? null,
        parts: partsBelow(match.section, statementSections, matchers.part),
      }),
    ),
  };
}

function matchersFor(framework: Framework): Matchers {
  let matchers = matchersOf.get(framework);
  if (!matchers) {
    matchers = {
      theme: titleMatcher(framework.themes),
      statement: titleMatcher(framework.themes.flatMap((theme) => theme.statements)),
      part: titleMatcher(framework.parts),
    };
    matchersOf.set(framework, matchers);
  }
  return matchers;
}

function candidate(section: Section, framework: Framework, matchers: Matchers): Candidate {
  const { words, themeNumber, saysTheme } = readHeading(section.heading?.text ?? '');
  const named = { theme: matchers.theme(words), statement: matchers.statement(words) };
  const statement = named.theme && named.theme.via !== 'similar' ? null : named.statement;
  const theme = statement ? null : named.theme;
  const numbered = framework.themes.find(({ number }) => number === themeNumber);
  return { section, theme, statement, saysTheme, numberedTheme: theme || statement ? null : (numbered ?? null) };
}

/** The candidates that name something, without those below a candidate statement: sub-headings often repeat its words. */
function outermost(candidates: readonly Candidate[]): Candidate[] {
  const containers = candidates.filter(({ theme, numberedTheme }) => theme || numberedTheme);
  const statements = new Set<Section>();
  return candidates.filter(({ section, theme, statement, numberedTheme }) => {
    if (hasAncestorIn(section, statements)) return false;
    if (!statement) return theme !== null || numberedTheme !== null;
    // A heading that holds themes is a document's title.
    if (containers.some((other) => other.theme && other.saysTheme && isBelow(other.section, section))) return false;
    statements.add(section);
    return true;
  });
}

function chooseThemes(candidates: readonly Candidate[]): HeadingMatch<Theme>[] {
  const holdsStatement = (section: Section): boolean =>
    candidates.some((other) => other.statement && isBelow(other.section, section));
  const named = candidates.filter(({ theme }) => theme);
  const level = commonLevel(named.map(({ section, theme }) => ({ section, entry: theme!.entry })));
  const atLevel = new Set(named.filter(({ section }) => section.level === level).map(({ theme }) => theme!.entry));
  const accepted: HeadingMatch<Theme>[] = [];
  for (const { section, theme, saysTheme, numberedTheme } of candidates) {
    const besideThemes = section.level === level && atLevel.size > (theme ? 1 : 0);
    if (theme && (saysTheme || holdsStatement(section) || besideThemes)) accepted.push({ section, ...theme });
    if (numberedTheme && (holdsStatement(section) || besideThemes)) {
      accepted.push({ section, entry: numberedTheme, via: 'similar' });
    }
  }
  return accepted.filter(({ section }) => !accepted.some((other) => isBelow(other.section, section)));
}

/** How good a place is for a statement's heading. */
const placeRank = { elsewhere: 0, besideThemes: 1, belowTheme: 2 } as const;

function chooseStatements(
  candidates: readonly Candidate[],
  themes: readonly HeadingMatch<Theme>[],
): HeadingMatch<QualityStatement>[] {
  const themeSections = new Set(themes.map(({ section }) => section));
  const rank = (section: Section): number => {
    if (hasAncestorIn(section, themeSections)) return placeRank.belowTheme;
    const { parent } = section;
    const beside = !parent?.heading || themes.length === 0 || themes.some((theme) => isBelow(theme.section, parent));
    return beside ? placeRank.besideThemes : placeRank.elsewhere;
  };
  const found = candidates.flatMap(({ section, statement }) =>
    statement && !themes.some((theme) => isBelow(theme.section, section))
      ? [{ section, ...statement, rank: rank(section) }]
      : [],
  );
  const wellPlaced = found.filter((match) => match.rank > placeRank.elsewhere);
  const level = commonLevel(wellPlaced.length > 0 ? wellPlaced : found);
  const firstTheme = themes[0]?.section.span.start ?? 0;

  return found
    .filter((match) => {
      const others = found.filter((other) => other !== match && other.entry === match.entry);
      if (match.rank === placeRank.elsewhere) {
        const siblings = found.filter((other) => other.section.parent === match.section.parent);
        const inIntroduction = match.section.span.start < firstTheme && siblings.length < 2;
        if (inIntroduction || others.some((other) => other.rank > placeRank.elsewhere)) return false;
      }
      if (match.section.level <= level) return true;
      const directlyBelowTheme = match.section.parent !== null && themeSections.has(match.section.parent);
      return directlyBelowTheme && !others.some((other) => other.section.level <= level);
    })
    .map(({ section, entry, via }) => ({ section, entry, via }));
}

/** The level at which most different entries stand; of two, the one nearer to the title. */
function commonLevel(matches: readonly { readonly section: Section; readonly entry: unknown }[]): number {
  const entriesAt = new Map<number, Set<unknown>>();
  for (const { section, entry } of matches) {
    entriesAt.set(section.level, (entriesAt.get(section.level) ?? new Set()).add(entry));
  }
  const levels = [...entriesAt].sort(([a, as], [b, bs]) => bs.size - as.size || a - b);
  return levels[0]?.[0] ?? 0;
}

function partsBelow(
  statement: Section,
  statementSections: ReadonlySet<Section>,
  matcher: TitleMatcher<Part>,
): HeadingMatch<Part>[] {
  const parts: HeadingMatch<Part>[] = [];
  const visit = (section: Section): void => {
    for (const child of section.children) {
      if (statementSections.has(child)) continue;
      const match = matcher(readHeading(child.heading?.text ?? '').words);
      if (match) parts.push({ entry: match.entry, section: child, via: match.via });
      visit(child);
    }
  };
  visit(statement);
  return parts;
}

function isBelow(section: Section, ancestor: Section): boolean {
  for (let parent = section.parent; parent; parent = parent.parent) if (parent === ancestor) return true;
  return false;
}

function hasAncestorIn(section: Section, ancestors: ReadonlySet<Section>): boolean {
  for (let parent = section.parent; parent; parent = parent.parent) if (ancestors.has(parent)) return true;
  return false;
}
