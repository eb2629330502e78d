import type { Section } from '../draft/draft.ts';
import type { Entry, HeadingMatch, Outline, Theme } from './framework.ts';
import { type Row, rowBelow, statementRows } from './heading-rows.ts';
import { allMatches } from './outline-entries.ts';
import { gapsIn } from './placed-headings.ts';

/** The rows of headings in which the framework wants none but its own. */
export function closedRows(outline: Outline): Row[] {
  const { framework, themes, statements } = outline;
  const closed = new Set(themes.filter(({ entry }) => entry.reportsOthers).flatMap(({ entry }) => entry.statements));
  const atTop = framework.themeLevel === null && framework.reportsOthers;
  const rows = statementRows(framework, themes, statements).filter(({ entries, matches }) =>
    entries.every((entry) => (entry.theme === null ? atTop : closed.has(entry) && matches.length > 0)),
  );
  const below = allMatches(outline)
    .filter(({ entry, headings }) => entry.reportsOthers && headings.length > 0)
    .map((match) => rowBelow(match, match.headings));
  return [...rows, ...below];
}

/** Missing entries with the one heading that stands in the place of each, in rows that want no others. */
export function standIns(outline: Outline): ReadonlyMap<Entry, Section> {
  const found = new Set<Entry>(outline.statements.map(({ entry }) => entry));
  return new Map(
    closedRows(outline).flatMap((row) =>
      gapsIn(row.entries, row.matches, row.others).flatMap(({ entries, sections }): [Entry, Section][] => {
        const missing = entries.filter((entry) => entry.expect !== 'optional' && !found.has(entry));
        return missing.length === 1 && sections.length === 1 ? [[missing[0]!, sections[0]!]] : [];
      }),
    ),
  );
}

/** A heading at the level of the themes, or above it, after which statements of the theme before it go on. */
export interface CuttingHeading {
  readonly section: Section;
  readonly theme: HeadingMatch<Theme>;
}

/** The headings that cut a theme in two. */
export function cuttingHeadings({ themes, statements }: Outline): CuttingHeading[] {
  const found = new Map<Section, CuttingHeading>();
  for (const { section, theme: home, within } of statements) {
    const theme = themes.findLast((match) => match.section.span.start < section.span.start);
    const { parent } = section;
    if (within || !home || theme?.entry !== home || !parent?.heading) continue;
    if (parent.span.start > theme.section.span.start && parent.level <= theme.section.level) {
      found.set(parent, { section: parent, theme });
    }
  }
  return [...found.values()];
}
