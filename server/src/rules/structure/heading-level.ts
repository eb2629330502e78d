import type { Finding } from '../../diagnostic.ts';
import type { Draft, Section } from '../../draft/draft.ts';
import type { Framework } from '../../framework/framework.ts';
import { shiftHeadings } from '../../framework/insertion.ts';
import { type LevelFault, levelFaults } from '../../framework/level-faults.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/heading-level',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    for (const section of draft.sections) {
      const { parent } = section;
      // The headings after the first one keep its level, so only the first is a skip.
      if (parent?.heading && section.level > parent.level + 1 && parent.children[0] === section) {
        yield skippedLevel(draft, section, parent);
      }
    }
    if (outline) for (const fault of levelFaults(outline)) yield besideItsHolder(draft, fault, outline.framework);
  },
});

export const page: RulePage = {
  summary: 'A heading skips a level, or stands beside the heading that it belongs below.',
  why: 'Contents lists and screen readers follow the levels. Where one is skipped or wrong, a reader cannot tell what belongs to what, least of all one who hears the document instead of seeing it.',
  how: 'Give each heading one `#` more than the heading that it belongs below: statements one more than their theme, parts one more than their statement. The quick fix changes the heading and all below it.',
  examples: {
    wrong: '## Theme 4: Leadership\n\n#### Governance, management and sustainability\n\nCabinet agrees the budget.\n',
    right: '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n',
  },
};

function skippedLevel(draft: Draft, section: Section, parent: Section): Finding {
  const level = parent.level + 1;
  const siblings = parent.children.filter((child) => child.level > level);
  return {
    place: headingPlace(draft, section),
    message: `This heading has level ${section.level}, but the one above it, ${quoted(parent.heading!.text)}, has level ${parent.level}, so a level is skipped and screen readers announce a gap. Give it level ${level} (${'#'.repeat(level)}).`,
    related: [{ place: headingPlace(draft, parent), message: 'The heading that it belongs below.' }],
    fixes: levelFix(draft, siblings, level),
  };
}

function besideItsHolder(draft: Draft, fault: LevelFault, framework: Framework): Finding {
  const { kind, holder, misplaced } = fault;
  const level = holder.level + 1;
  const [first, ...others] = misplaced;
  const what =
    kind === 'statement-beside-theme'
      ? `${framework.statementLevel} stands beside its ${framework.themeLevel}`
      : `part stands beside its ${framework.statementLevel.split(' ').at(-1)}`;
  return {
    place: headingPlace(draft, first!),
    message: `This ${what}, ${quoted(holder.heading!.text)}, instead of below it, so a contents list shows the two as equals. Give it level ${level} (${'#'.repeat(level)}).`,
    related: [
      { place: headingPlace(draft, holder), message: 'The heading that it belongs below.' },
      ...others.map((section) => ({
        place: headingPlace(draft, section),
        message: 'The same holds for this heading.',
      })),
    ],
    fixes: level > 6 ? [] : levelFix(draft, misplaced, level),
  };
}

/** Moves every section to the level; none where one of them cannot move. */
function levelFix(draft: Draft, sections: readonly Section[], level: number): Finding['fixes'] {
  const edits = sections.map((section) => shiftHeadings(draft, section, level - section.level));
  if (edits.includes(null)) return [];
  const title =
    sections.length === 1 ? `Change to level ${level}` : `Change these ${sections.length} headings to level ${level}`;
  return [{ title, edits: edits.flatMap((edit) => edit ?? []) }];
}
