import type { HeadingMatch } from '../../framework/framework.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { entryName, headingPlace, quoted } from '../../framework/outline-words.ts';
import { retitled } from '../../framework/retitled.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/renamed-heading',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const seen = new Set<string>();
    for (const match of allMatches(outline)) {
      const { entry, section } = match;
      // A title that stands for several cannot be written out.
      if (!isRenamed(match) || entry.title.includes('{')) continue;
      const heading = section.heading!;
      const words = `${entry.id} ${readHeading(heading.text).words}`;
      if (seen.has(words)) continue;
      seen.add(words);
      const edit = retitled(draft, heading, entry.title);
      yield {
        place: headingPlace(draft, section),
        message: `This heading is read as the ${entryName(entry)}, but it has another title. A reader who searches for the framework’s title will not find it; write ${quoted(entry.title)}.`,
        fixes: edit ? [{ title: `Change the title to ${quoted(entry.title)}`, edits: [edit] }] : [],
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A heading has another title than in the framework.',
  why: 'The draft is understood, but a reader who searches for the framework’s title does not find the section, and two drafts are harder to compare.',
  how: 'Write the framework’s title. The quick fix does that and keeps the numbering. Numbering, case, “&” for “and” and serial commas make no difference, nor do names that the framework’s owner uses too.',
  examples: {
    wrong: '## Theme 1: Working with people\n\n### 2.3 Equity in experiences and outcomes\n\nWe listen to people.\n',
    right: '## Theme 1: Working with people\n\n### 2.3 Equity in experience and outcomes\n\nWe listen to people.\n',
  },
};

function isRenamed({ via }: HeadingMatch<unknown>): boolean {
  return via === 'alias' || via === 'similar';
}
