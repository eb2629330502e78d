import type { Section } from '../draft/draft.ts';
import type { HeadingMatch, Outline } from './framework.ts';
import { matchersFor } from './heading-candidates.ts';
import { readHeading } from './heading-text.ts';

/** Headings that stand beside or above the heading that they belong below. */
export interface LevelFault {
  readonly kind: 'statement-beside-theme' | 'part-beside-statement';
  /** What they belong below. */
  readonly holder: Section;
  /** In document order, at least one. */
  readonly misplaced: readonly Section[];
}

/** Finds statements that are not deeper than their theme's heading, and parts that are not deeper than their statement's. */
export function levelFaults(outline: Outline): LevelFault[] {
  const { themes, statements } = outline;
  const besideTheme = themes.map((theme): LevelFault => {
    const misplaced = statements.filter(
      ({ section, within, theme: home }) =>
        within === null && home === theme.entry && lastBefore(themes, section) === theme && isNoDeeper(section, theme),
    );
    return {
      kind: 'statement-beside-theme',
      holder: theme.section,
      misplaced: misplaced.map(({ section }) => section),
    };
  });
  const isPart = matchersFor(outline.framework).part;
  const recognised = [...themes, ...statements];
  const besideStatement = statements.map((statement): LevelFault => {
    const siblings = statement.section.parent?.children ?? [];
    const misplaced: Section[] = [];
    for (const sibling of siblings.slice(siblings.indexOf(statement.section) + 1)) {
      if (sibling.level !== statement.section.level || recognised.some(({ section }) => section === sibling)) break;
      const match = isPart(readHeading(sibling.heading!.text).words);
      if (match && match.via !== 'similar') misplaced.push(sibling);
    }
    return { kind: 'part-beside-statement', holder: statement.section, misplaced };
  });
  return [...besideTheme, ...besideStatement]
    .filter(({ misplaced }) => misplaced.length > 0)
    .sort((a, b) => a.holder.span.start - b.holder.span.start);
}

function isNoDeeper(section: Section, theme: HeadingMatch<unknown>): boolean {
  return section.level <= theme.section.level;
}

function lastBefore<M extends HeadingMatch<unknown>>(matches: readonly M[], section: Section): M | undefined {
  return matches.findLast((match) => match.section.span.start < section.span.start);
}
