import { moveSection } from '../../framework/move-section.ts';
import { headingPlace, quoted, themeName } from '../../framework/outline-words.ts';
import { neighboursOf, statementBoundary, statementsBeside, whereItBelongs } from '../../framework/statement-place.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/misplaced-statement',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    for (const { entry, section, theme, within } of outline.statements) {
      const home = outline.themes.find((other) => other.entry === theme);
      const copies = outline.statements.filter((other) => other.entry === entry);
      if (!theme || !within || within.entry === theme || !home || copies.some((other) => other.within?.entry === theme))
        continue;
      const boundary = copies.length === 1 ? statementBoundary(outline, entry) : null;
      const edits = boundary === null ? null : moveSection(draft, section, boundary);
      const { words, related } = whereItBelongs(draft, neighboursOf(statementsBeside(outline, entry), entry));
      yield {
        place: headingPlace(draft, section),
        message: `${quoted(entry.title)} stands under ${theme.level} ${within.entry.number}, but it belongs to ${themeName(theme)}, where ${outline.framework.reader} will look for it. Move the section there${words && `,${words}`}.`,
        related: [
          { place: headingPlace(draft, home.section), message: `The ${theme.level} that it belongs to.` },
          ...related,
        ],
        fixes: edits ? [{ title: `Move the section to ${theme.level} ${theme.number}`, edits }] : [],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A quality statement stands under another theme than its own.',
  why: 'An inspector looks for a statement under its theme. Under another one it is overlooked, and the draft reads as though the statement were missing.',
  how: 'Move the whole section below the heading of its own theme. The quick fix does that.',
  examples: {
    wrong:
      '## Theme 1: Working with people\n\n### Assessing needs\n\nWe assess people promptly.\n\n### Safeguarding\n\nWe act on concerns quickly.\n\n## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\nWe plan each move.\n',
    right:
      '## Theme 1: Working with people\n\n### Assessing needs\n\nWe assess people promptly.\n\n## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\nWe plan each move.\n\n### Safeguarding\n\nWe act on concerns quickly.\n',
  },
};
