import type { Finding } from '../../diagnostic.ts';
import type { Draft, Section } from '../../draft/draft.ts';
import { partsOf } from '../../framework/missing-parts.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { repeatedHeadings } from '../../framework/repeated-headings.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/duplicate-statement',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    for (const { title, section, first } of repeatedHeadings(outline)) yield repeated(draft, title, section, first);
    for (const { match, first } of partsOf(draft, outline).repeated) {
      yield repeated(draft, match.section.heading!.text, match.section, first);
    }
  },
});

export const page: RulePage = {
  summary: 'A theme, a section or a part of the framework is there more than once.',
  why: 'A reader who has found a section stops looking. What stands in a second one is overlooked, and the two can contradict each other.',
  how: 'Put the text into one section. A section that runs on over several pages can repeat its heading with “(continued)”. Slides that repeat their headings one after the other are left alone, and of a theme that is there twice only the theme is reported.',
  examples: {
    wrong:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n\n### Governance, management and sustainability\n\nThe board meets monthly.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget. The board meets monthly.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n',
  },
};

function repeated(draft: Draft, title: string, section: Section, first: Section): Finding {
  const isEmpty = !first.hasContent && first.children.length === 0;
  const place = { source: draft.source, span: { start: first.span.start, end: first.span.end } };
  return {
    place: headingPlace(draft, section),
    message: isEmpty
      ? `${quoted(title)} stands here for the second time, and nothing is below the first, so it looks unfinished. Take one of the two headings out.`
      : `${quoted(title)} already has a section above, so a reader who stops there misses what is written here. Put both into one section, or add “(continued)” to this heading.`,
    related: [{ place: headingPlace(draft, first), message: 'The first section of this name.' }],
    fixes: isEmpty ? [{ title: 'Take out the empty heading', edits: [{ place, newText: '' }] }] : [],
  };
}
