import { partsOf } from '../../framework/missing-parts.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { repeatedHeadings } from '../../framework/repeated-headings.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/empty-section',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    const sections = outline?.sections ?? draft.sections;
    // `structure/duplicate-statement` speaks of these.
    const repeated = new Set(
      outline ? [...repeatedHeadings(outline), ...partsOf(draft, outline).repeated].map(({ first }) => first) : [],
    );
    for (const section of sections) {
      const isTitle = section === sections[0] && section.level === 1 && sections.length > 1;
      if (section.hasContent || section.children.length > 0 || isTitle || repeated.has(section)) continue;
      const title = section.heading!.text;
      yield {
        place: headingPlace(draft, section),
        message: `${title === '' ? 'This heading' : quoted(title)} has nothing below it, so it looks unfinished. Write the section or take the heading out.`,
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A heading has nothing below it, neither text nor further headings.',
  why: 'A heading promises a reader something. An empty one looks unfinished, and an inspector may take it that there is nothing to say.',
  how: 'Write the section, or take the heading out.',
  examples: {
    wrong:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n',
    right:
      '## Theme 4: Leadership\n\n### Governance, management and sustainability\n\nCabinet agrees the budget.\n\n### Learning, improvement and innovation\n\nWe learn from complaints.\n',
  },
};
