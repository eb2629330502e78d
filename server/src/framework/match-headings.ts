import type { Draft, Section } from '../draft/draft.ts';
import { chooseStatements } from './choose-statements.ts';
import { chooseThemes } from './choose-themes.ts';
import type { Framework, HeadingMatch, Outline, Part, StatementMatch } from './framework.ts';
import { headingCandidates, matchersFor } from './heading-candidates.ts';
import { readHeading } from './heading-text.ts';
import { isBelow } from './section-place.ts';
import type { TitleMatcher } from './title-matcher.ts';

/**
 * Recognises a draft's headings as themes, statements and parts of a framework. Words decide first, then the place: a
 * heading below a statement's heading is no statement or theme, however it reads, nor is one that repeats a statement
 * in an introduction or deeper than the draft's statements stand.
 */
export function matchHeadings(draft: Draft, framework: Framework): Outline {
  const candidates = headingCandidates(draft.sections, framework);
  const themes = chooseThemes(candidates, draft.sections, framework);
  const statements = chooseStatements(candidates, themes);
  const statementSections = new Set(statements.map(({ section }) => section));
  const { part } = matchersFor(framework);
  return {
    framework,
    themes,
    statements: statements.map(
      (match): StatementMatch => ({
        ...match,
        theme: framework.themes.find((theme) => theme.statements.includes(match.entry))!,
        within: themes.findLast((theme) => isBelow(match.section, theme.section)) ?? null,
        parts: partsBelow(match.section, statementSections, part),
      }),
    ),
  };
}

function partsBelow(
  section: Section,
  statementSections: ReadonlySet<Section>,
  matcher: TitleMatcher<Part>,
): HeadingMatch<Part>[] {
  return section.children.flatMap((child) => {
    if (statementSections.has(child)) return [];
    const match = matcher(readHeading(child.heading?.text ?? '').words);
    const below = partsBelow(child, statementSections, matcher);
    return match ? [{ ...match, section: child }, ...below] : below;
  });
}
