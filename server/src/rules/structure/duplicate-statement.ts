import type { StatementMatch } from '../../framework/framework.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/duplicate-statement',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const { statements } = outline;
    const runsOn = statements.filter((match, index) => index > 0 && statements[index - 1]!.entry === match.entry);
    // Several headings repeated at once are the layout of slides, one heading a page.
    const isSlides = new Set(runsOn.map(({ entry }) => entry)).size > 1;
    for (const [index, match] of statements.entries()) {
      const first = statements.findIndex(({ entry }) => entry === match.entry);
      if (first === index || saysContinued(match) || (isSlides && runsOn.includes(match))) continue;
      yield {
        place: headingPlace(draft, match.section),
        message: `${quoted(match.entry.title)} already has a section above, so a reader who stops there misses what is written here. Put both into one section, or add “(continued)” to this heading.`,
        related: [
          { place: headingPlace(draft, statements[first]!.section), message: 'The first section on this statement.' },
        ],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A quality statement has more than one section.',
  why: 'A reader who has found a statement’s section stops looking. What stands in a second one is overlooked, and the two can contradict each other.',
  how: 'Put the text into one section. A section that runs on over several pages or slides can repeat its heading with “(continued)”.',
  examples: {
    wrong:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n\n### Governance, management and sustainability\n\nThe board meets monthly.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget. The board meets monthly.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n',
  },
};

function saysContinued({ section }: StatementMatch): boolean {
  return readHeading(section.heading!.text).continued;
}
