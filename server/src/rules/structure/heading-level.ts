import type { Finding } from '../../diagnostic.ts';
import type { Draft, Section } from '../../draft/draft.ts';
import type { LevelFault, Outline } from '../../framework/framework.ts';
import { cuttingHeadings } from '../../framework/heading-gaps.ts';
import { isExpected } from '../../framework/layout.ts';
import { partsOf } from '../../framework/missing-parts.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { relevelled } from '../../framework/shift-headings.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/heading-level',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    const faults = outline?.levelFaults ?? [];
    const meant = new Map(faults.map(({ section, level }) => [section, level]));
    const levelOf = (section: Section): number => meant.get(section) ?? section.level;
    const reported = new Set(outline ? reportedElsewhere(draft, outline) : []);
    for (const section of outline?.sections ?? draft.sections) {
      const { parent } = section;
      if (!parent?.heading || reported.has(section)) continue;
      // The headings after the first one keep its level, so only the first is a skip.
      if (levelOf(section) > levelOf(parent) + 1 && parent.children[0] === section) {
        yield skippedLevel(draft, section, parent, levelOf(parent) + 1);
      }
    }
    if (!outline) return;
    for (const group of together(faults)) yield wrongLevel(draft, group, outline);
  },
});

export const page: RulePage = {
  summary: 'A heading skips a level, or stands at another level than the headings of its kind.',
  why: 'Contents lists and screen readers follow the levels. Where one is skipped or wrong, a reader cannot tell what belongs to what, least of all one who hears the document instead of seeing it.',
  how: 'Give each heading one `#` more than the heading that it belongs below: statements one more than their theme, parts one more than their statement. The quick fix changes the heading, and what stands below it where that would no longer fit. A heading at a wrong level is still read as what it is, so nothing else is reported for it.',
  examples: {
    wrong: '## Theme 4: Leadership\n\n#### Governance, management and sustainability\n\nCabinet agrees the budget.\n',
    right: '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n',
  },
};

/** Headings that skip a level as one is missing above them, or does not belong there: other rules speak of that. */
function reportedElsewhere(draft: Draft, outline: Outline): Section[] {
  const { themes, statements } = outline;
  const withoutTheme = statements.filter(
    ({ theme }) => theme && themes.length > 0 && !themes.some(({ entry }) => entry === theme),
  );
  const isStatement = (section: Section): boolean => statements.some((match) => match.section === section);
  const lacksStatement = themes.filter(({ entry }) =>
    entry.statements.some((one) => isExpected(one) && !statements.some((match) => match.entry === one)),
  );
  return [
    ...lacksStatement.flatMap(({ section }) => section.children.slice(0, 1)).filter((section) => !isStatement(section)),
    ...partsOf(draft, outline).astray,
    ...cuttingHeadings(outline).flatMap(({ section }) => section.children),
    ...withoutTheme.map(({ section }) => section),
  ];
}

function skippedLevel(draft: Draft, section: Section, parent: Section, level: number): Finding {
  const siblings = parent.children.filter((child) => child.level > level);
  return {
    place: headingPlace(draft, section),
    message: `This heading has level ${section.level}, but the one above it, ${quoted(parent.heading!.text)}, has level ${parent.level}, so a level is skipped and screen readers announce a gap. Give it level ${level} (${'#'.repeat(level)}).`,
    related: [{ place: headingPlace(draft, parent), message: 'The heading that it belongs below.' }],
    fixes: levelFix(draft, siblings, level),
  };
}

/** Faults that are one: headings of one kind that stand at the same wrong level in one section. */
function together(faults: readonly LevelFault[]): LevelFault[][] {
  const groups: LevelFault[][] = [];
  for (const fault of faults) {
    const group = groups.find(
      ([first]) =>
        first!.kind === fault.kind &&
        first!.section.parent === fault.section.parent &&
        first!.section.level === fault.section.level &&
        first!.level === fault.level,
    );
    if (group) group.push(fault);
    else groups.push([fault]);
  }
  return groups;
}

function wrongLevel(draft: Draft, group: readonly LevelFault[], outline: Outline): Finding {
  const [{ kind, level, section }] = group as [LevelFault];
  const holder = section.parent?.heading ? section.parent : null;
  const others = group.slice(1);
  return {
    place: headingPlace(draft, section),
    message: `${whatIsWrong(kind, section, holder, level, outline)} Give it level ${level} (${'#'.repeat(level)}).`,
    related: [
      ...(holder ? [{ place: headingPlace(draft, holder), message: 'The heading that it belongs below.' }] : []),
      ...others.map((fault) => ({
        place: headingPlace(draft, fault.section),
        message: 'The same holds for this heading.',
      })),
    ],
    fixes: levelFix(
      draft,
      group.map((fault) => fault.section),
      level,
    ),
  };
}

function whatIsWrong(
  kind: LevelFault['kind'],
  section: Section,
  holder: Section | null,
  level: number,
  { framework }: Outline,
): string {
  const name = {
    theme: framework.themeLevel ?? framework.statementLevel,
    statement: framework.statementLevel,
    part: 'part',
  }[kind];
  const above = { theme: null, statement: framework.themeLevel, part: framework.statementLevel.split(' ').at(-1) }[
    kind
  ];
  if (above && holder && section.level <= holder.level) {
    return `This ${name} stands beside its ${above}, ${quoted(holder.heading!.text)}, instead of below it, so a contents list shows the two as equals.`;
  }
  const result =
    section.level > level
      ? `so it reads as something within the one before it`
      : `so those after it read as something within it`;
  return `This ${name} has level ${section.level}, while the others have level ${level}, ${result}.`;
}

/** Moves every section to the level; none where one of them cannot move. */
function levelFix(draft: Draft, sections: readonly Section[], level: number): Finding['fixes'] {
  const edits = sections.map((section) => relevelled(draft, section, level));
  if (edits.includes(null)) return [];
  const title =
    sections.length === 1 ? `Change to level ${level}` : `Change these ${sections.length} headings to level ${level}`;
  return [{ title, edits: edits.flatMap((edit) => edit ?? []) }];
}
