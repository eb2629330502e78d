import type { Finding } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import type { EntryMatch } from '../../framework/framework.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/duplicate-statement',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    yield* repeated(draft, outline.statements);
    for (const { headings } of allMatches(outline)) yield* repeated(draft, headings);
  },
});

export const page: RulePage = {
  summary: 'A section of the framework is there more than once.',
  why: 'A reader who has found a section stops looking. What stands in a second one is overlooked, and the two can contradict each other.',
  how: 'Put the text into one section. A section that runs on over several pages or slides can repeat its heading with “(continued)”.',
  examples: {
    wrong:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n\n### Governance, management and sustainability\n\nThe board meets monthly.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget. The board meets monthly.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n',
  },
};

/** The later headings of entries that a draft may have once only, among those that stand side by side. */
function* repeated(draft: Draft, matches: readonly EntryMatch[]): Iterable<Finding> {
  const runsOn = matches.filter(
    ({ entry }, index) => index > 0 && matches[index - 1]!.entry === entry && !entry.repeats,
  );
  // Several headings repeated at once are the layout of slides, one heading a page.
  const isSlides = new Set(runsOn.map(({ entry }) => entry)).size > 1;
  for (const [index, match] of matches.entries()) {
    const first = matches.findIndex(({ entry }) => entry === match.entry);
    const isMeant = match.entry.repeats || saysContinued(match) || (isSlides && runsOn.includes(match));
    if (first === index || isMeant) continue;
    yield {
      place: headingPlace(draft, match.section),
      message: `${quoted(match.entry.title)} already has a section above, so a reader who stops there misses what is written here. Put both into one section, or add “(continued)” to this heading.`,
      related: [{ place: headingPlace(draft, matches[first]!.section), message: 'The first section of this name.' }],
    };
  }
}

function saysContinued({ section }: EntryMatch): boolean {
  return readHeading(section.heading!.text).continued;
}
